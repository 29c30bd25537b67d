import type { Database } from '../database.ts'

/** Lets one of several workers do what is due from time to time; what a worker died over, another takes up. */
export type Job = { name: string; everyMs: number }

/** Nobody else takes up a job in this time; a longer one must bear being done twice at once. */
const leaseMs = 5 * 60_000

/** False when it was not due, or another worker has it. A job that fails is due again when its lease lapses. */
export async function runWhenDue(
  db: Database,
  { name, everyMs }: Job,
  now: () => Date,
  work: () => Promise<void>,
): Promise<boolean> {
  if (!(await take(db, name, everyMs, now()))) return false
  await work()
  await db
    .updateTable('clockwork')
    .set({ due_at: later(now(), everyMs) })
    .where('job', '=', name)
    .execute()
  return true
}

async function take(db: Database, job: string, everyMs: number, now: Date): Promise<boolean> {
  const at = now.toISOString()
  await db
    .insertInto('clockwork')
    .values({ job, due_at: at })
    .onConflict((conflict) => conflict.column('job').doNothing())
    .execute()
  const { numUpdatedRows } = await db
    .updateTable('clockwork')
    .set({ due_at: later(now, leaseMs) })
    .where('job', '=', job)
    // Too far ahead is what a clock that was wrong for a while has left behind.
    .where((row) => row.or([row('due_at', '<=', at), row('due_at', '>', later(now, everyMs + leaseMs))]))
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function later(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString()
}
