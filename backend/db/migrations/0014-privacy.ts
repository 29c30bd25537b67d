import { type Kysely, sql } from 'kysely'
import { columnTypes } from './columns.ts'

/** Personal data: `consent` (an address), `letter.unsubscribe_url` (an address, sealed). `erasure` holds none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('consent')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('text_version', 'text')
    .addColumn('locale', 'text')
    .addColumn('at', instant, (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    // Without a reference: the previous release deletes enquiries and knows nothing of this table.
    .addColumn('enquiry_id', 'text')
    .addColumn('staff_id', 'text')
    .execute()
  await db.schema.createIndex('consent_address').on('consent').columns(['address', 'at']).execute()
  await db.schema.createIndex('consent_enquiry').on('consent').column('enquiry_id').execute()
  await db.schema.createIndex('consent_at').on('consent').column('at').execute()
  await db.schema.alterTable('letter').addColumn('unsubscribe_url', 'text').execute()
  await db.schema
    .createTable('erasure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('person_hash', 'text', (column) => column.notNull())
    .addColumn('erased_at', instant, (column) => column.notNull())
    .addColumn('finished_at', instant)
    .addColumn('staff_id', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await db.schema.createIndex('erasure_person').on('erasure').column('person_hash').execute()
  await db.schema.createIndex('enquiry_address').on('enquiry').expression(sql`lower(email)`).execute()
  await fillConsents(db)
}

/** The consents that were kept with their enquiries only; each takes its enquiry's id. */
async function fillConsents(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into consent (id, address, state, text_version, locale, at, source, enquiry_id)
    select id, lower(trim(email)), 'given', consent_version, locale, consented_at, 'form', id
    from enquiry where consented_at is not null`.execute(db)
}
