import { type Kysely, sql } from 'kysely'

/** The inbox, its counts and the list of letters read what they show, however much lies below. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const quarantine = sql.ref('quarantine_reason')
  await db.schema
    .createIndex('enquiry_inbox')
    .on('enquiry')
    .columns(['received_at', 'id', 'kind', 'status'])
    .where(quarantine, 'is', null)
    .execute()
  await db.schema
    .createIndex('enquiry_unread')
    .on('enquiry')
    .columns(['received_at', 'id'])
    .where(quarantine, 'is', null)
    .where(sql.ref('read_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('letter_state_created')
    .on('letter')
    .columns(['state', 'created_at', 'id'])
    .execute()
}
