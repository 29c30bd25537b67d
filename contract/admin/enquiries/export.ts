import { type Static, Type } from 'typebox'
import { SheetFormat } from '../../job.ts'
import { Locale } from '../../locale.ts'

/** POST /api/admin/enquiries/export, with the query of the inbox: a table of all that it finds, headed and worded in one language; oldest first where it is asked for in the order of answers due. */
export const EnquiryExportOrder = Type.Object(
  { format: SheetFormat, locale: Locale },
  { additionalProperties: false },
)
export type EnquiryExportOrder = Static<typeof EnquiryExportOrder>

/** In the order in which they stand. */
export const exportColumns = [
  'receivedAt',
  'id',
  'kind',
  'status',
  'owner',
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'industry',
  'country',
  'postalCode',
  'language',
  'product',
  'message',
  'consent',
  'firstAnsweredAt',
  'answerDueAt',
  'quarantine',
] as const
export type ExportColumn = (typeof exportColumns)[number]

/** The result of a job `enquiry-export`. */
export type EnquiryExportResult = { enquiries: number }
