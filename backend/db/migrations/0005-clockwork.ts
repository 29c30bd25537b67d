import type { Kysely } from 'kysely'
import { columnTypes } from './columns.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('clockwork')
    .addColumn('job', 'text', (column) => column.primaryKey())
    .addColumn('due_at', columnTypes(db).instant, (column) => column.notNull())
    .execute()
}
