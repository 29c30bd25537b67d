import { sql } from 'kysely'
import type { Database } from '../../db/database.ts'

/** Rejects when the database does not answer. */
export async function pingDatabase(db: Database): Promise<void> {
  await sql`select 1`.execute(db)
}

/** When the longest waiting letter was written. */
export async function oldestWaitingLetter(db: Database): Promise<string | null> {
  const { oldest } = await db
    .selectFrom('letter')
    .select((row) => row.fn.min<string | null>('created_at').as('oldest'))
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return oldest
}
