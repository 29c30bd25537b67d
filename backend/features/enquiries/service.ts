import type { Product } from '#contract/catalogue.ts'
import type {
  ContactReceipt,
  ContactRequest,
  DatasheetRequest,
  EnquiryChange,
  EnquiryDetail,
  EnquiryKind,
  EnquiryPage,
  EnquiryQuery,
} from '#contract/enquiry.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../db/audit.ts'
import type { Database, Tx } from '../../db/database.ts'
import { takeTurn } from '../../db/turn.ts'
import { ProblemError } from '../../http/problems.ts'
import { enqueue, type Letter } from '../../mail/outbox.ts'
import { dayOf } from '../../time.ts'
import { acknowledgement, type LetterContext, officeNotice } from './emails.ts'
import { requestHash, type Submission, toEnquiry } from './normalise.ts'
import {
  countAcknowledgements,
  type Enquiry,
  type FirstRequest,
  findByIdempotencyKey,
  findEnquiry,
  insertEnquiry,
  listEnquiries,
  updateEnquiry,
} from './repository.ts'

const dayMs = 86_400_000

export type EnquiryService = ReturnType<typeof enquiryService>

export type EnquiryDependencies = {
  db: Database
  now: () => Date
  timeZone: string
  letters: LetterContext
  findProduct(slug: string): Promise<Product | undefined>
  /** Makes the link to a datasheet and the letter that carries it, inside the enquiry's transaction; null when the recipient has had enough. */
  issueDatasheetLink(tx: Tx, enquiry: Enquiry, product: Product): Promise<Letter | null>
  /** More would let a stranger flood somebody's mailbox through us. */
  acknowledgementsPerDay: number
  onStored(kind: EnquiryKind, quarantined: boolean): void
}

export function enquiryService(given: EnquiryDependencies) {
  const { db, now } = given
  return {
    /** What the same request was answered the first time; undefined when it is new. */
    async earlierReceipt(
      kind: EnquiryKind,
      request: Submission,
      key: string | null,
    ): Promise<ContactReceipt | undefined> {
      const first = key === null ? undefined : await findByIdempotencyKey(db, key)
      return first && receiptOf(first, requestHash(request, kind))
    },

    async submitContact(request: ContactRequest, idempotencyKey: string | null): Promise<ContactReceipt> {
      return submit(given, request, { kind: 'contact', product: null, idempotencyKey })
    },

    async submitDatasheetRequest(request: DatasheetRequest, idempotencyKey: string | null): Promise<void> {
      const product = await requestedProduct(given, request)
      await submit(given, request, { kind: 'datasheet', product, idempotencyKey })
    },

    async list(query: EnquiryQuery): Promise<EnquiryPage> {
      return listEnquiries(db, query)
    },

    async find(id: string): Promise<EnquiryDetail> {
      const found = await findEnquiry(db, id)
      if (!found) throw new ProblemError('not-found')
      return found
    },

    async change(id: string, change: EnquiryChange, actor: Actor): Promise<EnquiryDetail> {
      return db.transaction().execute(async (tx) => {
        const before = await findEnquiry(tx, id)
        if (!before) throw new ProblemError('not-found')
        const changes = differences(before, change)
        if (Object.keys(changes).length > 0) {
          await updateEnquiry(tx, id, {
            ...(change.status !== undefined && { status: change.status }),
            ...(changes['isRead'] && { read_at: change.isRead ? now().toISOString() : null }),
          })
          const subject = { kind: 'enquiry', id }
          await recordAudit(tx, actor, { action: 'enquiry.change', subject, changes }, now())
        }
        return { ...before, ...change }
      })
    },
  }
}

function differences(before: EnquiryDetail, change: EnquiryChange): AuditEntry['changes'] {
  const fields = ['status', 'isRead'] as const
  return Object.fromEntries(
    fields
      .filter((field) => change[field] !== undefined && change[field] !== before[field])
      .map((field) => [field, [before[field], change[field]]]),
  )
}

type Purpose = { kind: EnquiryKind; product: Product | null; idempotencyKey: string | null }

/** The one write seam: enquiry, link and letters are kept together or not at all. */
async function submit(
  given: EnquiryDependencies,
  submission: Submission,
  purpose: Purpose,
): Promise<ContactReceipt> {
  const { db, now, timeZone } = given
  const { kind, product, idempotencyKey } = purpose
  const receivedAt = now()
  const enquiry = toEnquiry(submission, {
    kind,
    idempotencyKey,
    productSlug: product?.slug ?? null,
    receivedAt,
    receivedDay: dayOf(receivedAt, timeZone),
  })
  const receipt = await db.transaction().execute(async (tx) => {
    if (!(await insertEnquiry(tx, enquiry))) {
      return receiptOf(await findByIdempotencyKey(tx, idempotencyKey ?? ''), enquiry.requestHash)
    }
    if (enquiry.quarantineReason === null) {
      await enqueue(tx, await lettersFor(given, tx, enquiry, product), receivedAt)
    }
    return { id: enquiry.id, receivedAt: receivedAt.toISOString() }
  })
  if (receipt.id === enquiry.id) given.onStored(kind, enquiry.quarantineReason !== null)
  return receipt
}

async function lettersFor(
  given: EnquiryDependencies,
  tx: Tx,
  enquiry: Enquiry,
  product: Product | null,
): Promise<Letter[]> {
  const first = product
    ? await given.issueDatasheetLink(tx, enquiry, product)
    : await acknowledge(given, tx, enquiry)
  const notice = officeNotice(enquiry, product, given.letters)
  return first ? [first, notice] : [notice]
}

async function acknowledge(given: EnquiryDependencies, tx: Tx, enquiry: Enquiry): Promise<Letter | null> {
  await takeTurn(tx, `acknowledgement:${enquiry.email.toLowerCase()}`)
  const since = new Date(enquiry.receivedAt.getTime() - dayMs)
  const earlier = await countAcknowledgements(tx, enquiry.email, since)
  return earlier >= given.acknowledgementsPerDay ? null : acknowledgement(enquiry, given.letters)
}

/** The same request sent again gets the same receipt; another request under its key is a fault of the client. */
function receiptOf(first: FirstRequest | undefined, hash: string): ContactReceipt {
  if (first?.requestHash !== hash) throw new ProblemError('idempotency-key-reused')
  return { id: first.id, receivedAt: first.receivedAt }
}

async function requestedProduct(given: EnquiryDependencies, request: DatasheetRequest): Promise<Product> {
  const slug = request.productSlug ?? request.datasheetSlug
  if (slug === undefined) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'productSlug', rule: 'required' }] })
  }
  const product = await given.findProduct(slug)
  if (!product?.datasheet) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'productSlug', rule: 'unknown' }] })
  }
  return product
}
