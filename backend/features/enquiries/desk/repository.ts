import {
  type EnquiryDetail,
  type EnquiryStatus,
  openStatuses,
  type QuarantineReason,
} from '#contract/enquiry.ts'
import { handlerRoles } from '#contract/staff.ts'
import { type Database, isSqlite, type Tx } from '../../../db/database.ts'
import { findMerges, isMerged } from '../duplicates/repository.ts'
import { toRow } from '../inbox/rows.ts'
import { presentSlug } from '../products/repository.ts'

export async function findEnquiry(db: Database | Tx, id: string): Promise<EnquiryDetail | undefined> {
  const found = await db
    .selectFrom('enquiry')
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .selectAll('enquiry')
    .select(['staff.name as owner_name', presentSlug.as('present_slug')])
    .where('enquiry.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const letters = await db
    .selectFrom('letter')
    .select(['id', 'kind', 'state', 'recipient', 'subject', 'sent_at as sentAt'])
    .where('enquiry_id', '=', id)
    .orderBy('created_at')
    .orderBy('kind')
    .execute()
  return {
    ...toRow({ ...found, product_slug: found.present_slug }),
    phone: found.phone,
    industry: found.industry,
    country: found.country,
    postalCode: found.postal_code,
    message: found.message,
    consent: found.consented_at !== null,
    consentVersion: found.consent_version,
    ...(await findMerges(db, id)),
    letters,
  }
}

/** Two changes of one enquiry pass one after another; SQLite lets only one transaction write at all. */
export async function lockEnquiry(tx: Tx, id: string): Promise<void> {
  if (!isSqlite(tx)) await tx.selectFrom('enquiry').select('id').where('id', '=', id).forUpdate().execute()
}

/** A member of staff who may own enquiries now. */
export async function findHandler(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', id)
    .where('role', 'in', handlerRoles)
    .where('deactivatedAt', 'is', null)
    .executeTakeFirst()
}

/** By the owner's id; what is merged or in quarantine is not counted, as the inbox does not show it. */
export async function countOpenByOwner(db: Database | Tx): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('enquiry')
    .select((row) => ['owner_id', row.fn.countAll<number>().as('count')])
    .where('owner_id', 'is not', null)
    .where('status', 'in', openStatuses)
    .where('quarantine_reason', 'is', null)
    .where((row) => row.not(isMerged(row)))
    .groupBy('owner_id')
    .execute()
  return new Map(rows.map(({ owner_id, count }) => [owner_id ?? '', count]))
}

export async function updateEnquiry(
  tx: Tx,
  id: string,
  change: {
    status?: EnquiryStatus
    read_at?: string | null
    owner_id?: string | null
    version?: number
    quarantine_reason?: QuarantineReason | null
  },
): Promise<void> {
  await tx.updateTable('enquiry').set(change).where('id', '=', id).execute()
}
