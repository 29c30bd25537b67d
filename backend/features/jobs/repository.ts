import type { JobKind, JobView } from '#contract/job.ts'
import type { Database, Tx } from '../../db/database.ts'
import { mayBeCancelled } from '../../jobs/cancelling.ts'

/** `staffId` null: whoever ordered it. */
export type Seen = { staffId: string | null; kinds: JobKind[] }

export async function findJob(db: Database | Tx, id: string, seen: Seen): Promise<JobView | undefined> {
  const found = await select(db, seen).where('id', '=', id).executeTakeFirst()
  return found && toView(found)
}

/** Newest first. */
export async function listJobs(db: Database, seen: Seen, most: number): Promise<JobView[]> {
  const found = await select(db, seen).orderBy('created_at', 'desc').limit(most).execute()
  return found.map(toView)
}

function select(db: Database | Tx, { staffId, kinds }: Seen) {
  return db
    .selectFrom('job')
    .select([
      'id',
      'kind',
      'state',
      'percent',
      'created_at',
      'finished_at',
      'result',
      'problem',
      'file_name',
      'file_type',
    ])
    .select((row) => row.case().when(mayBeCancelled(row)).then(1).else(0).end().as('may_cancel'))
    .where('kind', 'in', kinds)
    .$if(staffId !== null, (rest) => rest.where('staff_id', '=', staffId))
}

type Found = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

function toView(row: Found): JobView {
  const { file_name: name, file_type: type } = row
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    percent: row.percent,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    result: JSON.parse(row.result),
    problem: row.problem,
    mayCancel: row.may_cancel === 1,
    file: row.state === 'done' && name !== null && type !== null ? { name, type } : null,
  }
}
