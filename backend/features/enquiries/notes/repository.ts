import { sql } from 'kysely'
import type { Role } from '#contract/staff.ts'
import type { Database, Tx } from '../../../db/database.ts'

type Reader = Database | Tx
export type StoredNote = {
  id: string
  enquiryId: string
  author: string | null
  text: string
  at: string
}
const latestEntries = 200

/** The enquiry and all that are merged into it, however they came there. */
export async function familyOf(db: Reader, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive family(id) as (
      select cast(${id} as text)
      union select m.enquiry_id from enquiry_merge m join family f on m.main_id = f.id
    ) select id from family`.execute(db)
  return rows.map((row) => row.id)
}

export async function listNotes(db: Reader, enquiryIds: string[]): Promise<StoredNote[]> {
  return db
    .selectFrom('enquiry_note')
    .leftJoin('staff', 'staff.id', 'enquiry_note.staff_id')
    .select([
      'enquiry_note.id',
      'enquiry_id as enquiryId',
      'staff.name as author',
      'content as text',
      'created_at as at',
    ])
    .where('enquiry_id', 'in', enquiryIds)
    .orderBy('created_at')
    .orderBy('enquiry_note.id')
    .execute()
}

/** False when a note of this id is there already. */
export async function insertNote(
  tx: Tx,
  note: { id: string; enquiryId: string; staffId: string; text: string; at: Date },
): Promise<boolean> {
  const stored = await tx
    .insertInto('enquiry_note')
    .values({
      id: note.id,
      enquiry_id: note.enquiryId,
      staff_id: note.staffId,
      content: note.text,
      created_at: note.at.toISOString(),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return stored !== undefined
}

export type Person = { id: string; name: string; email: string; role: Role; isActive: boolean }

/** All there ever were: what they did is theirs still. */
export async function listColleagues(db: Reader): Promise<Person[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'role', 'deactivatedAt'])
    .orderBy('name')
    .execute()
  return rows.map(({ deactivatedAt, ...row }) => ({ ...row, isActive: deactivatedAt === null }))
}

export async function listOwners(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('staff')
    .select('staff.id')
    .where((row) =>
      row.exists(row.selectFrom('enquiry').select('enquiry.id').whereRef('owner_id', '=', 'staff.id')),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Newest first. */
export async function listHistory(db: Reader, enquiryIds: string[]) {
  return db
    .selectFrom('audit')
    .leftJoin('staff', 'staff.id', 'audit.staff_id')
    .select(['audit.id', 'audit.at', 'staff.name as who', 'audit.action', 'audit.changes'])
    .where('subject_id', 'in', enquiryIds)
    .orderBy('audit.at', 'desc')
    .orderBy('audit.id', 'desc')
    .limit(latestEntries)
    .execute()
}

export async function hasEnquiry(db: Reader, id: string): Promise<boolean> {
  return (await db.selectFrom('enquiry').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
