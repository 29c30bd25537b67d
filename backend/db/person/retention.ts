import { type RawBuilder, sql } from 'kysely'
import type { KeepingTime } from '#contract/admin/privacy.ts'
import { dayOf, monthsBefore } from '../../time.ts'
import type { Database, Tx } from '../database.ts'
import { facts } from './personal-data.ts'
import type { RetentionRule } from './retention-rules.ts'
import { eraseOf } from './rows.ts'

/** Shows and deletes what has been kept long enough, by one condition, so that nothing else is deleted than what was shown. */
export type Old = {
  /** An instant or a calendar day; null where no time is set. */
  before: string | null
  rows: number
  oldestAt: string | null
}
/** Calendar days are those of the company. */
export type Today = { now: Date; timeZone: string }

/** Others may write between two transactions. */
const enquiriesAtOnce = 500
const rowsAtOnce = 5000

export async function findOld(db: Database, rule: RetentionRule, today: Today): Promise<Old> {
  const before = cutOff(rule, today)
  const { rows } = await sql<{ rows: number; oldest: string | null }>`
    select count(*) as rows, min(${sql.ref(rule.since)}) as oldest
    from ${sql.table(rule.store)} where ${isOld(rule, before)}`.execute(db)
  return { before, rows: rows[0]?.rows ?? 0, oldestAt: rows[0]?.oldest ?? null }
}

/** How many rows are gone; 0 when nothing is left to forget. What belongs to an enquiry goes with it. */
export async function forgetSome(db: Database, rule: RetentionRule, today: Today): Promise<number> {
  const condition = isOld(rule, cutOff(rule, today))
  const table = sql.table(rule.store)
  return db.transaction().execute(async (tx) => {
    if (rule.store === 'enquiry') return forgetEnquiries(tx, condition)
    const some = facts[rule.store]?.free.includes('id')
      ? sql`id in (select id from ${table} where ${condition} limit ${sql.lit(rowsAtOnce)})`
      : condition
    const { numAffectedRows } = await sql`delete from ${table} where ${some}`.execute(tx)
    return Number(numAffectedRows ?? 0)
  })
}

async function forgetEnquiries(tx: Tx, condition: RawBuilder<boolean>): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from enquiry where ${condition} limit ${sql.lit(enquiriesAtOnce)}`.execute(tx)
  if (rows.length > 0) await eraseOf(tx, { enquiryIds: rows.map(({ id }) => id), addresses: [] })
  return rows.length
}

function isOld({ since, only }: RetentionRule, before: string | null): RawBuilder<boolean> {
  const conditions = [
    ...(before === null ? [] : [sql<boolean>`${sql.ref(since)} < ${before}`]),
    ...(only ? [only] : []),
  ]
  return conditions.length === 0 ? sql`false` : sql`${sql.join(conditions, sql` and `)}`
}

function cutOff({ since, keep }: RetentionRule, { now, timeZone }: Today): string | null {
  if (keep === null) return null
  const at = earlier(now, keep)
  return since === 'day' ? dayOf(at, timeZone) : at.toISOString()
}

const hourMs = 60 * 60_000

function earlier(now: Date, { unit, count }: KeepingTime): Date {
  if (unit === 'months') return monthsBefore(now, count)
  return new Date(now.getTime() - count * (unit === 'days' ? 24 : 1) * hourMs)
}
