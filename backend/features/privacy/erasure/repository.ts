import type { ErasureContent } from '#contract/admin/privacy.ts'
import type { JobKind } from '#contract/job.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { cancelled } from '../../../jobs/cancelling.ts'

/** Their files and results hold persons; which, nobody can tell without reading them. */
const exporting: JobKind[] = ['enquiry-export', 'person-export']

/**
 * Files made are deleted; what is being made is begun anew, without the person. Gives how many files are gone. The jobs
 * are taken from whoever works on them before their files go, so that nothing is written behind the deletion.
 */
export async function eraseExports(tx: Tx, now: Date): Promise<number> {
  await cancelSearches(tx, now)
  await tx
    .updateTable('job')
    .set((row) => ({
      state: 'waiting' as const,
      checkpoint: 'null',
      attempts: row('attempts', '+', 1),
      due_at: now.toISOString(),
    }))
    .where('kind', 'in', exporting)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
  const kinds = tx.selectFrom('job').select('id').where('kind', 'in', exporting)
  await tx.deleteFrom('job_file').where('job_id', 'in', kinds).execute()
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ file_name: null, file_type: null, result: 'null' })
    .where('kind', 'in', exporting)
    .where('file_name', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Exports of what a search finds: its words may be the person's. */
async function cancelSearches(tx: Tx, now: Date): Promise<void> {
  await tx
    .updateTable('job')
    .set(cancelled(now))
    .where('kind', '=', 'enquiry-export')
    .where('state', 'in', ['waiting', 'running'])
    .where('input', 'like', '%"q":%')
    .execute()
}

/** What was ordered of the same person and still waits, and what this job itself was told. */
export async function forgetOrders(tx: Tx, job: { id: string }, personHash: string): Promise<void> {
  await tx.updateTable('job').set({ input: 'null' }).where('id', '=', job.id).execute()
  await tx
    .deleteFrom('job')
    .where('id', '!=', job.id)
    .where('kind', 'in', ['person-export', 'person-erasure'])
    .where('state', '=', 'waiting')
    .where('input', 'like', `%"${personHash}"%`)
    .execute()
}

type Erased = { id: string; personHash: string; erasedAt: Date; staffId: string | null }

export async function insertCertificate(tx: Tx, erased: Erased, content: ErasureContent): Promise<void> {
  await tx
    .insertInto('erasure')
    .values({
      id: erased.id,
      person_hash: erased.personHash,
      erased_at: erased.erasedAt.toISOString(),
      finished_at: null,
      staff_id: erased.staffId,
      content: JSON.stringify(content),
    })
    .execute()
}

export async function finishCertificate(
  db: Database,
  id: string,
  content: ErasureContent,
  at: Date,
): Promise<void> {
  await db
    .updateTable('erasure')
    .set({ content: JSON.stringify(content), finished_at: at.toISOString() })
    .where('id', '=', id)
    .execute()
}

/** Those that no job goes on with: it has failed, or is forgotten already. */
export async function findUnfinished(db: Database): Promise<{ id: string; content: ErasureContent }[]> {
  const found = await db
    .selectFrom('erasure')
    .select(['id', 'content'])
    .where('finished_at', 'is', null)
    .where('id', 'not in', (jobs) =>
      jobs.selectFrom('job').select('id').where('state', 'in', ['waiting', 'running']),
    )
    .execute()
  return found.map(({ id, content }) => ({ id, content: JSON.parse(content) }))
}

/** What was certified so far; undefined while the person is still there. */
export async function findContent(db: Database, id: string): Promise<ErasureContent | undefined> {
  const found = await db.selectFrom('erasure').select('content').where('id', '=', id).executeTakeFirst()
  return found && JSON.parse(found.content)
}
