import type { DashboardStats, DashboardTable } from '#contract/admin/dashboard.ts'
import type { Period } from '#contract/admin/period.ts'
import type { VisitFigures, VisitTable } from '#contract/admin/visits.ts'
import type { Locale } from '#contract/locale.ts'
import { type Answer, ask, query } from './request.ts'

export function readStats(search: URLSearchParams, signal: AbortSignal): Promise<Answer<DashboardStats>> {
  return ask(`/api/admin/dashboard/stats${query(search, [...periodKeys, 'classes'])}`, { signal })
}

export function readVisits(search: URLSearchParams, signal: AbortSignal): Promise<Answer<VisitFigures>> {
  return ask(`/api/admin/visits${query(search, periodKeys)}`, { signal })
}

/** Fetched by the browser itself, as a file; its days are those that are shown. */
export function dashboardFileAddress(
  table: DashboardTable,
  period: Period,
  { classes, locale }: { classes: string; locale: Locale },
): string {
  return `/api/admin/dashboard/csv?${new URLSearchParams({ table, ...daysOf(period), classes, locale })}`
}

export function visitsFileAddress(table: VisitTable, period: Period, locale: Locale): string {
  return `/api/admin/visits/csv?${new URLSearchParams({ table, ...daysOf(period), locale })}`
}

const periodKeys = ['from', 'to', 'granularity']

function daysOf({ from, to, granularity }: Period) {
  return { from, to, granularity }
}
