import { type Kysely, sql } from 'kysely'
import { columnTypes } from './columns.ts'

/** The table correspondence holds what persons wrote; it goes with its enquiry, also when the previous release deletes that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addClock(db)
  await db.schema.alterTable('letter').addColumn('thread', 'text').execute()
  await createCorrespondence(db)
}

/** Null throughout for what the previous release stores: the worker starts those clocks. */
async function addClock(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  for (const column of ['answer_seconds_used', 'answer_rules']) {
    await db.schema.alterTable('enquiry').addColumn(column, 'integer').execute()
  }
  const instants = [
    'answer_running_since',
    'answer_due_at',
    'first_answered_at',
    'breached_at',
    'nudged_at',
    'overdue_nudged_at',
  ]
  for (const column of instants) await db.schema.alterTable('enquiry').addColumn(column, instant).execute()
  await db.schema
    .createIndex('enquiry_answer_due')
    .on('enquiry')
    .columns(['answer_due_at', 'id'])
    .where(sql.ref('answer_due_at'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('enquiry_answer_untold')
    .on('enquiry')
    .columns(['answer_due_at', 'id'])
    .where(sql.ref('answer_due_at'), 'is not', null)
    .where(sql.ref('overdue_nudged_at'), 'is', null)
    .execute()
  await db.schema
    .createIndex('enquiry_answer_running')
    .on('enquiry')
    .columns(['answer_rules', 'status'])
    .where(sql.ref('answer_running_since'), 'is not', null)
    .execute()
  // Holds all that the share of a month is counted from, beside rows that are wide with messages.
  await db.schema
    .createIndex('enquiry_answer_months')
    .on('enquiry')
    .columns([
      'received_day',
      'first_answered_at',
      'breached_at',
      'answer_due_at',
      'answer_running_since',
      'answer_seconds_used',
      'quarantine_reason',
    ])
    .where(sql.ref('answer_seconds_used'), 'is not', null)
    .where(sql.ref('quarantine_reason'), 'is', null)
    .execute()
  await db.schema
    .createIndex('enquiry_answer_unstarted')
    .on('enquiry')
    .columns(['status', 'quarantine_reason'])
    .where(sql.ref('answer_running_since'), 'is', null)
    .where('status', 'in', [sql.lit('new'), sql.lit('in-progress')])
    .execute()
}

async function createCorrespondence(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('correspondence')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('enquiry_id', 'text', (column) =>
      column.notNull().references('enquiry.id').onDelete('cascade'),
    )
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('letter_id', 'text', (column) => column.references('letter.id').onDelete('set null'))
    .addColumn('staff_id', 'text')
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('product_slug', 'text')
    .addColumn('idempotency_key', 'text', (column) => column.unique())
    .addColumn('request_hash', 'text', (column) => column.notNull())
    .addColumn('at', instant, (column) => column.notNull())
    .execute()
  await db.schema
    .createIndex('correspondence_enquiry')
    .on('correspondence')
    .columns(['enquiry_id', 'at'])
    .execute()
  await db.schema.createIndex('correspondence_letter').on('correspondence').column('letter_id').execute()
}
