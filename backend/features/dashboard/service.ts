import { type DashboardQuery, type DashboardStats, visitClasses } from '#contract/visit.ts'
import type { Database } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { addDays, dayOf, isDay } from '../../time.ts'
import {
  countEnquiriesByDay,
  countUnread,
  countVisitsByDay,
  listTopPages,
  listTopSources,
  type Range,
} from './repository.ts'

export type DashboardService = ReturnType<typeof dashboardService>

const defaultDays = 30
const mostDays = 366 * 3
const mostSources = 10

export function dashboardService(db: Database, now: () => Date, timeZone: string) {
  return {
    /** Every figure comes from the daily counts, which the worker refreshes each minute. */
    async stats(query: DashboardQuery): Promise<DashboardStats> {
      const today = dayOf(now(), timeZone)
      const range = rangeOf(query, today)
      const [visits, enquiries, unreadSubmissions, sources, topPages, visitsToday, enquiriesToday] =
        await Promise.all([
          countVisitsByDay(db, range),
          countEnquiriesByDay(db, range),
          countUnread(db),
          listTopSources(db, range),
          listTopPages(db, range),
          countVisitsByDay(db, { ...range, from: today, to: today }),
          countEnquiriesByDay(db, { from: today, to: today }),
        ])
      const visitsOf = new Map(visits.map((row) => [row.day, row]))
      const submissionsOf = new Map(enquiries.map((row) => [row.day, row.submissions]))
      const series = daysOf(range).map((day) => ({
        day,
        visits: visitsOf.get(day)?.visits ?? 0,
        visitors: visitsOf.get(day)?.visitors ?? 0,
        submissions: submissionsOf.get(day) ?? 0,
      }))
      const totalVisitors = sum(series.map(({ visitors }) => visitors))
      const totalSubmissions = sum(series.map(({ submissions }) => submissions))
      return {
        from: range.from,
        to: range.to,
        totalVisitors,
        todayVisitors: sum(visitsToday.map(({ visitors }) => visitors)),
        totalSubmissions,
        todaySubmissions: sum(enquiriesToday.map(({ submissions }) => submissions)),
        unreadSubmissions,
        conversionRate: percentage(totalSubmissions, totalVisitors),
        topTrafficSources: shares(sources),
        topPages,
        series,
      }
    },
  }
}

function rangeOf({ from, to, classes }: DashboardQuery, today: string): Range {
  const last = to ?? today
  const first = from ?? addDays(last, 1 - defaultDays)
  const range = {
    from: first,
    to: last,
    classes: classes === 'all' ? [...visitClasses] : (['human'] as const),
  }
  const wrong = ![first, last].every(isDay) || first > last
  if (wrong || addDays(first, mostDays) < last) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'from', rule: 'range' }] })
  }
  return { ...range, classes: [...range.classes] }
}

function daysOf({ from, to }: Range): string[] {
  const days = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

function shares(sources: { source: string; count: number }[]): DashboardStats['topTrafficSources'] {
  const total = sum(sources.map(({ count }) => count))
  return sources.slice(0, mostSources).map((row) => ({ ...row, percentage: percentage(row.count, total) }))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Rounded to one decimal; 0 of nothing. */
function percentage(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10
}
