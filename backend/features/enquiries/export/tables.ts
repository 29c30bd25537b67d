import { type ExportColumn, exportColumns } from '#contract/admin/enquiries/export.ts'
import type { Locale } from '#contract/locale.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin as english } from '#locales/en/admin.ts'
import type { Row, Table } from '../../../documents/spreadsheet.ts'
import { countryName } from '../../../text/countries.ts'
import type { FullRow } from './repository.ts'

/** An enquiry as people read it in a spreadsheet: in words of their language, and in the company's time. */
const wordsOf: Record<Locale, typeof english> = { en: english, ar: arabic }

export function columnsIn(locale: Locale): Table['columns'] {
  const { columns } = wordsOf[locale].exporting
  return exportColumns.map((key) => ({ key, header: columns[key], width: widths[key] ?? 16 }))
}

export function rowWriter(locale: Locale, timeZone: string): (row: FullRow) => Row {
  const words = wordsOf[locale]
  // Sorts as text, and every spreadsheet takes it for a time.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const timeOf = (instant: string | null) => (instant === null ? null : format.format(new Date(instant)))
  return (row) =>
    ({
      receivedAt: timeOf(row.received_at),
      id: row.id,
      kind: words.kinds[row.kind],
      status: words.statuses[row.status],
      owner: row.owner_name,
      firstName: row.first_name,
      lastName: row.last_name,
      email: row.email,
      phone: row.phone,
      company: row.company,
      industry: row.industry,
      country: countryName(row.country, locale),
      postalCode: row.postal_code,
      language: words.enquiry.languages[row.locale],
      product: row.product_slug,
      message: row.message,
      consent: row.consented_at === null ? words.exporting.no : words.exporting.yes,
      firstAnsweredAt: timeOf(row.first_answered_at),
      answerDueAt: timeOf(row.answer_due_at),
      quarantine: row.quarantine_reason && words.quarantineReasons[row.quarantine_reason],
    }) satisfies Record<ExportColumn, Row[string]>
}

/** In characters, where a column holds more than a word. */
const widths: Partial<Record<ExportColumn, number>> = { id: 38, email: 32, company: 28, message: 80 }
