import type { EnquiryRow } from '#contract/enquiry.ts'
import { presentSlug } from '../products/repository.ts'

/** What every list of enquiries shows of each; the staff's table stands beside for the owner's name. */
export const rowColumns = [
  'enquiry.id',
  'enquiry.kind',
  'enquiry.status',
  'enquiry.read_at',
  'enquiry.quarantine_reason',
  'enquiry.locale',
  'enquiry.first_name',
  'enquiry.last_name',
  'enquiry.email',
  'enquiry.company',
  presentSlug.as('product_slug'),
  'enquiry.received_at',
  'enquiry.version',
  'enquiry.owner_id',
  'enquiry.answer_due_at',
  'staff.name as owner_name',
] as const

type Row = {
  id: string
  kind: EnquiryRow['kind']
  status: EnquiryRow['status']
  read_at: string | null
  quarantine_reason: EnquiryRow['quarantineReason']
  locale: EnquiryRow['locale']
  first_name: string
  last_name: string
  email: string
  company: string
  product_slug: string | null
  received_at: string
  version: number
  owner_id: string | null
  owner_name: string | null
  answer_due_at: string | null
}

export function toRow(row: Row): EnquiryRow {
  return {
    id: row.id,
    kind: row.kind,
    status: row.status,
    isRead: row.read_at !== null,
    quarantineReason: row.quarantine_reason,
    locale: row.locale,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    company: row.company,
    productSlug: row.product_slug,
    receivedAt: row.received_at,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    version: row.version,
    answerDueAt: row.answer_due_at,
  }
}
