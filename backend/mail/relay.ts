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

type Fate = keyof RelayOutcome
/** What else becomes true in the transaction that gives a letter up. */
export type OnGivenUp = (tx: Tx, letter: QueuedLetter, now: Date) => Promise<void>
type Post = { db: Database; mailer: Mailer; now: () => Date; onGivenUp: OnGivenUp }

/** Sends one batch. All zero when nothing was due. */
export async function relayDueLetters(
  db: Database,
  mailer: Mailer,
  now: () => Date,
  onGivenUp: OnGivenUp = async () => undefined,
): Promise<RelayOutcome> {
  const letters = await claim(db, now(), batchSize)
  const fates = await Promise.all(letters.map((letter) => relay({ db, mailer, now, onGivenUp }, letter)))
  const count = (fate: Fate) => fates.filter((one) => one === fate).length
  return { sent: count('sent'), postponed: count('postponed'), failed: count('failed') }
}

async function relay(post: Post, letter: QueuedLetter): Promise<Fate> {
  try {
    await post.mailer.send(letter)
  } catch (error) {
    return handleFailure(post, letter, error)
  }
  await markSent(post.db, letter, post.now())
  return 'sent'
}

async function handleFailure(post: Post, letter: QueuedLetter, error: unknown): Promise<Fate> {
  const now = post.now()
  const reason = String(error instanceof Error ? error.message : error)
    .replace(/\p{Cc}+/gu, ' ')
    .slice(0, 500)
  const age = now.getTime() - Date.parse(letter.createdAt)
  if (isPermanent(error) || age > givenUpAfterDays * 86_400_000) {
    await post.db.transaction().execute(async (tx) => {
      if (await giveUp(tx, letter.id, reason)) await post.onGivenUp(tx, letter, now)
    })
    return 'failed'
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
