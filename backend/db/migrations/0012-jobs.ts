import type { Kysely } from 'kysely'
import { columnTypes } from './columns.ts'

export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('percent', 'integer', (column) => column.notNull())
    .addColumn('input', 'text', (column) => column.notNull())
    .addColumn('checkpoint', 'text', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('request_id', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('due_at', instant, (column) => column.notNull())
    .addColumn('finished_at', instant)
    .addColumn('file_name', 'text')
    .addColumn('file_type', 'text')
    .execute()
  await db.schema.createIndex('job_state_due').on('job').columns(['state', 'due_at']).execute()
  await db.schema
    .createTable('job_file')
    .addColumn('job_id', 'text', (column) => column.notNull().references('job.id').onDelete('cascade'))
    .addColumn('direction', 'text', (column) => column.notNull())
    .addColumn('part', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('job_file_key', ['job_id', 'direction', 'part'])
    .execute()
}
