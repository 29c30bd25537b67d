import { type ExpressionBuilder, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { DueState, EnquiryPage, EnquiryQuery, EnquirySort } from '#contract/enquiry.ts'
import { type Database, listed } from '../../../db/database.ts'
import { type Cursor, cutPage, defaultPageSize, readCursor } from '../../../db/keyset.ts'
import type { Schema } from '../../../db/schema.ts'
import { addDays } from '../../../time.ts'
import { isMerged } from '../duplicates/repository.ts'
import { hasWord } from '../search/repository.ts'
import { rowColumns, toRow } from './rows.ts'

/** What the inbox is asked for: the query, by whom, and the words it holds. */
export type Asked = {
  query: EnquiryQuery
  /** Of the product that it asks for; null where it asks for none. */
  slugs: string[] | null
  me: string
  now: Date
  /** Words that must begin one of an enquiry's; so many have them that they are soon met on the way through the inbox. */
  terms?: string[]
  /** The few that were found already. */
  ids?: string[]
}
type Row = ExpressionBuilder<Schema, 'enquiry'>
type Found = SelectQueryBuilder<Schema, 'enquiry', unknown>

/** What had more names than so many is found all the same, but not in the order of an index. */
const mostParts = 20

/** Counted no further: beyond it only that there are more. What has common words would take long to count. */
const countedTo = { usually: 1000, common: 100 }
const sortKeys = {
  newest: { column: 'received_at', direction: 'desc' },
  oldest: { column: 'received_at', direction: 'asc' },
  due: { column: 'answer_due_at', direction: 'asc' },
  name: { column: 'sort_name', direction: 'asc' },
} as const satisfies Record<EnquirySort, object>
type SortKey = (typeof sortKeys)[EnquirySort]['column']

/** When those are due whom nobody waits for; the index of the migration says the same, word for word. */
const never = '9999-12-31T00:00:00.000Z'
const soonMs = 86_400_000

export async function listEnquiries(db: Database, asked: Asked, bounds = countedTo): Promise<EnquiryPage> {
  const { query, terms } = asked
  const limit = terms ? bounds.common : bounds.usually
  const total = await countMatching(db, asked, limit + 1)
  if (total === 0) return { enquiries: [], nextCursor: null, total, isMore: false }
  const size = query.limit ?? defaultPageSize
  const found = total > limit ? inOrder(db, asked, size + 1) : allInOrder(db, asked, { limit, size })
  const rows = await found
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .select([...rowColumns, 'enquiry.sort_name'])
    .execute()
  const { page, nextCursor } = cutPage(rows, size, placeIn(query))
  const isMore = total > limit
  return { enquiries: page.map(toRow), nextCursor, total: Math.min(total, limit), isMore }
}

/** So many from the query's cursor on. */
export function inOrder(db: Database, asked: Asked, atMost: number) {
  const [first, ...others] = partsOf(asked).map((part) => {
    const found = sorted(matching(db, part), part, atMost).select('enquiry.id')
    return db.selectFrom(found.as('part')).select('part.id')
  })
  if (first === undefined || others.length === 0) return sorted(matching(db, asked), asked, atMost)
  const ids = others.reduce((all, other) => all.unionAll(other), first)
  return sorted(db.selectFrom('enquiry').where('enquiry.id', 'in', ids), asked, atMost)
}

/** Where all that match were counted, sorting them costs less than looking for them in the order that is asked for. */
function allInOrder(db: Database, asked: Asked, { limit, size }: { limit: number; size: number }) {
  const ids = matching(db, asked).select('enquiry.id').orderBy('enquiry.received_at', 'desc').limit(limit)
  return sorted(db.selectFrom('enquiry').where('enquiry.id', 'in', ids), asked, size + 1)
}

/** Of each slug the inbox has an index in its order, of several together none: the first of each hold the first of all. */
function partsOf(asked: Asked): Asked[] {
  const { slugs, ids, query } = asked
  const isOne = slugs === null || slugs.length > mostParts || ids !== undefined
  // The index holds nothing of the quarantine.
  return isOne || query.quarantined ? [asked] : slugs.map((slug) => ({ ...asked, slugs: [slug] }))
}

function sorted(found: Found, { query: { cursor, sort = 'newest' } }: Asked, atMost: number) {
  const { column, direction } = sortKeys[sort]
  const key = keyOf(column)
  const beyond = sql.raw(direction === 'asc' ? '>' : '<')
  const after = readCursor(cursor, column === 'sort_name' ? 'text' : 'instant')
  return found
    .$if(after !== undefined, (rest) =>
      rest.where(sql<SqlBool>`(${key}, enquiry.id) ${beyond} (${after?.at}, ${after?.id})`),
    )
    .orderBy(key, direction)
    .orderBy('enquiry.id', direction)
    .limit(atMost)
}

/** Where a row stands in that order. */
export function placeIn({ sort = 'newest' }: EnquiryQuery) {
  const { column } = sortKeys[sort]
  return (row: { id: string } & Record<SortKey, string | null>): Cursor => ({
    at: row[column] ?? never,
    id: row.id,
  })
}

/** However many: `countMatching` stops at a limit. */
export async function countAllMatching(db: Database, asked: Asked): Promise<number> {
  const { count } = await matching(db, asked)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function keyOf(column: SortKey): RawBuilder<string> {
  const key = sql.ref<string>(`enquiry.${column}`)
  // As a literal: SQLite finds an index of an expression by the same text.
  return column === 'answer_due_at' ? sql`coalesce(${key}, ${sql.lit(never)})` : key
}

async function countMatching(db: Database, asked: Asked, limit: number): Promise<number> {
  let count = 0
  for (const part of partsOf(asked)) {
    if (count < limit) count += await countPart(db, part, limit - count)
  }
  return count
}

async function countPart(db: Database, part: Asked, limit: number): Promise<number> {
  const some = matching(db, part)
    .select(sql`1`.as('one'))
    // Most indexes of the inbox are in this order, and common words are soon met in it; left to itself, SQLite takes any.
    .orderBy('enquiry.received_at', 'desc')
    .limit(limit)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(db: Database, asked: Asked) {
  const { ids } = asked
  return db
    .selectFrom('enquiry')
    .where((row) => row.and(conditions(row, asked)))
    .$if(ids !== undefined, (rest) => rest.where(sql<SqlBool>`enquiry.id in (${listed(db, ids ?? [])})`))
}

/** What is left out is true of all. Those that are shown with another one are not shown alone. */
function conditions(row: Row, { query, slugs, me, now, terms = [] }: Asked) {
  const { kind, read, quarantined, locale, country } = query
  return [
    row('enquiry.quarantine_reason', quarantined ? 'is not' : 'is', null),
    row.not(isMerged(row)),
    ...(kind === undefined ? [] : [row('enquiry.kind', '=', kind)]),
    ...(read === undefined ? [] : [row('enquiry.read_at', read ? 'is not' : 'is', null)]),
    ...ofProduct(row, slugs),
    ...(locale === undefined ? [] : [row('enquiry.locale', '=', locale)]),
    ...(country === undefined ? [] : [row('enquiry.country', '=', country)]),
    ...inStatus(row, query),
    ...ofOwner(row, query, me),
    ...inDays(row, query),
    ...ofDue(row, query, now),
    ...terms.map((term) => hasWord(term, 'enquiry.id')),
  ]
}

/** An equation keeps the order of the index, which on SQLite not even a list of one does. */
function ofProduct(row: Row, slugs: string[] | null) {
  if (slugs === null) return []
  const [only = '', ...others] = slugs
  const column = 'enquiry.product_slug'
  return [others.length === 0 ? row(column, '=', only) : row(column, 'in', slugs)]
}

function inStatus(row: Row, { status }: EnquiryQuery) {
  const wanted = [status ?? []].flat()
  return wanted.length === 0 ? [] : [row('enquiry.status', 'in', wanted)]
}

function ofOwner(row: Row, { owner }: EnquiryQuery, me: string) {
  if (owner === undefined) return []
  if (owner === 'nobody') return [row('enquiry.owner_id', 'is', null)]
  return [row('enquiry.owner_id', '=', owner === 'me' ? me : owner)]
}

function ofDue(row: Row, { due }: EnquiryQuery, now: Date) {
  if (due === undefined) return []
  if (due === 'running') return [row('enquiry.answer_due_at', 'is not', null)]
  const until = new Date(now.getTime() + (due === 'soon' ? soonMs : 0))
  return [
    row('enquiry.answer_due_at', '<=', until.toISOString()),
    ...(due === 'soon' ? [row('enquiry.answer_due_at', '>', now.toISOString())] : []),
  ]
}

/** By their own index, in no other order. */
export async function findDue(db: Database, due: DueState, now: Date, atMost: number): Promise<string[]> {
  const rows = await db
    .selectFrom('enquiry')
    .select('id')
    .where((row) => row.and(ofDue(row, { due }, now)))
    .orderBy('answer_due_at')
    .limit(atMost)
    .execute()
  return rows.map(({ id }) => id)
}

/** The day decides, in the company's time zone; the instants, a day more on either side, find it in the index. */
function inDays(row: Row, { from, to }: EnquiryQuery) {
  return [
    ...(from === undefined
      ? []
      : [
          row('enquiry.received_day', '>=', from),
          row('enquiry.received_at', '>=', `${addDays(from, -1)}T00:00:00.000Z`),
        ]),
    ...(to === undefined
      ? []
      : [
          row('enquiry.received_day', '<=', to),
          row('enquiry.received_at', '<', `${addDays(to, 2)}T00:00:00.000Z`),
        ]),
  ]
}
