import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { AnswerMonth } from '#contract/admin/enquiries/answer-times.ts'
import { type EnquiryStatus, waitingStatuses } from '#contract/enquiry.ts'
import { handlerRoles } from '#contract/staff.ts'
import { type Database, isSqlite, type Tx } from '../../../db/database.ts'
import type { Schema } from '../../../db/schema.ts'
import { findMainId, isMerged } from '../duplicates/repository.ts'

/** The answer-time clock of one enquiry: runs while the visitor waits for us, stands while we wait for the visitor or nobody waits any more. */
export type Clock = {
  /** Working time of the runs that are over; null before the first. */
  secondsUsed: number | null
  /** Null while it stands. */
  runningSince: Date | null
  /** When it will have run out; null while it stands. */
  dueAt: Date | null
  firstAnsweredAt: Date | null
  /** When it first ran out. */
  breachedAt: Date | null
}

export type ClockRow = {
  status: EnquiryStatus
  isSetAside: boolean
  receivedAt: Date
  clock: Clock
  /** The version of the rules by which it is due. */
  rules: number | null
}

/** Within a transaction it holds the row until that ends, so that no two set one clock. */
export async function findClock(db: Database | Tx, id: string): Promise<ClockRow | undefined> {
  const row = await db
    .selectFrom('enquiry')
    .select([
      'status',
      'quarantine_reason',
      'received_at',
      'answer_seconds_used',
      'answer_running_since',
      'answer_due_at',
      'answer_rules',
      'first_answered_at',
      'breached_at',
    ])
    .where('id', '=', id)
    .$if(db.isTransaction && !isSqlite(db), (query) => query.forUpdate())
    .executeTakeFirst()
  // Asked for once the row is held: what was committed meanwhile counts.
  const isSetAside = row && (row.quarantine_reason !== null || (await findMainId(db, id)) !== undefined)
  return (
    row && {
      status: row.status,
      isSetAside: isSetAside === true,
      receivedAt: new Date(row.received_at),
      rules: row.answer_rules,
      clock: {
        secondsUsed: row.answer_seconds_used,
        runningSince: instant(row.answer_running_since),
        dueAt: instant(row.answer_due_at),
        firstAnsweredAt: instant(row.first_answered_at),
        breachedAt: instant(row.breached_at),
      },
    }
  )
}

export async function saveClock(tx: Tx, id: string, clock: Clock, rules: number): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({
      answer_seconds_used: clock.secondsUsed,
      answer_running_since: clock.runningSince?.toISOString() ?? null,
      answer_due_at: clock.dueAt?.toISOString() ?? null,
      answer_rules: rules,
      first_answered_at: clock.firstAnsweredAt?.toISOString() ?? null,
      breached_at: clock.breachedAt?.toISOString() ?? null,
    })
    .where('id', '=', id)
    .execute()
}

/** Those whose clock does not stand as it should: never started or stopped by the previous release, or due by other rules. */
export async function listAstray(db: Database, rules: number, atMost: number): Promise<string[]> {
  // As literals: SQLite finds a partial index by nothing else.
  const waiting = waitingStatuses.map((status) => sql.lit(status))
  const unstarted = db
    .selectFrom('enquiry')
    .select('id')
    .where('status', 'in', waiting)
    .where('quarantine_reason', 'is', null)
    .where('answer_running_since', 'is', null)
    .where((row) => row.not(isMerged(row)))
  const running = db.selectFrom('enquiry').select('id').where('answer_running_since', 'is not', null)
  const queries = [
    unstarted,
    running.where((row) =>
      row.or([row('status', 'not in', waiting), row('quarantine_reason', 'is not', null), isMerged(row)]),
    ),
    running.where('answer_rules', '!=', rules),
  ]
  const found = await Promise.all(queries.map((query) => query.limit(atMost).execute()))
  return [...new Set(found.flat().map(({ id }) => id))].slice(0, atMost)
}

export type Nudge = {
  id: string
  name: string
  dueAt: string
  /** Of an owner who may still handle it. */
  ownerEmail: string | null
  isOwnerGone: boolean
}

/** Due by then, and staff were not told: before it is due, or once it is overdue. */
export async function listNudges(
  db: Database,
  kind: 'due' | 'overdue',
  span: { after?: Date; until: Date },
  atMost: number,
): Promise<Nudge[]> {
  const rows = await db
    .selectFrom('enquiry')
    .leftJoin('staff', (join) =>
      join
        .onRef('staff.id', '=', 'enquiry.owner_id')
        .on('staff.role', 'in', handlerRoles)
        .on('staff.deactivatedAt', 'is', null),
    )
    .select(['enquiry.id', 'first_name', 'last_name', 'answer_due_at', 'staff.email as ownerEmail'])
    .select('owner_id')
    .where('answer_due_at', '<=', span.until.toISOString())
    .where('overdue_nudged_at', 'is', null)
    .$if(kind === 'due', (rest) =>
      rest.where('answer_due_at', '>', span.after?.toISOString() ?? '').where('nudged_at', 'is', null),
    )
    .orderBy('answer_due_at')
    .limit(atMost)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: `${row.first_name} ${row.last_name}`,
    dueAt: row.answer_due_at ?? '',
    ownerEmail: row.ownerEmail,
    isOwnerGone: row.owner_id !== null && row.ownerEmail === null,
  }))
}

