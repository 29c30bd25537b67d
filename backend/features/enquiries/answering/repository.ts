import type {
  CorrespondenceChannel,
  CorrespondenceEntry,
  CorrespondenceKind,
  LetterShown,
} from '#contract/admin/enquiries/correspondence.ts'
import type { EnquiryStatus } from '#contract/enquiry.ts'
import type { LetterKind } from '#contract/letter.ts'
import type { Locale } from '#contract/locale.ts'
import { type Database, isSqlite, type Tx } from '../../../db/database.ts'
import { findMainId } from '../duplicates/repository.ts'

export type Addressee = {
  id: string
  status: EnquiryStatus
  version: number
  isRead: boolean
  isQuarantined: boolean
  isMerged: boolean
  locale: Locale
  firstName: string
  email: string
}

/** Holds the enquiry until the transaction ends, so that replies to it pass one after another. */
export async function lockAddressee(tx: Tx, id: string): Promise<Addressee | undefined> {
  const row = await tx
    .selectFrom('enquiry')
    .select(['id', 'status', 'version', 'read_at', 'quarantine_reason', 'locale', 'first_name', 'email'])
    .where('id', '=', id)
    .$if(!isSqlite(tx), (query) => query.forUpdate())
    .executeTakeFirst()
  const isMerged = (await findMainId(tx, id)) !== undefined
  return (
    row && {
      id: row.id,
      isMerged,
      status: row.status,
      version: row.version,
      isRead: row.read_at !== null,
      isQuarantined: row.quarantine_reason !== null,
      locale: row.locale,
      firstName: row.first_name,
      email: row.email,
    }
  )
}

/** What changed in an enquiry somebody has answered has been read. */
export async function updateAnswered(
  tx: Tx,
  { id, version }: Addressee,
  change: { status: EnquiryStatus; at: Date },
): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set((row) => ({
      status: change.status,
      version: version + 1,
      read_at: row.fn.coalesce('read_at', row.val(change.at.toISOString())),
    }))
    .where('id', '=', id)
    .execute()
}

export type Entry = {
  id: string
  enquiryId: string
  kind: CorrespondenceKind
  letterId: string | null
  staffId: string | null
  locale: Locale
  channel: CorrespondenceChannel | null
  subject: string
  text: string
  productSlug: string | null
  idempotencyKey: string | null
  requestHash: string
}

export async function insertEntry(tx: Tx, entry: Entry, at: Date): Promise<void> {
  await tx
    .insertInto('correspondence')
    .values({
      id: entry.id,
      enquiry_id: entry.enquiryId,
      kind: entry.kind,
      letter_id: entry.letterId,
      staff_id: entry.staffId,
      locale: entry.locale,
      channel: entry.channel,
      subject: entry.subject,
      text: entry.text,
      product_slug: entry.productSlug,
      idempotency_key: entry.idempotencyKey,
      request_hash: entry.requestHash,
      at: at.toISOString(),
    })
    .execute()
}

/** The hash of the request that came first under the key, and whose it was. */
export async function findRequest(
  tx: Tx,
  key: string,
): Promise<{ hash: string; staffId: string | null } | undefined> {
  return tx
    .selectFrom('correspondence')
    .select(['request_hash as hash', 'staff_id as staffId'])
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

/** Letters that have reached the visitor, or will: what comes next answers them. Oldest first. */
export async function listThread(tx: Tx, { id, email }: Addressee): Promise<string[]> {
  const rows = await tx
    .selectFrom('letter')
    .select('id')
    .where('enquiry_id', '=', id)
    .where('kind', 'in', ['acknowledgement', 'datasheet-link', 'reply'])
    .where('recipient', '=', email)
    .where('state', '!=', 'failed')
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

export async function findStaffName(tx: Tx, id: string | null): Promise<string | undefined> {
  if (id === null) return undefined
  return (await tx.selectFrom('staff').select('name').where('id', '=', id).executeTakeFirst())?.name
}

/** Oldest first; `shown` takes out of a letter what nobody may read again. */
export async function listCorrespondence(
  db: Database,
  id: string,
  shown: (kind: LetterKind, text: string) => string,
): Promise<CorrespondenceEntry[] | undefined> {
  const forms = await listForms(db, id)
  if (!forms.some((form) => form.id === id)) return undefined
  const ids = forms.map((form) => form.id)
  const entries = [...forms, ...(await listLetters(db, ids, shown)), ...(await listReceived(db, ids))]
  return entries
    .toSorted((one, other) => one.at.localeCompare(other.at))
    .map(({ enquiryId, ...entry }) => ({ ...entry, mergedFrom: enquiryId === id ? null : enquiryId }))
}

/** Of the enquiry and of those merged into it. */
async function listForms(db: Database, id: string) {
  const merged = db.selectFrom('enquiry_merge').select('enquiry_id').where('main_id', '=', id)
  const rows = await db
    .selectFrom('enquiry')
    .select(['id', 'received_at as at', 'message as text'])
    .where((row) => row.or([row('id', '=', id), row('id', 'in', merged)]))
    .execute()
  const form = { kind: 'received', channel: null, author: null } as const
  return rows.map((row) => ({ ...form, ...row, enquiryId: row.id }))
}

async function listReceived(db: Database, ids: string[]) {
  const rows = await db
    .selectFrom('correspondence')
    .leftJoin('staff', 'staff.id', 'correspondence.staff_id')
    .select([
      'correspondence.id',
      'correspondence.enquiry_id as enquiryId',
      'correspondence.at',
      'correspondence.channel',
      'correspondence.text',
      'staff.name as author',
    ])
    .where('correspondence.enquiry_id', 'in', ids)
    .where('correspondence.kind', '=', 'received')
    .orderBy('correspondence.at')
    .execute()
  return rows.map((row) => ({ kind: 'received' as const, ...row }))
}

async function listLetters(db: Database, ids: string[], shown: (kind: LetterKind, text: string) => string) {
  const rows = await db
    .selectFrom('letter')
    .leftJoin('correspondence', 'correspondence.letter_id', 'letter.id')
    .leftJoin('staff', 'staff.id', 'correspondence.staff_id')
    .select([
      'letter.id',
      'letter.enquiry_id as enquiryId',
      'letter.kind',
      'letter.state',
      'letter.recipient',
      'letter.subject',
      'letter.body_text as text',
      'letter.attempts',
      'letter.created_at as createdAt',
      'letter.due_at as dueAt',
      'letter.sent_at as sentAt',
      'letter.last_error as lastError',
      'staff.name as author',
      'correspondence.product_slug as datasheet',
    ])
    .where('letter.enquiry_id', 'in', ids)
    .orderBy('letter.created_at')
    .orderBy('letter.kind')
    .execute()
  return rows.map(({ author, datasheet, enquiryId, ...row }) => {
    const letter: LetterShown = { ...row, text: shown(row.kind, row.text) }
    return { kind: 'letter' as const, at: row.createdAt, letter, author, datasheet, enquiryId }
  })
}
