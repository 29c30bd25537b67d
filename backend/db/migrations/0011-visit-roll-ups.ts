import { type Kysely, sql } from 'kysely'

/** Counts of whole months, so that years are read as fast as days. No table here holds personal data. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('visit_day_locale')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('visits', 'integer', (column) => column.notNull())
    .addColumn('visitors', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('visit_day_locale_key', ['day', 'class', 'locale'])
    .execute()

  await db.schema
    .createTable('visit_month')
    .addColumn('month', 'text', (column) => column.primaryKey())
    .execute()

  await db.schema
    .createTable('visit_month_page')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('visit_month_page_key', ['month', 'class', 'path'])
    .execute()

  await db.schema
    .createTable('visit_month_source')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('class', 'text', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('visitors', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('visit_month_source_key', ['month', 'class', 'source'])
    .execute()

  await indexDays(db)
  await indexEnquiries(db)
}

/** The keys begin with the day; these begin with the class, and hold the count: people alone are read without the machines. */
async function indexDays(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('visit_day_page_counted')
    .on('visit_day_page')
    .columns(['class', 'day', 'path', 'views'])
    .execute()
  await db.schema
    .createIndex('visit_day_source_counted')
    .on('visit_day_source')
    .columns(['class', 'day', 'source', 'visitors'])
    .execute()
}

/** All that the dashboard counts of enquiries stands in these indexes; nothing is kept beside them that could drift. */
async function indexEnquiries(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('enquiry_counted')
    .on('enquiry')
    .columns(['received_day', 'kind', 'country'])
    .where(sql.ref('quarantine_reason'), 'is', null)
    .execute()
  await db.schema
    .createIndex('enquiry_waiting')
    .on('enquiry')
    .columns(['received_at', 'id', 'kind', 'status'])
    .where(sql.ref('quarantine_reason'), 'is', null)
    .where(sql.ref('status'), 'in', sql`('new', 'in-progress')`)
    .execute()
}
