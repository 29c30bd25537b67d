import { createHash, randomUUID } from 'node:crypto'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { ContactRequest, DatasheetRequest, EnquiryKind, QuarantineReason } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { canonicalCountry } from '../../text/countries.ts'
import type { Enquiry } from './repository.ts'

/** Turns what a visitor sent into what is kept: old names resolved, blanks trimmed, the telephone number in E.164 and the country as its code where it is one. */
export type Submission = Partial<ContactRequest> & DatasheetRequest

export type Receipt = {
  kind: EnquiryKind
  locale: Locale
  productSlug: string | null
  idempotencyKey: string | null
  isUnproven: boolean
  receivedAt: Date
  receivedDay: string
}

/** Nobody reads and fills a form faster than this. */
const shortestFillMs = 1500
/** Numbers without a country code are read as Egyptian. */
const homeCountry = 'EG'

export function toEnquiry(submission: Submission, { isUnproven, ...receipt }: Receipt): Enquiry {
  const trimmed = (text: string | undefined) => (text ?? '').trim()
  const consented = submission.consent ?? submission.subscribe ?? false
  return {
    id: randomUUID(),
    ...receipt,
    quarantineReason: suspicion(submission) ?? (isUnproven ? 'no-proof' : null),
    firstName: trimmed(submission.firstName),
    lastName: trimmed(submission.lastName),
    email: submission.email,
    phone: canonicalPhone(trimmed(submission.phone)),
    company: trimmed(submission.company),
    industry: trimmed(submission.industry ?? submission.market),
    country: canonicalCountry(trimmed(submission.country)),
    postalCode: trimmed(submission.postalCode),
    message: trimmed(submission.message),
    consented,
    consentVersion: consented ? (submission.consentVersion ?? null) : null,
    requestHash: requestHash(submission, receipt.kind),
  }
}

export function canonicalPhone(typed: string): string {
  const parsed = parsePhoneNumberFromString(typed, homeCountry)
  return parsed?.isValid() ? parsed.number : typed
}

/** The time spent on the form is not part of the request: a retry takes longer than the first try. */
export function requestHash(submission: Submission, kind: EnquiryKind): string {
  const sorted = Object.entries({ ...submission, fillTime: null }).sort(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted]))
    .digest('hex')
}

function suspicion({ website, fillTime }: Submission): QuarantineReason | null {
  if (website) return 'honeypot'
  return fillTime !== undefined && fillTime < shortestFillMs ? 'too-fast' : null
}