/** False when another worker has told them, or the clock stands or runs longer meanwhile. A later miss leaves the first as it was. */
export async function claimNudge(tx: Tx, kind: 'due' | 'overdue', nudge: Nudge, at: Date): Promise<boolean> {
  const told = at.toISOString()
  const { numUpdatedRows } = await tx
    .updateTable('enquiry')
    .set((row) =>
      kind === 'due'
        ? { nudged_at: told }
        : { overdue_nudged_at: told, breached_at: row.fn.coalesce('breached_at', row.val(nudge.dueAt)) },
    )
    .where('id', '=', nudge.id)
    .where('answer_due_at', '=', nudge.dueAt)
    .where(kind === 'due' ? 'nudged_at' : 'overdue_nudged_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** As if staff had been told of its deadline, early and late; null: of neither. */
export async function setNudges(tx: Tx, id: string, at: Date | null): Promise<void> {
  const instantTold = at?.toISOString() ?? null
  const told = { nudged_at: instantTold, overdue_nudged_at: instantTold }
  await tx.updateTable('enquiry').set(told).where('id', '=', id).execute()
}

/** By the month of receipt, `2026-11`; those that were answered before there were clocks, or are merged, are left out. */
export async function countAnswers(db: Database, span: Span, now: Date): Promise<AnswerMonth[]> {
  const all = await countDays(db.selectFrom('enquiry'), span, now)
  // Taken off instead of left out: whether each is merged stands in no index of all.
  const merged = await countDays(db.selectFrom('enquiry').where(isAmongMerged), span, now)
  return inMonths([...all, ...merged.map(negative)])
}

type Span = { from: string; to: string }
type Day = Omit<AnswerMonth, 'month'> & { day: string }

function isAmongMerged(row: ExpressionBuilder<Schema, 'enquiry'>) {
  return row('id', 'in', row.selectFrom('enquiry_merge').select('enquiry_merge.enquiry_id'))
}

async function countDays(
  enquiries: SelectQueryBuilder<Schema, 'enquiry', object>,
  { from, to }: Span,
  now: Date,
): Promise<Day[]> {
  // By day, in the order of the index: sorting by a text that is cut out costs more than all the rest.
  return enquiries
    .where('received_day', '>=', `${from}-01`)
    .where('received_day', '<=', `${to}-31`)
    .where('quarantine_reason', 'is', null)
    .where('answer_seconds_used', 'is not', null)
    .select((row) => {
      const isLate = row.or([
        row.and([
          row('breached_at', 'is not', null),
          row.or([
            row('first_answered_at', 'is', null),
            row('breached_at', '<', row.ref('first_answered_at')),
          ]),
        ]),
        row.and([
          row('first_answered_at', 'is', null),
          row('answer_due_at', 'is not', null),
          row('answer_due_at', '<=', now.toISOString()),
        ]),
      ])
      const count = (condition: Expression<SqlBool>) => row.fn.countAll<number>().filterWhere(condition)
      const inTime = row.not(isLate)
      const isAnswered = row('first_answered_at', 'is not', null)
      const isRunning = row('answer_running_since', 'is not', null)
      return [
        'received_day as day',
        count(isLate).as('late'),
        count(row.and([inTime, isAnswered])).as('withinTarget'),
        count(row.and([inTime, row.not(isAnswered), isRunning])).as('stillOpen'),
        count(row.and([inTime, row.not(isAnswered), row.not(isRunning)])).as('closedUnanswered'),
      ]
    })
    .groupBy('received_day')
    .orderBy('received_day')
    .execute()
}

function negative({ day, withinTarget, late, stillOpen, closedUnanswered }: Day): Day {
  return {
    day,
    withinTarget: -withinTarget,
    late: -late,
    stillOpen: -stillOpen,
    closedUnanswered: -closedUnanswered,
  }
}

function inMonths(days: Day[]): AnswerMonth[] {
  const months = new Map<string, AnswerMonth>()
  for (const { day, ...counts } of days) {
    const month = day.slice(0, 7)
    const sum = months.get(month)
    months.set(month, {
      month,
      withinTarget: (sum?.withinTarget ?? 0) + counts.withinTarget,
      late: (sum?.late ?? 0) + counts.late,
      stillOpen: (sum?.stillOpen ?? 0) + counts.stillOpen,
      closedUnanswered: (sum?.closedUnanswered ?? 0) + counts.closedUnanswered,
    })
  }
  return [...months.values()]
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text)
}
