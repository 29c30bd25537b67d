import { type Kysely, sql } from 'kysely'
import type { Database, Tx } from '../db/database.ts'
import type { Schema } from '../db/schema.ts'

/** Lists every table that holds data, with its primary key, and pages through its rows. */
export type Table = { name: string; key: string[] }
/** As both engines can store it: instants as ISO text, truth as 0 or 1. */
export type Row = Record<string, string | number | null>
export type Key = (string | number | null)[]
export type Reader = Database | Tx

/** Memory for a move or a checksum is that of one page, however long the table. */
export const pageRows = 1000

/** Parents before the children that refer to them. */
const keys: { [Name in keyof Schema]: (keyof Schema[Name] & string)[] } = {
  service: ['id'],
  product: ['id'],
  former_slug: ['slug'],
  product_revision: ['product_id', 'version'],
  enquiry: ['id'],
  enquiry_word: ['enquiry_id', 'word'],
  enquiry_likeness: ['enquiry_id', 'likeness'],
  enquiry_note: ['id'],
  enquiry_merge: ['enquiry_id'],
  saved_view: ['id'],
  letter: ['id'],
  correspondence: ['id'],
  datasheet_link: ['token_hash'],
  datasheet_notice: ['product_id', 'revision', 'recipient'],
  consent: ['id'],
  erasure: ['id'],
  staff: ['id'],
  staff_session: ['id'],
  staff_account: ['id'],
  staff_verification: ['id'],
  staff_setup: ['token_hash'],
  staff_invitation: ['id'],
  staff_reset: ['token_hash'],
  staff_half_entry: ['token_hash'],
  staff_second_step: ['staff_id'],
  staff_recovery_code: ['staff_id', 'code_hash'],
  staff_browser: ['staff_id', 'browser_hash'],
  staff_lock: ['key_hash'],
  audit: ['id'],
  job: ['id'],
  job_file: ['job_id', 'direction', 'part'],
  setting: ['name'],
  clockwork: ['job'],
  visit_salt: ['day'],
  visit: ['id'],
  visit_day: ['day', 'class'],
  visit_day_page: ['day', 'class', 'path'],
  visit_day_source: ['day', 'class', 'source'],
  visit_day_locale: ['day', 'class', 'locale'],
  visit_month: ['month'],
  visit_month_page: ['month', 'class', 'path'],
  visit_month_source: ['month', 'class', 'source'],
}

export const tables: Table[] = Object.entries(keys).map(([name, key]) => ({ name, key }))

/** By key and not by offset, so that the last page costs what the first does. `after` is the key of the last row known. */
export async function* pagesOf(db: Reader, table: Table, after: Key | null): AsyncGenerator<Row[]> {
  let last = after
  for (;;) {
    const page = await readPage(db, table, last)
    if (page.length > 0) yield page
    if (page.length < pageRows) return
    last = keyOf(table, page.at(-1))
  }
}

export function keyOf({ key }: Table, row: Row | undefined): Key {
  return key.map((column) => row?.[column] ?? null)
}

export async function countRows(db: Reader, { name }: Table): Promise<number> {
  const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`.execute(db)
  return rows[0]?.rows ?? 0
}

/** Of the whole database, other than those of the engine itself. */
export async function tableNames(db: Reader): Promise<string[]> {
  // Without the type of our tables, which introspection does not need.
  const found = await (db as unknown as Kysely<unknown>).introspection.getTables({
    withInternalKyselyTables: true,
  })
  return found.filter(({ isView }) => !isView).map(({ name }) => name)
}

async function readPage(db: Reader, { name, key }: Table, after: Key | null): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const condition = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
  const { rows } = await sql<Row>`
    select * from ${sql.table(name)} ${condition} order by ${columns} limit ${sql.lit(pageRows)}`.execute(db)
  return rows.map(storable)
}

function storable(row: Record<string, string | number | boolean | null>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'boolean' ? Number(value) : value,
    ]),
  )
}
