import type {
  Certificate,
  CertificateRow,
  ConsentEntry,
  ErasureContent,
  PersonFound,
} from '#contract/admin/privacy.ts'
import type { Database } from '../../../db/database.ts'

/** Of each enquiry what tells it from others, newest first. */
export async function findHeads(
  db: Database,
  ids: string[],
  most: number,
): Promise<PersonFound['enquiries']> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('enquiry')
    .select(['id', 'kind', 'email', 'first_name', 'last_name', 'received_at as receivedAt'])
    .where('id', 'in', ids.slice(0, mostParameters))
    .orderBy('received_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ first_name: first, last_name: last, ...head }) => ({
    ...head,
    name: `${first} ${last}`.trim(),
  }))
}

/** Newest first. */
export async function findConsents(db: Database, addresses: string[]): Promise<ConsentEntry[]> {
  if (addresses.length === 0) return []
  return db
    .selectFrom('consent')
    .select(['address', 'state', 'text_version as textVersion', 'locale', 'at', 'source'])
    .where('address', 'in', addresses.slice(0, mostParameters))
    .orderBy('at', 'desc')
    .execute()
}

export async function findCertificate(db: Database, id: string): Promise<Certificate | undefined> {
  const found = await db
    .selectFrom('erasure')
    .leftJoin('staff', 'staff.id', 'erasure.staff_id')
    .selectAll('erasure')
    .select('staff.name')
    .where('erasure.id', '=', id)
    .executeTakeFirst()
  if (!found) return undefined
  const content: ErasureContent = JSON.parse(found.content)
  return { ...toRow(found), personHash: found.person_hash, orderedBy: found.name, content }
}

/** Newest first; of one person where the hash is given. */
export async function listCertificates(
  db: Database,
  most: number,
  personHash?: string,
): Promise<CertificateRow[]> {
  const rows = await db
    .selectFrom('erasure')
    .select(['id', 'erased_at', 'finished_at', 'content'])
    .$if(personHash !== undefined, (rest) => rest.where('person_hash', '=', personHash ?? ''))
    .orderBy('erased_at', 'desc')
    .limit(most)
    .execute()
  return rows.map(toRow)
}

/** A statement takes only so many. */
const mostParameters = 10_000

type Row = { id: string; erased_at: string; finished_at: string | null; content: string }

function toRow({ id, erased_at: erasedAt, finished_at: finishedAt, content }: Row): CertificateRow {
  const { stores }: ErasureContent = JSON.parse(content)
  return { id, erasedAt, finishedAt, rows: stores.reduce((sum, { rows }) => sum + rows, 0) }
}
