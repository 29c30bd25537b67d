import type { Kysely } from 'kysely'
import { columnTypes } from './columns.ts'

/** Personal data: `datasheet_notice` (an address). */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema.alterTable('product_revision').addColumn('note', 'text').execute()
  const link = () => db.schema.alterTable('datasheet_link')
  await link().addColumn('revision', 'integer').execute()
  await link().addColumn('downloaded_revision', 'integer').execute()
  await link().addColumn('downloaded_at', instant).execute()
  await db.schema
    .createIndex('datasheet_link_product')
    .on('datasheet_link')
    .columns(['product_id', 'recipient', 'created_at'])
    .execute()
  await db.schema
    .createTable('datasheet_notice')
    .addColumn('product_id', 'integer', (column) => column.notNull().references('product.id'))
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    // Without references: the previous release deletes enquiries and letters and knows nothing of this table.
    .addColumn('enquiry_id', 'text', (column) => column.notNull())
    .addColumn('letter_id', 'text', (column) => column.notNull())
    .addColumn('link_hash', 'text', (column) => column.notNull())
    .addColumn('job_id', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('datasheet_notice_key', ['product_id', 'revision', 'recipient'])
    .execute()
  for (const column of ['recipient', 'enquiry_id', 'job_id'])
    await db.schema
      .createIndex(`datasheet_notice_${column.replace('_id', '')}`)
      .on('datasheet_notice')
      .column(column)
      .execute()
}
