import { createHash, randomUUID } from 'node:crypto'
import type {
  Correspondence,
  ReceivedRequest,
  ReplyRequest,
  ReplyState,
} from '#contract/admin/enquiries/correspondence.ts'
import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import { type EnquiryStatus, waitingStatuses } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { type Actor, recordAudit } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue, readable } from '../../../mail/outbox.ts'
import { followClock, readClock } from '../clock/service.ts'
import { replyLetter } from './emails.ts'
import {
  type Addressee,
  findRequest,
  findStaffName,
  insertEntry,
  listCorrespondence,
  listThread,
  lockAddressee,
  updateAnswered,
} from './repository.ts'

/** Answers visitors, records what they answered, and shows the whole correspondence. */
export type AnsweringService = ReturnType<typeof answeringService>

type Recipient = { id: string; email: string; firstName: string; locale: Locale; receivedAt: Date }

export type AnsweringDependencies = {
  db: Database
  now: () => Date
  company: Company
  officeInbox: string
  findProduct(slug: string): Promise<Product | undefined>
  /** In the recipient's turn; null when the recipient has had enough links to this product for today. */
  issueDatasheetUrl(
    tx: Tx,
    request: Recipient,
    product: Product,
  ): Promise<{ url: string; days: number; downloads: number } | null>
}

type Order<Request> = { id: string; request: Request; key: string | null; actor: Actor }

export function answeringService(given: AnsweringDependencies) {
  const { db, now, company } = given
  return {
    async correspondence(id: string): Promise<Correspondence> {
      const entries = await listCorrespondence(db, id, readable)
      const clock = await readClock(db, id, now(), company.timeZone)
      if (!entries || !clock) throw new ProblemError('not-found')
      return { entries, clock }
    },

    /** Letter, status, clock and trace together, once for each key. */
    async reply(order: Order<ReplyRequest>): Promise<ReplyState> {
      const product = await chosenProduct(given, order.request.datasheet)
      return once(given, order, async (tx, enquiry, requestHash) => {
        refuseSetAside(enquiry)
        const status = waitingStatuses.includes(enquiry.status) ? 'answered' : enquiry.status
        const letterId = await enqueueReply(given, tx, { enquiry, order, product })
        const { locale, subject, text } = order.request
        const written = { locale, subject, text, letterId, channel: null, productSlug: product?.slug ?? null }
        await record(tx, { order, enquiry, status, requestHash }, { kind: 'reply', ...written }, given)
        return status
      })
    },

    async receive(order: Order<ReceivedRequest>): Promise<ReplyState> {
      return once(given, order, async (tx, enquiry, requestHash) => {
        refuseSetAside(enquiry)
        const { needsAnswer, channel, text } = order.request
        const comesBack = needsAnswer && !waitingStatuses.includes(enquiry.status)
        const status = comesBack ? 'in-progress' : enquiry.status
        const { locale } = enquiry
        const heard = { locale, subject: '', text, letterId: null, channel, productSlug: null }
        await record(tx, { order, enquiry, status, requestHash }, { kind: 'received', ...heard }, given)
        return status
      })
    },
  }
}

/** Nobody would see that it waits. */
function refuseSetAside({ isQuarantined, isMerged }: Addressee): void {
  if (isQuarantined) throw invalid('id', 'quarantined')
  if (isMerged) throw invalid('id', 'merged')
}

type Work = (tx: Tx, enquiry: Addressee, requestHash: string) => Promise<EnquiryStatus>

/** The same request under the same key is answered as the first, whatever has happened since. */
async function once(
  { db }: AnsweringDependencies,
  { id, request, key, actor }: Order<ReplyRequest | ReceivedRequest>,
  work: Work,
): Promise<ReplyState> {
  return db.transaction().execute(async (tx) => {
    const enquiry = await lockAddressee(tx, id)
    if (!enquiry) throw new ProblemError('not-found')
    const { status, version } = enquiry
    const requestHash = hashOf([id, request])
    const earlier = key === null ? undefined : await findRequest(tx, key)
    if (earlier?.hash === requestHash) return { id, status, version }
    const isStale = request.version !== version
    // A page opened before an upgrade may send a colleague's key: it is told what the colleague changed.
    const isColleagues = isStale && earlier?.staffId !== actor.staffId
    if (earlier && !isColleagues) throw new ProblemError('idempotency-key-reused')
    if (isStale) {
      throw new ProblemError('version-conflict', { current: { id, status, version } })
    }
    return { id, status: await work(tx, enquiry, requestHash), version: version + 1 }
  })
}

async function chosenProduct(
  given: AnsweringDependencies,
  slug: string | undefined,
): Promise<Product | null> {
  if (slug === undefined) return null
  const product = await given.findProduct(slug)
  if (!product?.datasheet) throw invalid('datasheet', 'unknown')
  return product
}

type Draft = { enquiry: Addressee; order: Order<ReplyRequest>; product: Product | null }

async function enqueueReply(
  given: AnsweringDependencies,
  tx: Tx,
  { enquiry, order: { request, actor }, product }: Draft,
): Promise<string> {
  const { company, officeInbox, now } = given
  const { locale, subject, text } = request
  const letterId = randomUUID()
  const reply = {
    enquiryId: enquiry.id,
    recipient: enquiry.email,
    locale,
    subject,
    text,
    author: (await findStaffName(tx, actor.staffId)) ?? company.shortName[locale],
    datasheet: product && (await issue(given, tx, { ...enquiry, locale }, product)),
    thread: await listThread(tx, enquiry),
  }
  await enqueue(tx, [replyLetter(reply, letterId, company, officeInbox)], now())
  return letterId
}

async function issue(given: AnsweringDependencies, tx: Tx, enquiry: Addressee, product: Product) {
  await takeTurn(tx, `letters to ${enquiry.email.toLowerCase()}`)
  const issued = await given.issueDatasheetUrl(tx, { ...enquiry, receivedAt: given.now() }, product)
  if (!issued) throw invalid('datasheet', 'limit')
  return { product, ...issued }
}

type Outcome = {
  order: Order<unknown>
  enquiry: Addressee
  status: EnquiryStatus
  requestHash: string
}
type Written = Omit<Parameters<typeof insertEntry>[1], keyof Recorded>
type Recorded = { id: 0; enquiryId: 0; staffId: 0; idempotencyKey: 0; requestHash: 0 }

async function record(
  tx: Tx,
  { order: { key, actor }, enquiry, status, requestHash }: Outcome,
  written: Written,
  { now, company }: AnsweringDependencies,
): Promise<void> {
  const at = now()
  const { id, status: before } = enquiry
  const entry = { id: randomUUID(), enquiryId: id, staffId: actor.staffId, idempotencyKey: key, requestHash }
  await insertEntry(tx, { ...entry, ...written }, at)
  await updateAnswered(tx, enquiry, { status, at })
  if (status !== before) await followClock(tx, { id, before, at }, company.timeZone)
  const action = written.kind === 'reply' ? ('enquiry.reply' as const) : ('enquiry.receive' as const)
  const { productSlug } = written
  const changes = {
    ...(status !== before && { status: [before, status] as [unknown, unknown] }),
    ...(productSlug !== null && { datasheet: [null, productSlug] as [unknown, unknown] }),
  }
  await recordAudit(tx, actor, { action, subject: { kind: 'enquiry', id }, changes }, at)
}

function invalid(field: string, rule: string): ProblemError {
  return new ProblemError('invalid-request', { errors: [{ field, rule }] })
}

function hashOf(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request)).digest('hex')
}
