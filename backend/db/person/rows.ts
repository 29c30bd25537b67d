import { type RawBuilder, sql } from 'kysely'
import { waitingStatuses } from '#contract/enquiry.ts'
import { type Database, isSqlite, listed, type Tx } from '../database.ts'
import { isNamed, type Named } from './naming.ts'
import { type Fact, facts } from './personal-data.ts'

/** Finds, reads, counts and erases the rows of one person, or of enquiries that were kept long enough, in every table that the facts name. */
export type Person = Named & { enquiryIds: string[] }
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
  const enquiries = db.selectFrom('enquiry').select(['id', 'email', 'phone', 'first_name', 'last_name'])
  const byAddress = enquiries.where((row) => row(sql`lower(email)`, '=', address ?? ''))
  const byPhone = enquiries.where('phone', '=', phone ?? '')
  // Apart, so that the first is found by its index.
  const rows = [
    ...(address === null ? [] : await byAddress.execute()),
    ...(phone === null ? [] : await byPhone.execute()),
  ]
  const addresses = [...(address === null ? [] : [address]), ...rows.map(({ email }) => email.toLowerCase())]
  const phones = [...(phone === null ? [] : [phone]), ...rows.map((row) => row.phone)]
  return {
    enquiryIds: [...new Set(rows.map(({ id }) => id))],
    addresses: [...new Set(addresses)],
    phones: [...new Set(phones)].filter(Boolean),
    names: [...new Set(rows.map((row) => `${row.first_name} ${row.last_name}`))],
  }
}

export async function countOf(db: Database | Tx, person: Person): Promise<StoreCount[]> {
  const counts: StoreCount[] = []
  for (const [store, { found }] of stores.toReversed()) {
    const { rows } = await sql<{ rows: number }>`
      select count(*) as rows from ${sql.table(store)} where ${await matches(db, { store, found }, person)}`.execute(
      db,
    )
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
      select * from ${sql.table(store)} where ${await matches(db, { store, found }, person)}`.execute(db)
    const shown = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !withheld.includes(column))),
    )
    read.push({ store, rows: shown })
  }
  return read
}

/** How many rows of each table are gone; tables that held none are named too. */
export async function eraseOf(tx: Tx, person: Person): Promise<StoreCount[]> {
  await holdLetters(tx, person)
  await leaveBehind(tx, person.enquiryIds)
  const counts: StoreCount[] = []
  for (const [store, { found }] of stores) {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(store)} where ${await matches(tx, { store, found }, person)}`.execute(tx)
    counts.push({ store, rows: Number(numAffectedRows ?? 0) })
  }
  return counts.toReversed()
}

/** One that is just leaving holds its own row and wants that of its link: whoever deletes asks in the same order. */
async function holdLetters(tx: Tx, person: Person): Promise<void> {
  const letters = stores.find(([store]) => store === 'letter')
  if (!letters || isSqlite(tx)) return
  const [store, { found }] = letters
  await sql`
    select id from letter where ${await matches(tx, { store, found }, person)} for update`.execute(tx)
}

/** What was merged into one that goes stands alone again: who was answered with that one does not wait anew. Its clock stands since the merge. */
async function leaveBehind(tx: Tx, going: string[]): Promise<void> {
  if (going.length === 0) return
  const ids = sql<string>`(${listed(tx, going)})`
  await tx
    .updateTable('enquiry')
    .from('enquiry_merge as merge')
    .innerJoin('enquiry as main', 'main.id', 'merge.main_id')
    .set((row) => ({
      status: row.ref('main.status'),
      version: row('enquiry.version', '+', 1),
      // Not before it was merged: the main one may have been answered before the other came.
      first_answered_at: sql<string | null>`coalesce(enquiry.first_answered_at, case
        when main.first_answered_at < merge.merged_at then merge.merged_at else main.first_answered_at end)`,
    }))
    .whereRef('merge.enquiry_id', '=', 'enquiry.id')
    .where('merge.main_id', 'in', ids)
    .where('enquiry.id', 'not in', ids)
    .where('enquiry.status', 'in', waitingStatuses)
    .where('main.status', 'not in', waitingStatuses)
    .execute()
}

type Place = { store: string; found: VisitorFact['found'] }

async function matches(
  db: Database | Tx,
  { store, found: { enquiry = [], address = [], typed = [], mention = [] } }: Place,
  person: Person,
): Promise<RawBuilder<boolean>> {
  const ids = listed(db, person.enquiryIds)
  const known = listed(db, person.addresses)
  const naming = mention.length === 0 ? [] : await idsNaming(db, { store, columns: mention }, person)
  const conditions = [
    ...enquiry.map((column) => sql<boolean>`${sql.ref(column)} in (${ids})`),
    ...address.map((column) => sql<boolean>`${sql.ref(column)} in (${known})`),
    ...typed.map((column) => sql<boolean>`lower(${sql.ref(column)}) in (${known})`),
    ...(naming.length === 0 ? [] : [sql<boolean>`id in (${listed(db, naming)})`]),
  ]
  return conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`
}

/** For `like`, with a backslash as its escape. */
export function pattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** Read one by one: of what staff keep there is little, and spellings are many. */
async function idsNaming(
  db: Database | Tx,
  { store, columns }: { store: string; columns: string[] },
  person: Named,
): Promise<string[]> {
  const { rows } = await sql<Record<string, string>>`
    select id, ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(store)}`.execute(db)
  return rows
    .filter((row) =>
      isNamed(
        columns.map((column) => row[column] ?? ''),
        person,
      ),
    )
    .map((row) => row['id'] ?? '')
}
