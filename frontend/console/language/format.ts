/** Writes times, numbers and counted phrases as the console's reader sees them; the digits are Western in both languages. */
import type { Locale } from '#contract/locale.ts'
import type { Counted } from '#locales/counted.ts'

const tags = { en: 'en-GB', ar: 'ar-EG-u-nu-latn' } as const
/** The company's, whatever the reader's device says. */
const timeZone = 'Africa/Cairo'
const date = { day: 'numeric', month: 'short', year: 'numeric' } as const

/**
 * The values stand in isolates, so that a Latin name cannot turn an Arabic sentence around: in one that takes the
 * direction of its first letter (U+2068), or where there is none, from left to right (U+2066), as 2026-11 is read.
 */
export function fill(phrase: string, values: Record<string, string>): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name]
    if (value === undefined) return placeholder
    return `${/\p{L}/u.test(value) ? '\u2068' : '\u2066'}${value}\u2069`
  })
}

export function counted(phrase: Counted, count: number, locale: Locale): string {
  const form = new Intl.PluralRules(tags[locale]).select(count)
  return (phrase[form] ?? phrase.other).replace('{count}', numberText(count, locale))
}

export function numberText(value: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 1 }).format(value)
}

export function percentText(value: number, locale: Locale): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return new Intl.NumberFormat(tags[locale], { style: 'percent', ...digits }).format(value / 100)
}

export function timeText(iso: string, locale: Locale): string {
  const time = { hour: '2-digit', minute: '2-digit', timeZone } as const
  return new Intl.DateTimeFormat(tags[locale], { ...date, ...time }).format(new Date(iso))
}

/** A calendar day such as 2026-11-23, which has no time zone; of an instant the day in Cairo. */
export function dayText(day: string, locale: Locale): string {
  const zone = { timeZone: day.includes('T') ? timeZone : 'UTC' }
  return new Intl.DateTimeFormat(tags[locale], { ...date, ...zone }).format(new Date(day))
}

/** The present day in Cairo, such as 2026-11-23. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date())
}

/** The month that a calendar day lies in. */
export function monthText(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  )
}

/** An ISO 3166 code becomes the country's name; what people typed stays as it is. */
export function countryText(country: string, locale: Locale): string {
  if (!/^[A-Z]{2}$/.test(country)) return country
  return new Intl.DisplayNames(tags[locale], { type: 'region', style: 'short' }).of(country) ?? country
}
