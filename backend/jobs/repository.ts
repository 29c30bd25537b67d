import { randomUUID } from 'node:crypto'
import type { JobKind } from '#contract/job.ts'
import type { Actor } from '../db/audit.ts'
import { type Database, isSqlite, type Tx } from '../db/database.ts'

/** Keeps what is to be done until it is done: claimed by lease, as letters are, so that what a dead worker held another takes up. */
export type Job = { id: string; kind: JobKind; input: unknown; checkpoint: unknown; attempts: number } & Actor

type Order = { kind: JobKind; input: unknown; actor: Actor; file?: Buffer }

/** A worker that lives renews its claim with every step it saves. */
const leaseMs = 60_000
/** What ends a handler whose job must be left: the worker stops, or another has taken the job up. */
export const interrupted = new Error('The worker stops, or another has taken the job up')

/** Of a file, in one row. */
const partBytes = 512 * 1024

/** Takes a transaction, like every side effect: ordered and audited together. Gives the job's id. */
export async function orderJob(tx: Tx, { kind, input, actor, file }: Order, now: Date): Promise<string> {
  const id = randomUUID()
  const at = now.toISOString()
  await tx
    .insertInto('job')
    .values({
      id,
      kind,
      state: 'waiting',
      percent: 0,
      input: JSON.stringify(input),
      checkpoint: 'null',
      result: 'null',
      problem: null,
      attempts: 0,
      staff_id: actor.staffId,
      request_id: actor.requestId,
      created_at: at,
      due_at: at,
      finished_at: null,
      file_name: null,
      file_type: null,
    })
    .execute()
  for (let from = 0, part = 0; file && from < file.length; from += partBytes, part += 1) {
    await insertPart(tx, { id, direction: 'in', part }, file.subarray(from, from + partBytes))
  }
  return id
}

/** Of the kinds this worker knows: one of another release may know more. */
export async function claimJob(db: Database, kinds: JobKind[], now: Date): Promise<Job | undefined> {
  const claimed = await db
    .updateTable('job')
    .set((row) => ({
      state: 'running' as const,
      due_at: leaseFrom(now),
      attempts: row('attempts', '+', 1),
    }))
    .where('id', 'in', (subquery) =>
      subquery
        .selectFrom('job')
        .select('id')
        .where('state', 'in', ['waiting', 'running'])
        .where('kind', 'in', kinds)
        .where('due_at', '<=', now.toISOString())
        .orderBy('due_at')
        .limit(1)
        .$if(!isSqlite(db), (query) => query.forUpdate().skipLocked()),
    )
    .returning(['id', 'kind', 'input', 'checkpoint', 'attempts', 'staff_id', 'request_id'])
    .executeTakeFirst()
  if (!claimed) return undefined
  const { staff_id: staffId, request_id: requestId, input, checkpoint, ...job } = claimed
  return { ...job, staffId, requestId, input: JSON.parse(input), checkpoint: JSON.parse(checkpoint) }
}

