import type { Granularity, Period, PeriodQuery } from '#contract/admin/period.ts'
import { ProblemError } from '../http/problems.ts'
import { addDays, isDay, monthOf } from '../time.ts'

/** Ranges of days that figures are asked for, and the steps they are divided into. */
export type Range = Pick<Period, 'from' | 'to'>

const defaultDays = 30
const mostDays = 366 * 20
/** So many days at most are shown in steps of the kind; longer ranges in the next longer one. */
const shown: Record<Granularity, { byItself: number; ifAsked: number }> = {
  day: { byItself: 92, ifAsked: 366 * 3 },
  week: { byItself: 366 * 2, ifAsked: mostDays },
  month: { byItself: mostDays, ifAsked: mostDays },
}

export function readPeriod({ from, to, granularity }: PeriodQuery, today: string) {
  const last = to ?? today
  const first = from ?? addDays(last, 1 - defaultDays)
  if (![first, last].every(isDay) || first > last || addDays(first, mostDays) < last) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'from', rule: 'range' }] })
  }
  const range = { from: first, to: last }
  return { ...range, granularity: fitting(lengthOf(range), granularity) }
}

/** The range of the same length that ends where this one begins. */
export function rangeBefore(range: Range): Range {
  return { from: addDays(range.from, -lengthOf(range)), to: addDays(range.from, -1) }
}

/** The first day of each step, in order; of the range, where its first step begins before it. */
export function stepsOf({ from, to, granularity }: Range & { granularity: Granularity }): string[] {
  const steps = []
  for (let day = from; day <= to; day = nextStep(day, granularity)) steps.push(day)
  return steps
}

/** Sums what was counted on days over the steps they lie in; `steps` in order. */
export function sumBySteps<Row extends { day: string }>(
  steps: string[],
  rows: Row[],
  countOf: (row: Row) => number,
): number[] {
  const sums = steps.map(() => 0)
  let step = 0
  for (const row of rows.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    while (step + 1 < steps.length && (steps[step + 1] ?? '') <= row.day) step++
    sums[step] = (sums[step] ?? 0) + countOf(row)
  }
  return sums
}

function fitting(days: number, asked: Granularity | undefined): Granularity {
  if (asked === undefined)
    return days <= shown.day.byItself ? 'day' : days <= shown.week.byItself ? 'week' : 'month'
  return asked === 'day' && days > shown.day.ifAsked ? 'week' : asked
}

function nextStep(day: string, granularity: Granularity): string {
  if (granularity === 'day') return addDays(day, 1)
  if (granularity === 'week') return addDays(day, 7 - new Date(`${day}T00:00:00Z`).getUTCDay())
  return `${monthOf(addDays(`${monthOf(day)}-01`, 31))}-01`
}

function lengthOf({ from, to }: Range): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1
}
