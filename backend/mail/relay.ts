import { invitationHours, resetMinutes } from '#contract/admin/staff.ts'
import { type LetterKind, lapsedLetter } from '#contract/letter.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Mailer } from './mailer.ts'
import { claim, giveUp, markSent, postpone, type QueuedLetter } from './outbox.ts'

/** Sends what is due and decides what becomes of a letter that could not be sent. */
export type RelayOutcome = { sent: number; postponed: number; failed: number }

const batchSize = 5
const firstWaitSeconds = 5
const longestWaitSeconds = 15 * 60
/** A mail server may be down for days before a letter is given up. */
const givenUpAfterDays = 7

/** Of links that count from the moment they were ordered. */
const linkMinutes: Partial<Record<LetterKind, number>> = {
  invitation: invitationHours * 60,
  'password-reset': resetMinutes,
}

type Fate = keyof RelayOutcome
type Follow = (tx: Tx, letter: QueuedLetter, now: Date) => Promise<void>
/** What else becomes true in the transaction that says so of a letter. */
export type Consequences = { onSent: Follow; onGivenUp: Follow }
type Post = Consequences & { db: Database; mailer: Mailer; now: () => Date }

const none: Consequences = { onSent: async () => undefined, onGivenUp: async () => undefined }

/** Sends one batch. All zero when nothing was due. */
export async function relayDueLetters(
  db: Database,
  mailer: Mailer,
  now: () => Date,
  consequences: Partial<Consequences> = {},
): Promise<RelayOutcome> {
  const letters = await claim(db, now(), batchSize)
  const fates = await Promise.all(
    letters.map((letter) => relay({ db, mailer, now, ...none, ...consequences }, letter)),
  )
  const count = (fate: Fate) => fates.filter((one) => one === fate).length
  return { sent: count('sent'), postponed: count('postponed'), failed: count('failed') }
}

async function relay(post: Post, letter: QueuedLetter): Promise<Fate> {
  if (isLapsed(letter, post.now())) return abandon(post, letter, lapsedLetter)
  try {
    await post.mailer.send(letter)
  } catch (error) {
    return handleFailure(post, letter, error)
  }
  await post.db.transaction().execute(async (tx) => {
    if (await markSent(tx, letter, post.now())) await post.onSent(tx, letter, post.now())
  })
  return 'sent'
}

/** Whoever gets a link that no longer works is told a falsehood; staff or the person themselves order another. */
function isLapsed({ kind, createdAt }: QueuedLetter, now: Date): boolean {
  const life = linkMinutes[kind]
  return life !== undefined && now.getTime() - Date.parse(createdAt) >= life * 60_000
}

async function abandon(post: Post, letter: QueuedLetter, reason: string): Promise<Fate> {
  const now = post.now()
  await post.db.transaction().execute(async (tx) => {
    if (await giveUp(tx, letter.id, reason)) await post.onGivenUp(tx, letter, now)
  })
  return 'failed'
}

async function handleFailure(post: Post, letter: QueuedLetter, error: unknown): Promise<Fate> {
  const now = post.now()
  const reason = String(error instanceof Error ? error.message : error)
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 500)
  const age = now.getTime() - Date.parse(letter.createdAt)
  if (isPermanent(error) || age > givenUpAfterDays * 86_400_000) {
    return abandon(post, letter, reason)
  }
  const seconds = Math.min(firstWaitSeconds * 2 ** (letter.attempts - 1), longestWaitSeconds)
  await postpone(post.db, letter.id, reason, new Date(now.getTime() + seconds * 1000))
  return 'postponed'
}

/** The server refused this recipient or this letter for good (RFC 5321, 5yz); a refused sign-in is our fault, not the letter's. */
function isPermanent(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown }
  return (
    typeof responseCode === 'number' && responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE')
  )
}
