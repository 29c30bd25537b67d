import { sql } from 'kysely'
import { isSqlite, type Tx } from '../database.ts'

/**
 * Lets transactions that name the same thing pass one after another, so that what one counts another cannot change
 * meanwhile. All that one transaction needs must be named at once: they are taken in one order, so that no two wait for
 * each other.
 */
export async function takeTurn(tx: Tx, ...names: string[]): Promise<void> {
  // SQLite lets only one transaction write at all.
  if (isSqlite(tx)) return
  const keys = sql`select distinct hashtextextended(name, 0) as key from unnest(${names}::text[]) as name order by key`
  await sql`select pg_advisory_xact_lock(key) from (${keys}) as turn`.execute(tx)
}
