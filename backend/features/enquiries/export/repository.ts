import type { Database } from '../../../db/database.ts'
import { cutPage } from '../../../db/keyset.ts'
import { type Asked, inOrder, placeIn } from '../inbox/repository.ts'
import { presentSlug } from '../products/repository.ts'

const columns = [
  'enquiry.id',
  'enquiry.received_at',
  'enquiry.sort_name',
  'enquiry.kind',
  'enquiry.status',
  'enquiry.first_name',
  'enquiry.last_name',
  'enquiry.email',
  'enquiry.phone',
  'enquiry.company',
  'enquiry.industry',
  'enquiry.country',
  'enquiry.postal_code',
  'enquiry.locale',
  presentSlug.as('product_slug'),
  'enquiry.message',
  'enquiry.consented_at',
  'enquiry.first_answered_at',
  'enquiry.answer_due_at',
  'enquiry.quarantine_reason',
] as const

export type FullRow = Awaited<ReturnType<typeof listFullRows>>['page'][number]

/** From the query's cursor on, as the inbox orders them; what it only counts or shows one by one is read whole. */
export async function listFullRows(db: Database, asked: Asked, size: number) {
  const rows = await inOrder(db, asked, size + 1)
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .select([...columns, 'staff.name as owner_name'])
    .execute()
  return cutPage(rows, size, placeIn(asked.query))
}
