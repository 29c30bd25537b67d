import { sql } from 'kysely'
import type {
  EnquiryDetail,
  EnquiryKind,
  EnquiryPage,
  EnquiryQuery,
  EnquiryRow,
  EnquiryStatus,
  QuarantineReason,
} from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import type { Database, Tx } from '../../db/database.ts'
import { cutPage, defaultPageSize, readCursor } from '../../db/keyset.ts'
import type { Schema } from '../../db/schema.ts'

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

const rowColumns = [
  'id',
  'kind',
  'status',
  'read_at',
  'quarantine_reason',
  'locale',
  'first_name',
  'last_name',
  'email',
  'company',
  'product_slug',
  'received_at',
] as const

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

/** Newest first. */
export async function listEnquiries(db: Database, query: EnquiryQuery): Promise<EnquiryPage> {
  const size = query.limit ?? defaultPageSize
  const filtered = matching(db, query)
  const { total } = await filtered
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const after = readCursor(query.cursor)
  const rows = await filtered
    .select(rowColumns)
    .$if(after !== undefined, (rest) =>
      rest.where((row) =>
        row(row.refTuple('received_at', 'id'), '<', row.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, size, ({ received_at: at, id }) => ({ at, id }))
  return { enquiries: page.map(toRow), nextCursor, total }
}

export async function findEnquiry(db: Database | Tx, id: string): Promise<EnquiryDetail | undefined> {
  const found = await db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirst()
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
    letters,
  }
}

export async function updateEnquiry(
  tx: Tx,
  id: string,
  change: { status?: EnquiryStatus; read_at?: string | null },
): Promise<void> {
  await tx.updateTable('enquiry').set(change).where('id', '=', id).execute()
}

function matching(db: Database, { kind, status, read, quarantined, q }: EnquiryQuery) {
  const pattern = `%${(q ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const columns = ['first_name', 'last_name', 'email', 'company', 'message'] as const
  return db
    .selectFrom('enquiry')
    .where('quarantine_reason', quarantined ? 'is not' : 'is', null)
    .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? 'contact'))
    .$if(status !== undefined, (rest) => rest.where('status', '=', status ?? 'new'))
    .$if(read !== undefined, (rest) => rest.where('read_at', read ? 'is not' : 'is', null))
    .$if(q !== undefined, (rest) =>
      rest.where((row) =>
        row.or(columns.map((column) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`)),
      ),
    )
}

type Row = Pick<Schema['enquiry'], (typeof rowColumns)[number]>

function toRow(row: Row): EnquiryRow {
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
  }
}

/** Deletes, at most so many at once, what was received before the day, with its letters and links; gives how many. */
export async function deleteReceivedBefore(
  tx: Tx,
  kind: EnquiryKind,
  before: Date,
  atMost: number,
): Promise<number> {
  const rows = await tx
    .selectFrom('enquiry')
    .select('id')
    .where('kind', '=', kind)
    .where('received_at', '<', before.toISOString())
    .limit(atMost)
    .execute()
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('letter').where('enquiry_id', 'in', ids).execute()
  await tx.deleteFrom('datasheet_link').where('enquiry_id', 'in', ids).execute()
  await tx.deleteFrom('enquiry').where('id', 'in', ids).execute()
  return ids.length
}
