import { type Kysely, sql } from 'kysely'
import { columnTypes } from './columns.ts'

/** No table here holds personal data: a revision names the member of staff by number only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  const product = () => db.schema.alterTable('product')
  await product()
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  for (const name of ['state_en', 'state_ar', 'draft', 'stale'])
    await product().addColumn(name, 'text').execute()
  for (const name of ['completeness_en', 'completeness_ar'])
    await product().addColumn(name, 'integer').execute()
  await product().addColumn('changed_at', instant).execute()
  await sql`update product set state_en = state, state_ar = state`.execute(db)

  await db.schema
    .createTable('product_revision')
    .addColumn('product_id', 'integer', (column) => column.notNull().references('product.id'))
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('staff_id', 'text')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('restored_version', 'integer')
    .addColumn('datasheet_revision', 'integer', (column) => column.notNull())
    .addColumn('snapshot', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('product_revision_key', ['product_id', 'version'])
    .execute()
}
