import type {
  AnswerTimes,
  AnswerTimesFileQuery,
  AnswerTimesQuery,
  ClockView,
} from '#contract/admin/enquiries/answer-times.ts'
import type { EnquiryStatus } from '#contract/enquiry.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { writeSheet } from '../../../documents/spreadsheet.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { readVersions } from '../../../settings/repository.ts'
import { dayOf, monthsBefore } from '../../../time.ts'
import { afterWorkingTime, openCalendar } from './calendar.ts'
import { type ClockRules, follow, isNewDeadline, isOldNews, recalculate, secondsUsed } from './clock.ts'
import { type NudgeContext, nudgeLetter } from './emails.ts'
import {
  type ClockRow,
  claimNudge,
  countAnswers,
  findClock,
  listAstray,
  listNudges,
  saveClock,
  setNudges,
} from './repository.ts'
import { columnsIn } from './tables.ts'

/** Keeps the answer-time clocks: sets them with the status, corrects those astray, tells staff before and when one runs out. */
export type AnswerTimesService = ReturnType<typeof answerTimesService>

type StatusChange = {
  id: string
  before: EnquiryStatus
  at: Date
  /** Where a first run begins, if not with the receipt. */
  waitsSince?: Date
  /** The last run goes on, and what staff were told of it holds. */
  goesOn?: boolean
}

const atOnce = 100
/** In one round; the next follows in seconds. */
const mostCorrected = 1000
const monthsShown = 12
const mostMonths = 60

export function answerTimesService(db: Database, now: () => Date, timeZone: string) {
  return {
    async read(query: AnswerTimesQuery): Promise<AnswerTimes> {
      const { from, to } = monthsOf(query, now(), timeZone)
      const { answering } = await readVersions(db)
      const months = await countAnswers(db, { from, to }, now())
      return { from, to, targetMinutes: answering.value.answerWithinMinutes, months }
    },

    async file({ locale = 'en', ...query }: AnswerTimesFileQuery): Promise<ReadableStream<Uint8Array>> {
      const rows = await countAnswers(db, monthsOf(query, now(), timeZone), now())
      return writeSheet('csv', { name: 'answer times', columns: columnsIn(locale), rows })
    },
  }
}

/** In the transaction that changes the status, quarantines or gives back. */
export async function followClock(tx: Tx, change: StatusChange, timeZone: string): Promise<void> {
  const { version, rules } = await readRules(tx, timeZone)
  await setClock(tx, change, { version, rules })
}

export async function readClock(
  db: Database,
  id: string,
  now: Date,
  timeZone: string,
): Promise<ClockView | undefined> {
  const found = await findClock(db, id)
  if (!found) return undefined
  const { rules } = await readRules(db, timeZone)
  const { clock } = found
  return {
    state: stateOf(found),
    usedMinutes: Math.floor(secondsUsed(clock, now, rules) / 60),
    targetMinutes: rules.withinSeconds / 60,
    dueAt: clock.dueAt?.toISOString() ?? null,
    firstAnsweredAt: clock.firstAnsweredAt?.toISOString() ?? null,
    breachedAt: clock.breachedAt?.toISOString() ?? null,
  }
}

/** Returns how many clocks were set. Takes in what the previous release wrote, and a change of the settings. */
export async function correctClocks(db: Database, now: () => Date, timeZone: string): Promise<number> {
  const known = await readRules(db, timeZone)
  let corrected = 0
  while (corrected < mostCorrected) {
    const ids = await listAstray(db, known.version, atOnce)
    for (const id of ids) await db.transaction().execute((tx) => setClock(tx, { id, at: now() }, known))
    corrected += ids.length
    if (ids.length < atOnce) break
  }
  return corrected
}

/** Returns how many letters were ordered, each once however many workers there are. */
export async function nudgeStaff(db: Database, now: () => Date, context: NudgeContext): Promise<number> {
  const { rules, answering } = await readRules(db, context.company.timeZone)
  const soon = afterWorkingTime(rules.calendar, now(), answering.nudgeBeforeMinutes * 60_000) ?? now()
  const nudges = [
    ...(await listNudges(db, 'overdue', { until: now() }, atOnce)).map((nudge) => ({
      kind: 'overdue' as const,
      nudge,
    })),
    ...(await listNudges(db, 'due', { after: now(), until: soon }, atOnce)).map((nudge) => ({
      kind: 'due' as const,
      nudge,
    })),
  ]
  let ordered = 0
  for (const { kind, nudge } of nudges) {
    await db.transaction().execute(async (tx) => {
      if (!(await claimNudge(tx, kind, nudge, now()))) return
      await enqueue(tx, [nudgeLetter(kind, nudge, context)], now())
      ordered += 1
    })
  }
  return ordered
}

function stateOf({ clock, status, isSetAside }: ClockRow): ClockView['state'] {
  if (clock.runningSince) return 'running'
  if (isSetAside || clock.secondsUsed === null) return 'off'
  return status === 'answered' ? 'paused' : 'stopped'
}

type Known = { version: number; rules: ClockRules }

async function readRules(db: Database | Tx, timeZone: string) {
  const { version, value: answering } = (await readVersions(db)).answering
  const calendar = openCalendar(answering, timeZone)
  const rules: ClockRules = { calendar, withinSeconds: answering.answerWithinMinutes * 60 }
  return { version, answering, rules }
}

async function setClock(
  tx: Tx,
  { id, before, at, waitsSince, goesOn }: Omit<StatusChange, 'before'> & { before?: EnquiryStatus },
  { version, rules }: Known,
): Promise<void> {
  const found = await findClock(tx, id)
  if (!found) return
  const { status, isSetAside, receivedAt, clock } = found
  const facts = { status, isSetAside, before: before ?? status, waitsSince: waitsSince ?? receivedAt }
  const current = found.rules === version ? clock : recalculate(clock, at, rules)
  const next = follow(current, facts, at, rules)
  if (next === clock && found.rules === version) return
  const isSilent = isOldNews(clock, next, at)
  await saveClock(tx, id, isSilent ? { ...next, breachedAt: next.dueAt } : next, version)
  if (isSilent) await setNudges(tx, id, at)
  else if (!goesOn && isNewDeadline(clock, next, at)) await setNudges(tx, id, null)
}

function monthsOf({ from, to }: AnswerTimesQuery, now: Date, timeZone: string): { from: string; to: string } {
  const last = to ?? dayOf(now, timeZone).slice(0, 7)
  const earlier = (months: number) =>
    monthsBefore(new Date(`${last}-01T00:00Z`), months)
      .toISOString()
      .slice(0, 7)
  const first = from ?? earlier(monthsShown - 1)
  if (first > last || first < earlier(mostMonths)) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'from', rule: 'order' }] })
  }
  return { from: first, to: last }
}
