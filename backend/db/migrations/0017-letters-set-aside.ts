import type { Kysely } from 'kysely'
import { columnTypes } from './columns.ts'

/** Since when a letter that was given up needs nobody any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('letter').addColumn('set_aside_at', columnTypes(db).instant).execute()
}
