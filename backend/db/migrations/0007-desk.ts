import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('enquiry')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  // Without a reference: a member of staff may go, the enquiry stays.
  await db.schema.alterTable('enquiry').addColumn('owner_id', 'text').execute()
  await db.schema.createIndex('enquiry_owner').on('enquiry').columns(['owner_id', 'received_at']).execute()
}
