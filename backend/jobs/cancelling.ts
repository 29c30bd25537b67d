import type { ExpressionBuilder } from 'kysely'
import type { ProblemCode } from '#contract/problem.ts'
import type { Tx } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'

/** As long as nothing has come of it but what can be thrown away: an import that is applied, or an erasure that has begun, cannot be taken back. */
export function mayBeCancelled(row: ExpressionBuilder<Schema, 'job'>) {
  return row.and([
    row('state', 'in', ['waiting', 'running']),
    row.or([
      row('kind', 'in', ['enquiry-export', 'catalogue-export', 'person-export']),
      row.and([row('kind', '=', 'catalogue-import'), row('checkpoint', '=', 'null')]),
      row.and([row('kind', '=', 'person-erasure'), row('attempts', '=', 0)]),
    ]),
  ])
}

/** The previous release reads it as one that failed. */
export function cancelled(now: Date) {
  return {
    state: 'failed',
    problem: 'job-cancelled' satisfies ProblemCode,
    input: 'null',
    checkpoint: 'null',
    finished_at: now.toISOString(),
  } as const
}

/** Who works on it finds out at the next step. False where it is too late. */
export async function cancelJob(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set(cancelled(now))
    .where('id', '=', id)
    .where(mayBeCancelled)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await tx.deleteFrom('job_file').where('job_id', '=', id).execute()
  return true
}
