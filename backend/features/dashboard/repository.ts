import { type ExpressionBuilder, sql } from 'kysely'
import type { DashboardStats } from '#contract/admin/dashboard.ts'
import type { EnquiryKind } from '#contract/enquiry.ts'
import { lapsedLetter } from '#contract/letter.ts'
import type { Database } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'
import type { Range } from '../../time/periods.ts'

export type EnquiryCount = { day: string; kind: EnquiryKind; country: string; count: number }

const longestWaiting = 5
/** Bounds nothing, but makes SQLite search the index of those few instead of scanning that of all. */
const beforeAll = '1970-01-01T00:00:00.000Z'

/** Grouped as the index is ordered, so that it is read once from end to end and nothing is sorted. */
export async function countEnquiries(db: Database, { from, to }: Range): Promise<EnquiryCount[]> {
  return db
    .selectFrom('enquiry')
    .select((row) => ['received_day as day', 'kind', 'country', row.fn.countAll<number>().as('count')])
    .where('quarantine_reason', 'is', null)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .groupBy(['received_day', 'kind', 'country'])
    .execute()
}

export async function sumEnquiries(
  db: Database,
  { from, to }: Range,
): Promise<{ submissions: number; datasheets: number }> {
  return db
    .selectFrom('enquiry')
    .select((row) => [
      row.fn.countAll<number>().as('submissions'),
      row.fn.count<number>(sql`case when kind = 'datasheet' then 1 end`).as('datasheets'),
    ])
    .where('quarantine_reason', 'is', null)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .executeTakeFirstOrThrow()
}

export async function countUnread(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('enquiry')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('quarantine_reason', 'is', null)
    .where('read_at', 'is', null)
    .where('received_at', '>=', beforeAll)
    .where(standsAlone)
    .executeTakeFirstOrThrow()
  return count
}

/** Of letters written from that day on, without those set aside. Those whose link had run out are nobody's concern: another was ordered, or none is wanted. */
export async function countFailedLetters(db: Database, from: string): Promise<number> {
  const { count } = await db
    .selectFrom('letter')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('state', '=', 'failed')
    .where('set_aside_at', 'is', null)
    .where('created_at', '>=', from)
    .where('last_error', 'is distinct from', lapsedLetter)
    .executeTakeFirstOrThrow()
  return count
}

export async function findWaiting(
  db: Database,
): Promise<Pick<DashboardStats, 'waitingSubmissions' | 'longestWaiting'>> {
  // Written as the index says it: SQLite uses that of some rows only where the text is the same.
  const waiting = db
    .selectFrom('enquiry')
    .where('quarantine_reason', 'is', null)
    .where(sql<boolean>`status in ('new', 'in-progress')`)
    .where('received_at', '>=', beforeAll)
    .where(standsAlone)
  const { count } = await waiting
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const first = await waiting
    .select(['id', 'kind', 'status', 'received_at as receivedAt'])
    .orderBy('received_at')
    .orderBy('id')
    .limit(longestWaiting)
    .execute()
  return { waitingSubmissions: count, longestWaiting: first }
}

/** Merged ones are shown with another, and nobody waits for them alone. */
function standsAlone(row: ExpressionBuilder<Schema, 'enquiry'>) {
  const merged = row.selectFrom('enquiry_merge').select(sql`1`.as('one'))
  return row.not(row.exists(merged.whereRef('enquiry_merge.enquiry_id', '=', 'enquiry.id')))
}

export async function findFirstEnquiryDay(db: Database): Promise<string | null> {
  const { first } = await db
    .selectFrom('enquiry')
    .select((row) => row.fn.min<string | null>('received_day').as('first'))
    .where('quarantine_reason', 'is', null)
    .executeTakeFirstOrThrow()
  return first
}
