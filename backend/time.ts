/** Calendar days of the company, which works and counts in one time zone. */

/** Making one takes longer than all else about a contact but its writing. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** `2026-11-23` for the instant, in the IANA time zone. */
export function dayOf(instant: Date, timeZone: string): string {
  const format = formats.get(timeZone) ?? formatOf(timeZone)
  formats.set(timeZone, format)
  return format.format(instant)
}

/** Whole days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** `2026-11` for the day. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** False for a day that no calendar has, such as 31 February. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
}

/** The same time of day so many calendar months earlier (UTC); the last day of the month where it has no such day. */
export function monthsBefore(at: Date, months: number): Date {
  const earlier = new Date(at)
  earlier.setUTCMonth(at.getUTCMonth() - months)
  if (earlier.getUTCDate() !== at.getUTCDate()) earlier.setUTCDate(0)
  return earlier
}
