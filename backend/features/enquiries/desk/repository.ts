import { sql } from 'kysely'
import type {
  EnquiryDetail,
  EnquiryPage,
  EnquiryQuery,
  EnquiryRow,
  EnquiryStatus,
} from '#contract/enquiry.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { cutPage, defaultPageSize, readCursor } from '../../../db/keyset.ts'
import type { Schema } from '../../../db/schema.ts'

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
