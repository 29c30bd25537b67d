import { sql } from 'kysely'
import type { EnquiryKind, QuarantineReason } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import type { Database, Tx } from '../../db/database.ts'

/** An enquiry as it is kept: every field there, old names resolved. */
export type Enquiry = {
  id: string
  kind: EnquiryKind
  quarantineReason: QuarantineReason | null
  locale: Locale
  firstName: string
  lastName: string
  email: string
  phone: string
  company: string
  industry: string
  country: string
  postalCode: string
  message: string
  consented: boolean
  consentVersion: string | null
  productSlug: string | null
  idempotencyKey: string | null
  requestHash: string
  receivedAt: Date
  receivedDay: string
}

/** Gives the ids of those that were stored, all but those whose idempotency key is there already. */
export async function insertEnquiries(tx: Tx, enquiries: Enquiry[]): Promise<Set<string>> {
  // In one order, so that no two transactions with the same keys wait for each other.
  const inOrder = enquiries.toSorted((one, other) =>
    (one.idempotencyKey ?? '').localeCompare(other.idempotencyKey ?? ''),
  )
  const inserted = await tx
    .insertInto('enquiry')
    .values(inOrder.map(toValues))
    .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
    .returning('id')
    .execute()
  return new Set(inserted.map(({ id }) => id))
}

function toValues(enquiry: Enquiry) {
  return {
    id: enquiry.id,
    kind: enquiry.kind,
    status: 'new' as const,
    read_at: null,
    quarantine_reason: enquiry.quarantineReason,
    locale: enquiry.locale,
    first_name: enquiry.firstName,
    last_name: enquiry.lastName,
    email: enquiry.email,
    phone: enquiry.phone,
    company: enquiry.company,
    industry: enquiry.industry,
    country: enquiry.country,
    postal_code: enquiry.postalCode,
    message: enquiry.message,
    consented_at: enquiry.consented ? enquiry.receivedAt.toISOString() : null,
    consent_version: enquiry.consentVersion,
    product_slug: enquiry.productSlug,
    idempotency_key: enquiry.idempotencyKey,
    request_hash: enquiry.requestHash,
    received_at: enquiry.receivedAt.toISOString(),
    received_day: enquiry.receivedDay,
  }
}

export async function findStoredEnquiry(tx: Tx, id: string): Promise<Enquiry | undefined> {
  const row = await tx.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    id,
    kind: row.kind,
    quarantineReason: row.quarantine_reason,
    locale: row.locale,
    firstName: row.first_name,
    lastName: row.last_name,
    email: row.email,
    phone: row.phone,
    company: row.company,
    industry: row.industry,
    country: row.country,
    postalCode: row.postal_code,
    message: row.message,
    consented: row.consented_at !== null,
    consentVersion: row.consent_version,
    productSlug: row.product_slug,
    idempotencyKey: row.idempotency_key,
    requestHash: row.request_hash,
    receivedAt: new Date(row.received_at),
    receivedDay: row.received_day,
  }
}

export async function hasOfficeNotice(tx: Tx, id: string): Promise<boolean> {
  const notice = tx.selectFrom('letter').select('id').where('enquiry_id', '=', id)
  return (await notice.where('kind', '=', 'office-notice').limit(1).executeTakeFirst()) !== undefined
}

/** The request that came first under an idempotency key. */
export type FirstRequest = { id: string; receivedAt: string; requestHash: string }

/** By their keys. */
export async function findByIdempotencyKeys(
  db: Database | Tx,
  keys: string[],
): Promise<Map<string, FirstRequest>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('enquiry')
    .select(['id', 'received_at as receivedAt', 'request_hash as requestHash', 'idempotency_key as key'])
    .where('idempotency_key', 'in', keys)
    .execute()
  return new Map(rows.map(({ key, ...first }) => [String(key), first]))
}

/** How many each address, in lower case, was sent; those that were sent none are left out. */
export async function countAcknowledgements(
  tx: Tx,
  addresses: string[],
  since: Date,
): Promise<Map<string, number>> {
  const address = sql<string>`lower(recipient)`
  const rows = await tx
    .selectFrom('letter')
    .select((row) => [address.as('address'), row.fn.countAll<number>().as('count')])
    .where(address, 'in', addresses)
    .where('kind', '=', 'acknowledgement')
    .where('created_at', '>', since.toISOString())
    .groupBy(address)
    .execute()
  return new Map(rows.map((row) => [row.address, row.count]))
}
