import { randomUUID } from 'node:crypto'
import type { LetterKind } from '#contract/letter.ts'
import { type Database, isSqlite, type Tx } from '../db/database.ts'

/** Keeps letters until they are delivered: stored finished, claimed by lease, tried until they leave or are given up. */
export type Letter = {
  enquiryId: string | null
  kind: LetterKind
  recipient: string
  replyTo: string | null
  subject: string
  text: string
  html: string
  /** Where what it belongs to must know it; otherwise it is given one. */
  id?: string
  /** Ids of the letters it answers, oldest first. */
  thread?: string[]
  /** Of a letter that nobody asked for; mail programs offer it as a button (RFC 8058). */
  unsubscribeUrl?: string | null
}
export type QueuedLetter = Omit<Letter, 'thread'> & {
  id: string
  /** Ids with spaces between. */
  thread?: string | null
  attempts: number
  createdAt: string
}

/** A claim of a worker that died lapses after this; longer than a letter may take to be sent. */
export const leaseSeconds = 30

/** Longer than any letter is ever made to wait: what lies further ahead was written by a clock that was wrong. */
const implausiblyLateMs = 60 * 60_000

/** Takes a transaction on purpose: a letter exists exactly when the fact it tells of exists. */
export async function enqueue(tx: Tx, letters: Letter[], now: Date): Promise<void> {
  if (letters.length === 0) return
  const at = now.toISOString()
  await tx
    .insertInto('letter')
    .values(
      letters.map((letter) => ({
        id: letter.id ?? randomUUID(),
        enquiry_id: letter.enquiryId,
        kind: letter.kind,
        state: 'waiting' as const,
        recipient: letter.recipient,
        reply_to: letter.replyTo,
        subject: letter.subject,
        body_text: letter.text,
        body_html: letter.html,
        attempts: 0,
        due_at: at,
        created_at: at,
        sent_at: null,
        last_error: null,
        thread: letter.thread?.join(' ') || null,
        unsubscribe_url: letter.unsubscribeUrl ?? null,
      })),
    )
    .execute()
}

/** Claims due letters by moving their due time ahead: the claim of a crashed worker lapses by itself. */
export async function claim(db: Database, now: Date, limit: number): Promise<QueuedLetter[]> {
  return db
    .updateTable('letter')
    .set((row) => ({
      due_at: new Date(now.getTime() + leaseSeconds * 1000).toISOString(),
      attempts: row('attempts', '+', 1),
    }))
    .where('id', 'in', (subquery) =>
      subquery
        .selectFrom('letter')
        .select('id')
        .where('state', '=', 'waiting')
        .where((row) =>
          row.or([
            row('due_at', '<=', now.toISOString()),
            // A letter never tried waits for nothing, whatever the clock said that wrote it.
            row('attempts', '=', 0),
            row('due_at', '>', new Date(now.getTime() + implausiblyLateMs).toISOString()),
          ]),
        )
        .orderBy('due_at')
        .limit(limit)
        .$if(!isSqlite(db), (query) => query.forUpdate().skipLocked()),
    )
    .returning([
      'id',
      'enquiry_id as enquiryId',
      'kind',
      'recipient',
      'reply_to as replyTo',
      'subject',
      'body_text as text',
      'body_html as html',
      'attempts',
      'created_at as createdAt',
      'thread',
      'unsubscribe_url as unsubscribeUrl',
    ])
    .execute()
}

/** False when it is marked already, or gone. */
export async function markSent(tx: Tx, letter: QueuedLetter, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ state: 'sent', sent_at: now.toISOString(), last_error: null, ...emptied(letter) })
    .where('id', '=', letter.id)
    .where('state', '!=', 'sent')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** What staff may read of a letter. Those not named here may hold a way into an account. */
export function readable(kind: LetterKind, text: string): string {
  return readableKinds.includes(kind) ? withoutTokens(text) : ''
}

const readableKinds: LetterKind[] = [
  'acknowledgement',
  'office-notice',
  'datasheet-link',
  'reply',
  'datasheet-notice',
  'answer-due',
  'answer-overdue',
]

/** Each holds a token that is nobody's to read again: only its hash stays. */
const tokenKinds: LetterKind[] = ['datasheet-link', 'invitation', 'password-reset']

function emptied({ kind, text, html }: QueuedLetter) {
  if (tokenKinds.includes(kind)) return { body_text: '', body_html: '' }
  if (kind !== 'reply' && kind !== 'datasheet-notice') return false
  return { body_text: withoutTokens(text), body_html: withoutTokens(html) }
}

function withoutTokens(text: string): string {
  return text.replace(/(\/api\/datasheet\/download\/|\/unsubscribe\?token=)[\w-]+/g, '$1…')
}

/** Tries again later. The reason is for staff. */
export async function postpone(db: Database, id: string, reason: string, until: Date): Promise<void> {
  await db
    .updateTable('letter')
    .set({ due_at: until.toISOString(), last_error: reason })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}

/** Gives up until a person orders another try; false when it does not wait any more. */
export async function giveUp(tx: Tx, id: string, reason: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    // A release that knows of no setting aside may have had it tried again.
    .set({ state: 'failed', last_error: reason, set_aside_at: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
