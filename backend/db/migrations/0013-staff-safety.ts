import { type Kysely, sql } from 'kysely'
import { columnTypes } from './columns.ts'

/** Personal data of staff: `staff`, `staff_invitation`. The other tables hold hashes, or refer to them and go with them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema.alterTable('staff').addColumn('locale', 'text').execute()
  await db.schema.alterTable('staff').addColumn('deactivatedAt', instant).execute()
  await db.schema
    .alterTable('staff')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(sql`1`))
    .execute()
  await db.schema
    .createTable('staff_invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('invited_by', 'text', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('expires_at', instant, (column) => column.notNull())
    .execute()
  await createLinks(db)
  await createSecondStep(db)
  await createEntrance(db)
}

/** Of one person each: a way to a new password, and a sign-in that waits for its second step. */
async function createLinks(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  for (const name of ['staff_reset', 'staff_half_entry']) {
    await db.schema
      .createTable(name)
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('staff_id', 'text', (column) => column.references('staff.id').onDelete('cascade'))
      .addColumn('created_at', instant, (column) => column.notNull())
      .addColumn('expires_at', instant, (column) => column.notNull())
      .execute()
    await db.schema.createIndex(`${name}_staff`).on(name).column('staff_id').execute()
  }
}

async function createSecondStep(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('staff_second_step')
    .addColumn('staff_id', 'text', (column) => column.primaryKey().references('staff.id').onDelete('cascade'))
    .addColumn('sealed_secret', 'text', (column) => column.notNull())
    .addColumn('last_counter', 'integer', (column) => column.notNull())
    .addColumn('created_at', instant, (column) => column.notNull())
    .addColumn('confirmed_at', instant)
    .execute()
  await db.schema
    .createTable('staff_recovery_code')
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_recovery_code_key', ['staff_id', 'code_hash'])
    .execute()
}

async function createEntrance(db: Kysely<unknown>): Promise<void> {
  const { instant } = columnTypes(db)
  await db.schema
    .createTable('staff_browser')
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('browser_hash', 'text', (column) => column.notNull())
    .addColumn('seen_at', instant, (column) => column.notNull())
    .addPrimaryKeyConstraint('staff_browser_key', ['staff_id', 'browser_hash'])
    .execute()
  await db.schema
    .createTable('staff_lock')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('tried_at', instant, (column) => column.notNull())
    .addColumn('locked_until', instant)
    .addColumn('told_at', instant)
    .execute()
}
