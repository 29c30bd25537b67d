import { sql } from 'kysely'
import { isSqlite, type Tx } from './database.ts'

/** Lets transactions that name the same thing pass one after another, so that what one counts another cannot change meanwhile. */
export async function takeTurn(tx: Tx, name: string): Promise<void> {
  // SQLite lets only one transaction write at all.
  if (isSqlite(tx)) return
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}
