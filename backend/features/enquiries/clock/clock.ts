import { type EnquiryStatus, waitingStatuses } from '#contract/enquiry.ts'
import { afterWorkingTime, type Calendar, workingTime } from './calendar.ts'
import type { Clock } from './repository.ts'

/** When a clock runs, stands and stops. */
export type ClockRules = { calendar: Calendar; withinSeconds: number }

export type ClockFacts = {
  status: EnquiryStatus
  /** Its status until now. */
  before: EnquiryStatus
  /** Quarantined, or merged into another: nobody waits. */
  isSetAside: boolean
  /** Where the first run of one that waited before begins, however late it is noticed: the receipt, or what gave it back from quarantine. */
  waitsSince: Date
}

/** Nobody wins or loses a contract without having answered. */
const answeredStates: EnquiryStatus[] = ['answered', 'won', 'lost']
/** Clocks of the past, started late, would bury staff in letters about what they know. */
const oldNewsMs = 3 * 24 * 60 * 60_000

/** The clock as it stands once the enquiry is in the state given, since `at`. What is as it should be stays untouched. */
export function follow(clock: Clock, facts: ClockFacts, at: Date, rules: ClockRules): Clock {
  const isWaiting = !facts.isSetAside && waitingStatuses.includes(facts.status)
  if (isWaiting) return clock.runningSince ? clock : start(clock, facts, at, rules)
  // Answered before anybody noticed that it runs. One that was answered before there were clocks has none.
  const isUnnoticed = hasNeverRun(clock) && !facts.isSetAside && waitingStatuses.includes(facts.before)
  const running = isUnnoticed ? start(clock, facts, at, rules) : clock
  const stopped = running.runningSince ? stop(running, at, rules) : clock
  const isAnswer = answeredStates.includes(facts.status) && !facts.isSetAside && !hasNeverRun(stopped)
  return isAnswer && !stopped.firstAnsweredAt ? { ...stopped, firstAnsweredAt: at } : stopped
}

/** The same run under other rules. A time limit that has not run out by these was not missed. */
export function recalculate(clock: Clock, at: Date, rules: ClockRules): Clock {
  if (!clock.runningSince) return clock
  const dueAt = dueOf(clock.secondsUsed ?? 0, clock.runningSince, rules)
  const isMissed = clock.breachedAt !== null && dueAt !== null && dueAt <= at
  return { ...clock, dueAt, breachedAt: isMissed ? clock.breachedAt : null }
}

/** What is long overdue when it is first looked at is nobody's news. */
export function isOldNews(known: Clock, next: Clock, at: Date): boolean {
  return !known.runningSince && next.dueAt !== null && next.dueAt.getTime() < at.getTime() - oldNewsMs
}

/** Of a new run, or of one that ends later than staff know: what they were told before says nothing of it. */
export function isNewDeadline(known: Clock, next: Clock, at: Date): boolean {
  if (!next.dueAt) return false
  if (!known.runningSince || !known.dueAt) return true
  return next.dueAt > known.dueAt && next.dueAt > at
}

/** Working seconds until now, over all runs. */
export function secondsUsed(
  { secondsUsed: before, runningSince }: Clock,
  at: Date,
  rules: ClockRules,
): number {
  return (before ?? 0) + (runningSince ? secondsBetween(runningSince, at, rules) : 0)
}

function start(clock: Clock, { before, waitsSince }: ClockFacts, at: Date, rules: ClockRules): Clock {
  const isUnnoticed = hasNeverRun(clock) && waitingStatuses.includes(before)
  const runningSince = isUnnoticed ? waitsSince : at
  const used = clock.secondsUsed ?? 0
  return { ...clock, secondsUsed: used, runningSince, dueAt: dueOf(used, runningSince, rules) }
}

function hasNeverRun({ secondsUsed: before }: Clock): boolean {
  return before === null
}

function stop(clock: Clock, at: Date, rules: ClockRules): Clock {
  const isMissed = clock.dueAt !== null && clock.dueAt < at
  return {
    ...clock,
    secondsUsed: secondsUsed(clock, at, rules),
    runningSince: null,
    dueAt: null,
    breachedAt: clock.breachedAt ?? (isMissed ? clock.dueAt : null),
  }
}

function dueOf(used: number, since: Date, { calendar, withinSeconds }: ClockRules): Date | null {
  return afterWorkingTime(calendar, since, Math.max(0, withinSeconds - used) * 1000)
}

function secondsBetween(from: Date, to: Date, { calendar }: ClockRules): number {
  return Math.floor(workingTime(calendar, from, to) / 1000)
}
