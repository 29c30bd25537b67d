import { sql } from 'kysely'
import { westernDigits } from '../../text/words.ts'
import type { Database, Tx } from '../database.ts'
import { pattern } from './rows.ts'

/** A person's address or number in what staff wrote about somebody else: the text stays, the quotation is cut out. */
export type Quoted = { addresses: string[]; phone: string | null }
type Store = 'enquiry_note' | 'correspondence'

/** Beside the tables, where rows are counted. */
export const quoteStore = 'quote'
const cut = '[…]'
const rowsAtOnce = 10_000
const columns: Record<Store, readonly string[]> = {
  enquiry_note: ['content'],
  correspondence: ['subject', 'text'],
}
/** Letters are long and many: only those are looked at whose text stands in the correspondence. */
const letterColumns = ['subject', 'body_text', 'body_html']

/** Without those that are the person's own and go as a whole. */
export async function countQuotes(
  db: Database | Tx,
  quoted: Quoted,
  ownEnquiries: readonly string[],
): Promise<number> {
  const own = new Set(ownEnquiries)
  let rows = 0
  for (const store of ['enquiry_note', 'correspondence'] as const) {
    const found = await findQuoting(db, store, quoted)
    rows += found.filter(({ enquiry_id: enquiryId }) => !own.has(String(enquiryId))).length
  }
  return rows
}

/** After the person's own rows are gone. Gives how many rows were changed. */
export async function cutQuotes(tx: Tx, quoted: Quoted): Promise<number> {
  const notes = await findQuoting(tx, 'enquiry_note', quoted)
  for (const row of notes)
    await write(tx, { table: 'enquiry_note', row, named: columns.enquiry_note }, quoted)
  const written = await findQuoting(tx, 'correspondence', quoted)
  for (const row of written) {
    await write(tx, { table: 'correspondence', row, named: columns.correspondence }, quoted)
    const letters = await sql<Row>`
      select ${sql.join(['id', ...letterColumns].map((one) => sql.ref(one)))} from letter
      where id = ${row['letter_id'] ?? ''}`.execute(tx)
    for (const letter of letters.rows)
      await write(tx, { table: 'letter', row: letter, named: letterColumns }, quoted)
  }
  return notes.length + written.length
}

type Row = Record<string, string | null>

async function findQuoting(db: Database | Tx, store: Store, quoted: Quoted): Promise<Row[]> {
  const patterns = [
    ...quoted.addresses.map(pattern),
    ...(isTelling(quoted.phone) ? digitsPatterns(quoted.phone) : []),
  ]
  if (patterns.length === 0) return []
  const conditions = columns[store].flatMap((column) =>
    patterns.map((one) => sql`lower(${sql.ref(column)}) like ${one} escape '\\'`),
  )
  const found: Row[] = []
  let from = ''
  let to = await endOfPage(db, store, from)
  while (to !== null) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(store)}
      where id > ${from} and id <= ${to} and (${sql.join(conditions, sql` or `)})`.execute(db)
    found.push(...rows)
    from = to
    to = await endOfPage(db, store, from)
  }
  return found.filter((row) => columns[store].some((column) => isQuotedIn(row[column], quoted)))
}

/** No index finds a quotation: page by page, no statement lasts longer than any may. Null behind the last page. */
async function endOfPage(db: Database | Tx, store: Store, from: string): Promise<string | null> {
  const { rows } = await sql<{ last: string | null }>`
    select max(id) as last from (
      select id from ${sql.table(store)} where id > ${from} order by id limit ${sql.lit(rowsAtOnce)}
    ) page`.execute(db)
  return rows[0]?.last ?? null
}

type Place = { table: string; row: Row; named: readonly string[] }

async function write(tx: Tx, { table, row, named }: Place, quoted: Quoted): Promise<void> {
  const changes = named.map((column) => sql`${sql.ref(column)} = ${withoutQuotes(row[column] ?? '', quoted)}`)
  await sql`update ${sql.table(table)} set ${sql.join(changes)} where id = ${row['id']}`.execute(tx)
}

function isQuotedIn(text: string | null | undefined, quoted: Quoted): boolean {
  return typeof text === 'string' && withoutQuotes(text, quoted) !== text
}

function withoutQuotes(text: string, { addresses, phone }: Quoted): string {
  const searched = [
    // Another address may end or begin like this one.
    ...addresses.map((address) => `(?<![\\w.+-])${literal(address)}(?![\\w-]|\\.\\w)`),
    ...(isTelling(phone) ? [phoneSource(phone)] : []),
  ]
  return searched.reduce((left, source) => left.replace(new RegExp(source, 'giu'), cut), text)
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}

/** So many of the last digits are the same however the number begins: +20 100…, 0020 100…, 0100…. */
const tellingDigits = 9

function digitsOf(phone: string): string[] {
  return westernDigits(phone).replace(/\D/g, '').split('').slice(-tellingDigits)
}

/** What was typed into the field for the number may be none; a short one would be found everywhere. */
function isTelling(phone: string | null): phone is string {
  return phone !== null && digitsOf(phone).length === tellingDigits
}

/** Western, Arabic-Indic and Persian: whoever writes a number writes all of it in one of them. */
const digitSets = ['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹']

function digitsPatterns(phone: string): string[] {
  const digits = digitsOf(phone)
  return digitSets.map((set) => `%${digits.map((digit) => set[Number(digit)]).join('%')}%`)
}

function phoneSource(phone: string): string {
  const between = String.raw`[\s().\/-]{0,3}`
  const any = `[${digitSets.join('')}]`
  const digits = digitsOf(phone).map((digit) => `[${digitSets.map((set) => set[Number(digit)]).join('')}]`)
  return `(?:[+(]?${any}${between}){0,5}${digits.join(between)}(?!${any})`
}
