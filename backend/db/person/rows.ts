import { type RawBuilder, sql } from 'kysely'
import { type Database, isSqlite, type Tx } from '../database.ts'
import { type Fact, facts } from './personal-data.ts'

/** Finds, reads, counts and erases the rows of one person, or of enquiries that were kept long enough, in every table that the facts name. */
export type Person = { enquiryIds: string[]; addresses: string[] }
/** Rows of a table. */
export type StoreCount = { store: string; rows: number }
export type PersonalRow = Record<string, string | number | null>

type VisitorFact = Extract<Fact, { of: 'visitor' }>

/** Children before the parents they refer to. */
const stores = Object.entries(facts)
  .filter((entry): entry is [string, VisitorFact] => entry[1].of === 'visitor')
  .reverse()

/** By address (in lower case), by telephone number, or by both; with every address of what is found. */
export async function findPerson(
  db: Database | Tx,
  { address, phone }: { address: string | null; phone: string | null },
): Promise<Person> {
  const enquiries = db.selectFrom('enquiry').select(['id', 'email'])
  const byAddress = enquiries.where((row) => row(sql`lower(email)`, '=', address ?? ''))
  const byPhone = enquiries.where('phone', '=', phone ?? '')
  // Apart, so that the first is found by its index.
  const rows = [
    ...(address === null ? [] : await byAddress.execute()),
    ...(phone === null ? [] : await byPhone.execute()),
  ]
  const addresses = [...(address === null ? [] : [address]), ...rows.map(({ email }) => email.toLowerCase())]
  return { enquiryIds: [...new Set(rows.map(({ id }) => id))], addresses: [...new Set(addresses)] }
}

export async function countOf(db: Database | Tx, person: Person): Promise<StoreCount[]> {
  const counts: StoreCount[] = []
  for (const [store, { found }] of stores.toReversed()) {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(store)} where ${matches(db, found, person)}`.execute(db)
    counts.push({ store, rows: rows[0]?.rows ?? 0 })
  }
  return counts
}

/** As they are kept, but for what is withheld. */
export async function readOf(
  db: Database | Tx,
  person: Person,
): Promise<{ store: string; rows: PersonalRow[] }[]> {
  const read: { store: string; rows: PersonalRow[] }[] = []
  for (const [store, { found, withheld = [] }] of stores.toReversed()) {
    const { rows } = await sql<PersonalRow>`
      select * from ${sql.table(store)} where ${matches(db, found, person)}`.execute(db)
    const shown = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.includes(column))),
    )
    read.push({ store, rows: shown })
  }
  return read
}

/** How many rows of each table are gone; tables that held none are named too. */
export async function eraseOf(tx: Tx, person: Person): Promise<StoreCount[]> {
  const counts: StoreCount[] = []
  for (const [store, { found }] of stores) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(store)} where ${matches(tx, found, person)}`.execute(tx)
    counts.push({ store, rows: Number(numAffectedRows ?? 0) })
  }
  return counts.toReversed()
}

function matches(
  db: Database | Tx,
  { enquiry = [], address = [], typed = [], mention = [] }: VisitorFact['found'],
  { enquiryIds, addresses }: Person,
): RawBuilder<boolean> {
  const ids = listed(db, enquiryIds)
  const known = listed(db, addresses)
  const conditions = [
    ...enquiry.map((column) => sql<boolean>`${sql.ref(column)} in (${ids})`),
    ...address.map((column) => sql<boolean>`${sql.ref(column)} in (${known})`),
    ...typed.map((column) => sql<boolean>`lower(${sql.ref(column)}) in (${known})`),
    ...mention.flatMap((column) =>
      addresses.map((one) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern(one)} escape '\\'`),
    ),
  ]
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

/** One parameter, however many there are. */
function listed(db: Database | Tx, values: string[]): RawBuilder<string> {
  const list = JSON.stringify(values)
  return isSqlite(db)
    ? sql`select value from json_each(${list})`
    : sql`select jsonb_array_elements_text(${list}::jsonb)`
}

/** For `like`, with a backslash as its escape. */
export function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
