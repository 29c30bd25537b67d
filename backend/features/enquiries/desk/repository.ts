import type { EnquiryDetail, EnquiryStatus, QuarantineReason } from '#contract/enquiry.ts'
import { type Database, isSqlite, type Tx } from '../../../db/database.ts'
import { findMerges } from '../duplicates/repository.ts'
import { toRow } from '../inbox/rows.ts'

export async function findEnquiry(db: Database | Tx, id: string): Promise<EnquiryDetail | undefined> {
  const found = await db
    .selectFrom('enquiry')
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .selectAll('enquiry')
    .select('staff.name as owner_name')
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
    ...toRow(found),
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

/** A member of staff whose role may own enquiries. */
export async function findHandler(tx: Tx, id: string): Promise<{ id: string } | undefined> {
  return tx
    .selectFrom('staff')
    .select('id')
    .where('id', '=', id)
    .where('role', 'in', ['admin', 'sales'])
    .executeTakeFirst()
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
