import { type ReceiverColumn, type ReceiverRow, receiverColumns } from '#contract/admin/datasheet.ts'
import type { Locale } from '#contract/locale.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin as english } from '#locales/en/admin.ts'
import type { Row, Table } from '../../../documents/spreadsheet.ts'

/** A receiver as people read it in a spreadsheet: in words of their language, and in the company's time. */
const wordsOf: Record<Locale, typeof english> = { en: english, ar: arabic }

export function columnsIn(locale: Locale): Table['columns'] {
  const { columns } = wordsOf[locale].datasheets.receivers
  return receiverColumns.map((key) => ({ key, header: columns[key] }))
}

export function rowWriter(locale: Locale, timeZone: string): (row: ReceiverRow) => Row {
  const { enquiry, fields, letter } = wordsOf[locale]
  // Sorts as text, and every spreadsheet takes it for a time.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return (row) =>
    ({
      address: row.address,
      name: row.name,
      language: enquiry.languages[row.locale],
      revision: row.revision,
      receivedAt: format.format(new Date(row.receivedAt)),
      consent: row.isConsenting ? fields.yes : fields.no,
      toldAt: row.letter && format.format(new Date(row.letter.at)),
      letter: row.letter?.state ? letter.states[row.letter.state] : null,
    }) satisfies Record<ReceiverColumn, Row[string]>
}
