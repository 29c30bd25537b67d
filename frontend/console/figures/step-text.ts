import type { Granularity } from '#contract/admin/period.ts'
import type { Locale } from '#contract/locale.ts'
import { dayText, monthText } from '../language/format.ts'

/** A step of the range by its first day: months have names, weeks are known by the day they begin on. */
export function stepText(day: string, granularity: Granularity, locale: Locale): string {
  return granularity === 'month' ? monthText(day, locale) : dayText(day, locale)
}
