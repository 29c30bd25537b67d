import { type Kysely, sql } from 'kysely'

/** The inbox in the order in which answers are due, those nobody waits for last; no member of staff has two views of one name. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('enquiry_due_order')
    .on('enquiry')
    .expression(sql`coalesce(answer_due_at, '9999-12-31T00:00:00.000Z')`)
    .column('id')
    .where(sql.ref('quarantine_reason'), 'is', null)
    .execute()
  await db.schema
    .createIndex('saved_view_name')
    .on('saved_view')
    .columns(['staff_id', 'name'])
    .unique()
    .execute()
}
