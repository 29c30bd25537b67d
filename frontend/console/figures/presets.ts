import type { Period } from '#contract/admin/period.ts'

/** Ranges that end today, as people name them. */
export function presetsOf({ today, firstDay }: Period) {
  return [
    { name: 'today', from: today },
    { name: 'week', from: daysBefore(today, 6) },
    { name: 'month', from: daysBefore(today, 29) },
    { name: 'quarter', from: daysBefore(today, 89) },
    { name: 'year', from: dayAfterAYearBefore(today) },
    { name: 'thisYear', from: `${today.slice(0, 4)}-01-01` },
    { name: 'everything', from: firstDay },
  ] as const
}

function daysBefore(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

function dayAfterAYearBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCFullYear(date.getUTCFullYear() - 1)
  return daysBefore(date.toISOString().slice(0, 10), -1)
}
