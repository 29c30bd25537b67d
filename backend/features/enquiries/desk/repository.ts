import { type Selectable, sql } from 'kysely'
import type {
  EnquiryDetail,
  EnquiryPage,
  EnquiryQuery,
  EnquiryRow,
  EnquiryStatus,
} from '#contract/enquiry.ts'
import { type Database, isSqlite, type Tx } from '../../../db/database.ts'
import { cutPage, defaultPageSize, readCursor } from '../../../db/keyset.ts'
import type { Schema } from '../../../db/schema.ts'

const rowColumns = [
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
  'enquiry.product_slug',
  'enquiry.received_at',
  'enquiry.version',
  'enquiry.owner_id',
  'enquiry.answer_due_at',
  'staff.name as owner_name',
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
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .select(rowColumns)
    .$if(after !== undefined, (rest) =>
      rest.where((row) =>
        row(
          row.refTuple('enquiry.received_at', 'enquiry.id'),
          '<',
          row.tuple(after?.at ?? '', after?.id ?? ''),
        ),
      ),
    )
    .orderBy('enquiry.received_at', 'desc')
    .orderBy('enquiry.id', 'desc')
    .limit(size + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, size, ({ received_at: at, id }) => ({ at, id }))
  return { enquiries: page.map(toRow), nextCursor, total }
}

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
  change: { status?: EnquiryStatus; read_at?: string | null; owner_id?: string | null; version?: number },
): Promise<void> {
  await tx.updateTable('enquiry').set(change).where('id', '=', id).execute()
}

function matching(db: Database, { kind, status, read, quarantined, q }: EnquiryQuery) {
  const pattern = `%${(q ?? '').toLowerCase().replace(/[\\%_]/g, '\\$&')}%`
  const columns = ['first_name', 'last_name', 'enquiry.email', 'company', 'message'] as const
  return db
    .selectFrom('enquiry')
    .where('enquiry.quarantine_reason', quarantined ? 'is not' : 'is', null)
    .$if(kind !== undefined, (rest) => rest.where('enquiry.kind', '=', kind ?? 'contact'))
    .$if(status !== undefined, (rest) => rest.where('enquiry.status', '=', status ?? 'new'))
    .$if(read !== undefined, (rest) => rest.where('enquiry.read_at', read ? 'is not' : 'is', null))
    .$if(q !== undefined, (rest) =>
      rest.where((row) =>
        row.or(columns.map((column) => sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`)),
      ),
    )
}

type Row = Pick<Selectable<Schema['enquiry']>, Column> & { owner_name: string | null }
type Column = (typeof rowColumns)[number] extends infer Name
  ? Name extends `enquiry.${infer Own}`
    ? Own
    : never
  : never

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
    owner: row.owner_id === null ? null : { id: row.owner_id, name: row.owner_name ?? '' },
    version: row.version,
    answerDueAt: row.answer_due_at,
  }
}
