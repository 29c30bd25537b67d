import type { AnswerMonth } from '#contract/admin/enquiries/answer-times.ts'
import type { Locale } from '#contract/locale.ts'
import { answering as arabicWords } from '#locales/ar/admin/enquiries/answering.ts'
import { answering as englishWords } from '#locales/en/admin/enquiries/answering.ts'
import type { Table } from '../../../documents/spreadsheet.ts'

/** The months as the page's own table shows them. */
const columns = [
  'month',
  'withinTarget',
  'late',
  'stillOpen',
  'closedUnanswered',
] as const satisfies (keyof AnswerMonth)[]

export function columnsIn(locale: Locale): Table['columns'] {
  const { times } = locale === 'ar' ? arabicWords : englishWords
  return columns.map((key) => ({ key, header: times[key] }))
}
