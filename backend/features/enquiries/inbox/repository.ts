import { type ExpressionBuilder, sql } from 'kysely'
import type { EnquiryPage, EnquiryQuery, EnquirySort } from '#contract/enquiry.ts'
import type { Database } from '../../../db/database.ts'
import { type Cursor, cutPage, defaultPageSize, readCursor } from '../../../db/keyset.ts'
import type { Schema } from '../../../db/schema.ts'
import { addDays } from '../../../time.ts'
import { isMerged } from '../duplicates/repository.ts'
import { afterBeginning } from '../search/repository.ts'
import { rowColumns, toRow } from './rows.ts'

/** What the inbox is asked for: the query, by whom, and the words it holds. */
export type Asked = {
  query: EnquiryQuery
  me: string
  /** Words that must begin one of an enquiry's; the first finds the fewest. */
  terms: string[]
  /** So many have even the first one that they are soon met on the way through the inbox. */
  isCommon: boolean
}
type Row = ExpressionBuilder<Schema, 'enquiry'>

/** Counted no further: beyond it only that there are more. What has common words would take long to count. */
const countedTo = { usually: 1000, common: 100 }
const sortKeys = {
  newest: { column: 'received_at', direction: 'desc', beyond: '<' },
  oldest: { column: 'received_at', direction: 'asc', beyond: '>' },
  name: { column: 'sort_name', direction: 'asc', beyond: '>' },
} as const satisfies Record<EnquirySort, object>

export async function listEnquiries(db: Database, asked: Asked): Promise<EnquiryPage> {
  const { query, isCommon } = asked
  const limit = isCommon ? countedTo.common : countedTo.usually
  const total = await countMatching(db, asked, limit + 1)
  const size = query.limit ?? defaultPageSize
  const rows = await inOrder(db, asked)
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .select([...rowColumns, 'enquiry.sort_name'])
    .limit(size + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, size, placeIn(query))
  const isMore = total > limit
  return { enquiries: page.map(toRow), nextCursor, total: Math.min(total, limit), isMore }
}

/** From the query's cursor on. */
export function inOrder(db: Database, asked: Asked) {
  const { cursor, sort = 'newest' } = asked.query
  const { column, direction, beyond } = sortKeys[sort]
  const key = `enquiry.${column}` as const
  const after = readCursor(cursor, column === 'sort_name' ? 'text' : 'instant')
  return matching(db, asked)
    .$if(after !== undefined, (rest) =>
      rest.where((row) =>
        row(row.refTuple(key, 'enquiry.id'), beyond, row.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy(key, direction)
    .orderBy('enquiry.id', direction)
}

/** Where a row stands in that order. */
export function placeIn({ sort = 'newest' }: EnquiryQuery) {
  const { column } = sortKeys[sort]
  return (row: { id: string; received_at: string; sort_name: string }): Cursor => ({
    at: row[column],
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

async function countMatching(db: Database, asked: Asked, limit: number): Promise<number> {
  const some = matching(db, asked).select(sql`1`.as('one')).limit(limit)
  const { count } = await db
    .selectFrom(some.as('some'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

function matching(db: Database, asked: Asked) {
  return db.selectFrom('enquiry').where((row) => row.and(conditions(row, asked)))
}

/** What is left out is true of all. Those that are shown with another one are not shown alone. */
function conditions(row: Row, { query, me, terms, isCommon }: Asked) {
  const { kind, read, quarantined, product, locale, country } = query
  return [
    row('enquiry.quarantine_reason', quarantined ? 'is not' : 'is', null),
    row.not(isMerged(row)),
    ...(kind === undefined ? [] : [row('enquiry.kind', '=', kind)]),
    ...(read === undefined ? [] : [row('enquiry.read_at', read ? 'is not' : 'is', null)]),
    ...(product === undefined ? [] : [row('enquiry.product_slug', '=', product)]),
    ...(locale === undefined ? [] : [row('enquiry.locale', '=', locale)]),
    ...(country === undefined ? [] : [row('enquiry.country', '=', country)]),
    ...inStatus(row, query),
    ...ofOwner(row, query, me),
    ...inDays(row, query),
    ...terms.map((term, place) => withWord(row, term, place === 0 && !isCommon)),
  ]
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

/** Asked for as a list, the few lead to their enquiries; asked of each enquiry, the inbox keeps its order. */
function withWord(row: Row, term: string, isList: boolean) {
  const words = row
    .selectFrom('enquiry_word')
    .where('word', '>=', term)
    .where('word', '<', afterBeginning(term))
  if (isList) return row('enquiry.id', 'in', words.select('enquiry_word.enquiry_id'))
  return row.exists(words.select(sql`1`.as('one')).whereRef('enquiry_word.enquiry_id', '=', 'enquiry.id'))
}