/** False when another worker has taken the job up meanwhile; this one must then leave it. */
export async function saveStep(
  db: Database | Tx,
  { id, attempts }: Job,
  step: { percent: number; checkpoint: unknown },
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('job')
    .set({ percent: step.percent, checkpoint: JSON.stringify(step.checkpoint), due_at: leaseFrom(now) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What a handler has gathered so far and needs after a restart: read with `readJobFile` as what came in, and deleted with it. */
export type Gathered = { part: number; bytes: Uint8Array }

/** Together with the step that counts it, or not at all. */
export async function saveGathered(
  db: Database,
  job: Job,
  { gathered, ...step }: { percent: number; checkpoint: unknown; gathered: Gathered },
  now: Date,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    if (!(await saveStep(tx, job, step, now))) return false
    await insertPart(tx, { id: job.id, direction: 'in', part: gathered.part }, gathered.bytes)
    return true
  })
}

/** Leaves what was saved: a handler may have saved more in a transaction of its own. */
export async function renewLease(db: Database, { id, attempts }: Job, now: Date): Promise<void> {
  await db
    .updateTable('job')
    .set({ due_at: leaseFrom(now) })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .execute()
}

/** Gives it back, to be taken up at once or later. */
export async function releaseJob(db: Database, { id, attempts }: Job, until: Date): Promise<void> {
  await db
    .updateTable('job')
    .set({ state: 'waiting', due_at: until.toISOString() })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('state', '=', 'running')
    .execute()
}

export type Outcome =
  | { state: 'done'; result: unknown }
  | { state: 'failed'; problem: string; result: unknown }

/** What it was told and what it read is deleted: nobody needs it any more. */
export async function finishJob(db: Database, job: Job, outcome: Outcome, now: Date): Promise<void> {
  const { id, attempts } = job
  await db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('job')
      .set({
        state: outcome.state,
        ...(outcome.state === 'done' ? { percent: 100 } : { problem: outcome.problem }),
        result: JSON.stringify(outcome.result ?? null),
        input: 'null',
        checkpoint: 'null',
        finished_at: now.toISOString(),
      })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return
    const files = tx.deleteFrom('job_file').where('job_id', '=', id)
    await (outcome.state === 'done' ? files.where('direction', '=', 'in') : files).execute()
  })
}

/**
 * Replaces whatever an earlier attempt wrote. Without a name it is kept for other work, and nobody can fetch it. Throws
 * where the job is this worker's no more: what an erasure has just deleted must not be written again.
 */
export async function writeJobFile(
  db: Database,
  job: Claim,
  file: { name: string | null; type: string; content: ReadableStream<Uint8Array> },
): Promise<void> {
  const { id } = job
  await whileClaimed(db, job, (tx) =>
    tx.deleteFrom('job_file').where('job_id', '=', id).where('direction', '=', 'out').execute(),
  )
  let part = 0
  for await (const bytes of inParts(file.content)) {
    await whileClaimed(db, job, (tx) => insertPart(tx, { id, direction: 'out', part }, bytes))
    part += 1
  }
  const named = { file_name: file.name, file_type: file.type }
  await whileClaimed(db, job, (tx) => tx.updateTable('job').set(named).where('id', '=', id).execute())
}

type Claim = Pick<Job, 'id' | 'attempts'>

async function whileClaimed(db: Database, { id, attempts }: Claim, work: (tx: Tx) => Promise<unknown>) {
  await db.transaction().execute(async (tx) => {
    // Written, not only read: PostgreSQL then lets nobody else change the row meanwhile.
    const { numUpdatedRows } = await tx
      .updateTable('job')
      .set({ state: 'running' })
      .where('id', '=', id)
      .where('attempts', '=', attempts)
      .where('state', '=', 'running')
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw interrupted
    await work(tx)
  })
}

/** Throws where a part is gone, as when the file is deleted meanwhile: what was cut off would not say so. */
export async function* readJobFile(
  db: Database,
  id: string,
  direction: 'in' | 'out',
): AsyncGenerator<Buffer> {
  const file = db.selectFrom('job_file').where('job_id', '=', id).where('direction', '=', direction)
  const { parts } = await file
    .select((row) => row.fn.countAll<number>().as('parts'))
    .executeTakeFirstOrThrow()
  for (let part = 0; part < parts; part += 1) {
    const found = await file.select('content').where('part', '=', part).executeTakeFirst()
    if (!found) throw interrupted
    yield Buffer.from(found.content, 'base64')
  }
}

async function insertPart(
  db: Database | Tx,
  { id, direction, part }: { id: string; direction: 'in' | 'out'; part: number },
  bytes: Uint8Array,
): Promise<void> {
  const content = Buffer.from(bytes).toString('base64')
  await db.insertInto('job_file').values({ job_id: id, direction, part, content }).execute()
}

async function* inParts(stream: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const bytes of stream) {
    held.push(bytes)
    size += bytes.length
    if (size < partBytes) continue
    yield Buffer.concat(held)
    held = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(held)
}

function leaseFrom(now: Date): string {
  return new Date(now.getTime() + leaseMs).toISOString()
}
