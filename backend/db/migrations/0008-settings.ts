import type { Kysely } from 'kysely'
import { columnTypes } from './columns.ts'

/** No personal data: what is set of the company and of the system. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('changed_at', instant, (column) => column.notNull())
    .execute()
}
