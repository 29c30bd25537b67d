import type { Colleagues, EnquiryRecord, Note, NoteRequest } from '#contract/admin/enquiries/desk.ts'
import { enquiryReaderRoles, handlerRoles } from '#contract/staff.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { type MentionContext, mentionLetter } from './emails.ts'
import {
  familyOf,
  hasEnquiry,
  insertNote,
  listColleagues,
  listHistory,
  listNotes,
  listOwners,
  type Person,
  type StoredNote,
} from './repository.ts'

/** What staff wrote about an enquiry and did with it. */
export type NoteService = ReturnType<typeof noteService>

type Dependencies = { db: Database; now: () => Date; letters: MentionContext }
type Names = Map<string, string>

const mention = /@\[([A-Za-z0-9-]{1,64})\]/g

export function noteService({ db, now, letters }: Dependencies) {
  return {
    read: (id: string) => readRecord(db, id),

    async colleagues(): Promise<Colleagues> {
      const everybody = await listColleagues(db)
      const owning = await listOwners(db)
      return {
        people: everybody.filter(mayRead).map((one) => ({ id: one.id, name: one.name, mayOwn: mayOwn(one) })),
        formerOwners: everybody
          .filter((one) => owning.includes(one.id) && !mayOwn(one))
          .map(({ id, name }) => ({ id, name })),
      }
    },

    async note(id: string, note: NoteRequest, actor: Actor): Promise<EnquiryRecord> {
      return db.transaction().execute(async (tx) => {
        await existing(tx, id)
        await writeNote(tx, { id, note, actor, at: now() }, letters)
        return readRecord(tx, id)
      })
    },
  }
}

function mayRead({ role, isActive }: Person): boolean {
  return isActive && enquiryReaderRoles.includes(role)
}

function mayOwn({ role, isActive }: Person): boolean {
  return isActive && handlerRoles.includes(role)
}

async function existing(db: Database | Tx, id: string): Promise<void> {
  if (!(await hasEnquiry(db, id))) throw new ProblemError('not-found')
}

async function readRecord(db: Database | Tx, id: string): Promise<EnquiryRecord> {
  await existing(db, id)
  const family = await familyOf(db, id)
  const people = await listColleagues(db)
  const names: Names = new Map(people.map((one) => [one.id, one.name]))
  const history = await listHistory(db, family)
  return {
    notes: (await listNotes(db, family)).map((note) => toNote(note, names)),
    history: history.map((entry) => ({ ...entry, changes: withNames(entry.changes, names) })),
  }
}

type Writing = { id: string; note: NoteRequest; actor: Actor; at: Date }

async function writeNote(tx: Tx, { id, note, actor, at }: Writing, context: MentionContext): Promise<void> {
  const staffId = actor.staffId ?? ''
  const people = await listColleagues(tx)
  const mentioned = mentionsIn(note.text).map((wanted) =>
    people.find((one) => one.id === wanted && mayRead(one)),
  )
  if (mentioned.includes(undefined)) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'text', rule: 'mention' }] })
  }
  if (!(await insertNote(tx, { id: note.id, enquiryId: id, staffId, text: note.text, at }))) return
  const author = people.find((one) => one.id === staffId)?.name ?? ''
  const recipients = mentioned.flatMap((one) => (one && one.id !== staffId ? [one.email] : []))
  const letters = recipients.map((recipient) => mentionLetter({ enquiryId: id, author, recipient }, context))
  await enqueue(tx, letters, at)
  const subject = { kind: 'enquiry', id }
  await recordAudit(tx, actor, { action: 'enquiry.note', subject, changes: { note: [null, note.id] } }, at)
}

function mentionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(mention)].map(([, id]) => id ?? ''))]
}

function toNote(note: StoredNote, names: Names): Note {
  const mentions = mentionsIn(note.text).map((id) => ({ id, name: names.get(id) ?? '' }))
  return { ...note, author: note.author ?? '', mentions }
}

/** The rows hold ids, which say nothing to a reader. */
function withNames(changes: string, names: Names): Record<string, unknown[]> {
  const read = JSON.parse(changes) as Record<string, unknown[]>
  const { ownerId } = read
  if (!ownerId) return read
  return { ...read, ownerId: ownerId.map((id) => (typeof id === 'string' ? (names.get(id) ?? '') : null)) }
}
