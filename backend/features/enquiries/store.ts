import type { Product } from '#contract/catalogue.ts'
import type { ContactReceipt } from '#contract/enquiry.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Tx } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { enqueue, type Letter } from '../../mail/outbox.ts'
import { acknowledgement, type LetterContext, officeNotice } from './emails.ts'
import {
  countAcknowledgements,
  type Enquiry,
  type FirstRequest,
  findByIdempotencyKeys,
  insertEnquiries,
} from './repository.ts'

/** The one write seam: enquiries, their links and their letters are kept together or not at all. */
export type Received = { enquiry: Enquiry; product: Product | null }

export type StoreDependencies = {
  now: () => Date
  letters: LetterContext
  /** Makes the link to a datasheet and the letter that carries it, in the recipient's turn; null when the recipient has had enough. */
  issueDatasheetLink(tx: Tx, enquiry: Enquiry, product: Product): Promise<Letter | null>
  /** Enters the consents that came with them in the ledger. */
  recordConsents(tx: Tx, enquiries: Enquiry[]): Promise<void>
  /** More would let a stranger flood somebody's mailbox through us. */
  limits: { acknowledgementsPerDay: number }
}

const dayMs = 86_400_000

/** What came before under the same idempotency key is not stored again and gets the receipt of the first. */
export async function storeEnquiries(
  given: StoreDependencies,
  tx: Tx,
  received: Received[],
): Promise<ContactReceipt[]> {
  const enquiries = received.map(({ enquiry }) => enquiry)
  const stored = await insertEnquiries(tx, enquiries)
  await given.recordConsents(
    tx,
    enquiries.filter(({ id, consented }) => consented && stored.has(id)),
  )
  const answered = received.filter(
    ({ enquiry }) => stored.has(enquiry.id) && enquiry.quarantineReason === null,
  )
  await enqueue(tx, await lettersFor(given, tx, answered), given.now())
  const repeated = enquiries.filter(({ id }) => !stored.has(id))
  const first = await findByIdempotencyKeys(
    tx,
    repeated.map(({ idempotencyKey }) => idempotencyKey ?? ''),
  )
  return enquiries.map((enquiry) =>
    stored.has(enquiry.id)
      ? { id: enquiry.id, receivedAt: enquiry.receivedAt.toISOString() }
      : receiptOf(first.get(enquiry.idempotencyKey ?? ''), enquiry.requestHash),
  )
}

/** The same request sent again gets the same receipt; another request under its key is a fault of the client. */
export function receiptOf(first: FirstRequest | undefined, hash: string): ContactReceipt {
  if (first?.requestHash !== hash) throw new ProblemError('idempotency-key-reused')
  return { id: first.id, receivedAt: first.receivedAt }
}

/** What is owed to the visitor, as far as the limits allow, and to the office. */
export async function lettersFor(given: StoreDependencies, tx: Tx, received: Received[]): Promise<Letter[]> {
  if (received.length === 0) return []
  const recipients = received.map(({ enquiry }) => recipientOf(enquiry))
  await takeTurn(tx, ...recipients.map((recipient) => `letters to ${recipient}`))
  const since = new Date(given.now().getTime() - dayMs)
  const acknowledged = await countAcknowledgements(tx, recipients, since)
  const letters: Letter[] = []
  for (const { enquiry, product } of received) {
    const first = product
      ? await given.issueDatasheetLink(tx, enquiry, product)
      : acknowledge(given, enquiry, acknowledged)
    letters.push(...(first ? [first] : []), officeNotice(enquiry, product, given.letters))
  }
  return letters
}

function acknowledge(
  { limits, letters }: StoreDependencies,
  enquiry: Enquiry,
  acknowledged: Map<string, number>,
): Letter | null {
  const earlier = acknowledged.get(recipientOf(enquiry)) ?? 0
  if (earlier >= limits.acknowledgementsPerDay) return null
  acknowledged.set(recipientOf(enquiry), earlier + 1)
  return acknowledgement(enquiry, letters)
}

function recipientOf({ email }: Enquiry): string {
  return email.toLowerCase()
}
