import type { ExportColumn } from '#contract/admin/enquiries/export.ts'
import type { SheetFormat } from '#contract/job.ts'

/** Words about enquiries as a table: those of the console, and the headings in the table itself. */
export const exporting = {
  open: 'Export',
  title: 'Export enquiries',
  intro: 'Every enquiry that the filter shows, in its order.',
  introDue:
    'Every enquiry that the filter shows, oldest first: when answers are due can change while the file is made.',
  personal:
    'The file holds personal data. It can be fetched here and under “Long work” for 24 hours, by you and by administrators, and is deleted then.',
  format: 'File',
  formats: { xlsx: 'Workbook (XLSX)', csv: 'Text (CSV)' } satisfies Record<SheetFormat, string>,
  language: 'Headings in',
  order: 'Make the file',
  close: 'Close',
  yes: 'Yes',
  no: 'No',
  columns: {
    receivedAt: 'Received',
    id: 'Reference',
    kind: 'Kind',
    status: 'Status',
    owner: 'Owner',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    phone: 'Phone',
    company: 'Company',
    industry: 'Industry',
    country: 'Country',
    postalCode: 'Postal code',
    language: 'Language',
    product: 'Product',
    message: 'Message',
    consent: 'Agreed to news by e-mail',
    firstAnsweredAt: 'First answered',
    answerDueAt: 'Answer due',
    quarantine: 'Quarantine',
  } satisfies Record<ExportColumn, string>,
}

export type ExportingPhrases = typeof exporting
