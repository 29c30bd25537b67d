import { type Weekday, weekdays } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import type { AdminPhrases } from '#locales/en/admin.ts'
import { counted, dayText, fill, numberText } from '../language/format.ts'

/** How a field is called and what it holds, as staff read it; what this release does not know is shown as it is. */
type Reading = { words: AdminPhrases; locale: Locale; people?: { id: string; name: string }[] }

export function fieldName(field: string, { words }: Pick<Reading, 'words'>): string {
  return words.fields.names[field] ?? field
}

export function fieldText(field: string, value: unknown, reading: Reading): string {
  const { words } = reading
  if (isEmpty(value)) return words.audit.empty
  if (Array.isArray(value)) {
    return value.map((one) => fieldText(field, one, reading)).join(words.fields.separator)
  }
  if (typeof value === 'boolean') return value ? words.fields.yes : words.fields.no
  if (typeof value === 'number') return figureText(field, value, reading)
  if (typeof value === 'string') return knownText(field, value, reading) ?? value
  return partsText(value as Record<string, unknown>, reading)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}

function figureText(field: string, value: number, { words, locale }: Reading): string {
  if (field === 'workingDays') return words.settings.days[weekdays[value] ?? 'Sun']
  if (field.endsWith('Minutes')) return counted(words.fields.hours, value / 60, locale)
  return numberText(value, locale)
}

/** Those of which there are but a few have words. */
function knownText(field: string, value: string, { words, people }: Reading): string | undefined {
  const known: Record<string, Record<string, string>> = {
    status: words.statuses,
    quarantineReason: words.quarantineReasons,
    state: words.letter.states,
    'states.en': words.products.states,
    'states.ar': words.products.states,
    role: words.roles,
    secondStepFor: words.roles,
    locale: words.enquiry.languages,
    kind: words.jobs.kinds,
    filters: words.fields.names,
    ownerId: Object.fromEntries((people ?? []).map(({ id, name }) => [id, name])),
  }
  return known[field]?.[value]
}

/** Texts in two languages, telephone numbers, opening hours and holidays. */
function partsText(value: Record<string, unknown>, reading: Reading): string {
  const { words, locale } = reading
  if (typeof value['display'] === 'string') return fill('{display} ({e164})', value as Record<string, string>)
  if (Array.isArray(value['days'])) {
    const days = value['days'].map((day: Weekday) => words.settings.days[day])
    return `${days.join(words.fields.separator)} ${String(value['opens'])}–${String(value['closes'])}`
  }
  if (typeof value['name'] === 'object') {
    const { from, to, name } = value as { from: string; to: string; name: Record<Locale, string> }
    return `${name[locale]} (${from === to ? holidayText(from, locale) : `${holidayText(from, locale)} – ${holidayText(to, locale)}`})`
  }
  if (typeof value['en'] === 'string') return fill('{en} · {ar}', value as Record<Locale, string>)
  return JSON.stringify(value)
}

/** One that returns every year has none: 01-07. */
function holidayText(day: string, locale: Locale): string {
  if (day.length > 5) return dayText(day, locale)
  const [month, date] = day.split('-')
  return `${Number(date)}/${Number(month)}`
}
