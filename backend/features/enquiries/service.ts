import type { Product } from '#contract/catalogue.ts'
import type { ContactReceipt, ContactRequest, DatasheetRequest, EnquiryKind } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { inBatches } from '../../db/batches.ts'
import type { Database } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { dayOf } from '../../time.ts'
import { requestHash, type Submission, toEnquiry } from './normalise.ts'
import { findByIdempotencyKeys } from './repository.ts'
import { type Received, receiptOf, type StoreDependencies, storeEnquiries } from './store.ts'

export type EnquiryService = ReturnType<typeof enquiryService>

export type EnquiryDependencies = StoreDependencies & {
  db: Database
  timeZone: string
  findProduct(slug: string, readers: Locale | 'any'): Promise<Product | undefined>
  onStored(kind: EnquiryKind, quarantined: boolean): void
}

export function enquiryService(given: EnquiryDependencies) {
  const { db } = given
  const store = inBatches(db, (tx, received: Received[]) => storeEnquiries(given, tx, received))
  return {
    /** What the same request was answered the first time; undefined when it is new. */
    async earlierReceipt(
      kind: EnquiryKind,
      request: Submission,
      key: string | null,
    ): Promise<ContactReceipt | undefined> {
      const first = key === null ? undefined : (await findByIdempotencyKeys(db, [key])).get(key)
      return first && receiptOf(first, requestHash(request, kind))
    },

    /** `isUnproven`: a proof of work was due and could not be asked for. */
    async submitContact(
      request: ContactRequest,
      idempotencyKey: string | null,
      isUnproven = false,
    ): Promise<ContactReceipt> {
      return submit(given, store, request, { kind: 'contact', product: null, idempotencyKey, isUnproven })
    },

    async submitDatasheetRequest(request: DatasheetRequest, idempotencyKey: string | null): Promise<void> {
      const product = await requestedProduct(given, request)
      await submit(given, store, request, { kind: 'datasheet', product, idempotencyKey })
    },
  }
}

type Purpose = {
  kind: EnquiryKind
  product: Product | null
  idempotencyKey: string | null
  isUnproven?: boolean
}

async function submit(
  { now, timeZone, onStored }: EnquiryDependencies,
  store: (received: Received) => Promise<ContactReceipt>,
  submission: Submission,
  purpose: Purpose,
): Promise<ContactReceipt> {
  const { kind, product, idempotencyKey, isUnproven = false } = purpose
  const receivedAt = now()
  const enquiry = toEnquiry(submission, {
    kind,
    locale: submission.locale ?? firstLanguage(product),
    idempotencyKey,
    isUnproven,
    productSlug: product?.slug ?? null,
    receivedAt,
    receivedDay: dayOf(receivedAt, timeZone),
  })
  const receipt = await store({ enquiry, product })
  if (receipt.id === enquiry.id) onStored(kind, enquiry.quarantineReason !== null)
  return receipt
}

async function requestedProduct(given: EnquiryDependencies, request: DatasheetRequest): Promise<Product> {
  const slug = request.productSlug ?? request.datasheetSlug
  if (slug === undefined) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'productSlug', rule: 'required' }] })
  }
  const product = await given.findProduct(slug, request.locale ?? 'any')
  if (!product?.datasheet) {
    throw new ProblemError('invalid-request', { errors: [{ field: 'productSlug', rule: 'unknown' }] })
  }
  return product
}

/** Of a visitor who names none: English, unless what is asked for is published in Arabic alone. */
function firstLanguage(product: Product | null): Locale {
  return product === null || product.languages.includes('en') ? 'en' : 'ar'
}
