import { type Kysely, sql } from 'kysely'
import { columnTypes } from './columns.ts'

/**
 * Personal data lies in enquiry_note (what staff wrote), enquiry_word, enquiry_likeness and enquiry.sort_name (made from
 * what visitors sent), and in saved_view (what staff searched for). All but the last go with the enquiry's row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await growEnquiry(db)
  await createSearch(db)
  await createNote(db)
  await createMerge(db)
  await createSavedView(db)
  await db.schema.createIndex('audit_subject').on('audit').columns(['subject_id', 'at']).execute()
}

async function growEnquiry(db: Kysely<unknown>): Promise<void> {
  const { instant, exact } = columnTypes(db)
  const quarantine = sql.ref('quarantine_reason')
  const add = (table = db.schema.alterTable('enquiry')) => table
  await add()
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute()
  // Without a reference: a member of staff may go, the enquiry stays.
  await add().addColumn('owner_id', 'text').execute()
  await add()
    .addColumn('sort_name', exact, (column) => column.notNull().defaultTo(''))
    .execute()
  await add().addColumn('words_at', instant).execute()
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('enquiry').columns(columns).where(quarantine, 'is', null)
  await index('enquiry_owner', ['owner_id', 'received_at', 'id'])
    .where(sql.ref('owner_id'), 'is not', null)
    .execute()
  await index('enquiry_product', ['product_slug', 'received_at', 'id'])
    .where(sql.ref('product_slug'), 'is not', null)
    .execute()
  await index('enquiry_country', ['country', 'received_at', 'id']).execute()
  await index('enquiry_name', ['sort_name', 'id']).execute()
  await db.schema
    .createIndex('enquiry_quarantined')
    .on('enquiry')
    .columns(['received_at', 'id'])
    .where(quarantine, 'is not', null)
    .execute()
  await db.schema
    .createIndex('enquiry_wordless')
    .on('enquiry')
    .column('received_at')
    .where(sql.ref('words_at'), 'is', null)
    .execute()
}

/** Compared byte by byte on both engines, so that what a word begins with is a range of its index. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  const { instant, exact, keyed } = columnTypes(db)
  await db.schema
    .createTable('enquiry_word')
    .addColumn('enquiry_id', 'text', (column) =>
      column.notNull().references('enquiry.id').onDelete('cascade'),
    )
    .addColumn('word', exact, (column) => column.notNull())
    .addPrimaryKeyConstraint('enquiry_word_key', ['enquiry_id', 'word'])
    .modifyEnd(keyed)
    .execute()
  await db.schema
    .createIndex('enquiry_word_found')
    .on('enquiry_word')
    .columns(['word', 'enquiry_id'])
    .execute()
  await db.schema
    .createTable('enquiry_likeness')
    .addColumn('enquiry_id', 'text', (column) =>
      column.notNull().references('enquiry.id').onDelete('cascade'),
    )
    .addColumn('likeness', exact, (column) => column.notNull())
    .addColumn('received_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('enquiry_likeness_key', ['enquiry_id', 'likeness'])
    .execute()
  await db.schema
    .createIndex('enquiry_likeness_found')
    .on('enquiry_likeness')
    .columns(['likeness', 'received_at'])
    .execute()
}

async function createNote(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('enquiry_note')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('enquiry_id', 'text', (column) =>
      column.notNull().references('enquiry.id').onDelete('cascade'),
    )
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('enquiry_note_enquiry')
    .on('enquiry_note')
    .columns(['enquiry_id', 'created_at'])
    .execute()
}

/** A row of its own and no column: when the main one goes, the other is in the inbox again. */
async function createMerge(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('enquiry_merge')
    .addColumn('enquiry_id', 'text', (column) =>
      column.primaryKey().references('enquiry.id').onDelete('cascade'),
    )
    .addColumn('main_id', 'text', (column) => column.notNull().references('enquiry.id').onDelete('cascade'))
    .addColumn('merged_at', instant, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('enquiry_merge_main').on('enquiry_merge').column('main_id').execute()
}

async function createSavedView(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('saved_view')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('is_shared', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .execute()
  await db.schema.createIndex('saved_view_staff').on('saved_view').columns(['staff_id']).execute()
}
