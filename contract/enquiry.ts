import { type Static, Type } from 'typebox'
import { Slug } from './catalogue.ts'
import { longest, shortestPhone } from './enquiry-limits.ts'
import { Locale } from './locale.ts'

/** One line of text: no control characters and no lone surrogates, so it is safe in headers, logs and both databases. */
const line = (minLength: number, maxLength: number) =>
  Type.String({ minLength, maxLength, pattern: '^[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$' })
/** Several lines: of the control characters only line feed, carriage return and tab. */
const text = (minLength: number, maxLength: number) =>
  Type.String({ minLength, maxLength, pattern: '^(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$' })
/** Several lines that say something. */
const written = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?=[\\s\\S]*\\S)(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$' })
/** A line of so many characters that are not spaces: numbers come in every spelling, with extensions and remarks. */
const dialled = (shortest: number, maxLength: number) =>
  Type.String({
    minLength: shortest,
    maxLength,
    pattern: `^(?=(?:\\s*\\S){${shortest}})[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$`,
  })
/** At least one character that is not a space. */
const named = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029]*$' })

const person = {
  firstName: named(longest.firstName),
  lastName: Type.Optional(line(0, longest.lastName)),
  email: Type.String({ format: 'email', maxLength: longest.email }),
  company: Type.Optional(line(0, longest.company)),
  industry: Type.Optional(line(0, longest.industry)),
  /** The previous system's name for `industry`. */
  market: Type.Optional(line(0, longest.industry)),
  /** ISO 3166 code or the country's name. */
  country: Type.Optional(line(0, longest.country)),
  postalCode: Type.Optional(line(0, longest.postalCode)),
  locale: Type.Optional(Locale),
  /** Consent to marketing mail. */
  consent: Type.Optional(Type.Boolean()),
  /** The version of the consent text that was shown. */
  consentVersion: Type.Optional(line(1, 40)),
  /** The previous system's name for `consent`. */
  subscribe: Type.Optional(Type.Boolean()),
  /** A field no person sees; what fills it is a robot. */
  website: Type.Optional(line(0, 200)),
  /** Milliseconds between the form's first use and its sending. */
  fillTime: Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400_000 })),
}

/** POST /api/contact. One schema for the browser's form and the server. */
export const ContactRequest = Type.Object(
  { ...person, phone: dialled(shortestPhone, longest.phone), message: written(longest.message) },
  { additionalProperties: false },
)
export type ContactRequest = Static<typeof ContactRequest>

export const ContactReceipt = Type.Object({ id: Type.String(), receivedAt: Type.String() })
export type ContactReceipt = Static<typeof ContactReceipt>

/** POST /api/datasheet/request. One of the two slugs is required; `datasheetSlug` is the previous system's word. */
export const DatasheetRequest = Type.Object(
  {
    ...person,
    phone: Type.Optional(line(0, longest.phone)),
    message: Type.Optional(text(0, longest.message)),
    productSlug: Type.Optional(Slug),
    datasheetSlug: Type.Optional(Slug),
  },
  { additionalProperties: false },
)
export type DatasheetRequest = Static<typeof DatasheetRequest>

export const DatasheetReceipt = Type.Object({ message: Type.String(), requestId: Type.String() })
export type DatasheetReceipt = Static<typeof DatasheetReceipt>

export const enquiryKinds = ['contact', 'datasheet'] as const
export const EnquiryKind = Type.Enum([...enquiryKinds])
export type EnquiryKind = (typeof enquiryKinds)[number]

export const enquiryStatuses = ['new', 'in-progress', 'answered', 'won', 'lost', 'closed'] as const
export const EnquiryStatus = Type.Enum([...enquiryStatuses])
export type EnquiryStatus = (typeof enquiryStatuses)[number]
/** Those in which somebody still has something to do, or to wait for. */
export const openStatuses = ['new', 'in-progress', 'answered'] as const satisfies EnquiryStatus[]
/** Those in which the visitor waits for us. */
export const waitingStatuses: EnquiryStatus[] = ['new', 'in-progress']

/** Why an enquiry looks like spam. */
export const quarantineReasons = [
  'honeypot',
  'too-fast',
  'no-proof',
  // These three are given by staff.
  'advertising',
  'fraud',
  'nonsense',
] as const
export const QuarantineReason = Type.Enum([...quarantineReasons])
export type QuarantineReason = (typeof quarantineReasons)[number]

/** One row of the inbox. */
export const EnquiryRow = Type.Object({
  id: Type.String(),
  kind: EnquiryKind,
  status: EnquiryStatus,
  isRead: Type.Boolean(),
  quarantineReason: Type.Union([QuarantineReason, Type.Null()]),
  locale: Locale,
  firstName: Type.String(),
  lastName: Type.String(),
  email: Type.String(),
  company: Type.String(),
  productSlug: Type.Union([Type.String(), Type.Null()]),
  receivedAt: Type.String(),
  /** Whose task it is. */
  owner: Type.Union([Type.Object({ id: Type.String(), name: Type.String() }), Type.Null()]),
  version: Type.Integer(),
  /** When the time to answer runs out; null while nobody waits for us. */
  answerDueAt: Type.Union([Type.String(), Type.Null()]),
})
export type EnquiryRow = Static<typeof EnquiryRow>

/** A page of the inbox, newest first; `nextCursor` is null on the last page. */
export const EnquiryPage = Type.Object({
  enquiries: Type.Array(EnquiryRow),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
  /** How many match, as far as they were counted; `isMore`: at least one more does. */
  total: Type.Integer(),
  isMore: Type.Boolean(),
  /** The present slug of the product that was asked for, perhaps by a former one. */
  product: Type.Optional(Type.String()),
})
export type EnquiryPage = Static<typeof EnquiryPage>

/** `due`: those first whose time to answer runs out first; those nobody waits for come last. */
export const enquirySorts = ['newest', 'oldest', 'due', 'name'] as const
export type EnquirySort = (typeof enquirySorts)[number]

/** By the time to answer: it has run out, runs out within a day, or runs at all. */
export const dueStates = ['overdue', 'soon', 'running'] as const
export type DueState = (typeof dueStates)[number]

export const EnquiryQuery = Type.Object(
  {
    kind: Type.Optional(EnquiryKind),
    /** One or several. */
    status: Type.Optional(
      Type.Union([EnquiryStatus, Type.Array(EnquiryStatus, { maxItems: enquiryStatuses.length })]),
    ),
    /** `me`, `nobody`, or the id of a member of staff. */
    owner: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' })),
    product: Type.Optional(Slug),
    locale: Type.Optional(Locale),
    /** ISO 3166 code, the country's name, or what else was typed. */
    country: Type.Optional(line(1, longest.country)),
    /** Days of the company's calendar, both included. */
    from: Type.Optional(Type.String({ format: 'date' })),
    to: Type.Optional(Type.String({ format: 'date' })),
    due: Type.Optional(Type.Enum([...dueStates])),
    read: Type.Optional(Type.Boolean()),
    /** True: only what is quarantined. Otherwise quarantined enquiries are left out. */
    quarantined: Type.Optional(Type.Boolean()),
    /** Beginnings of words of the name, the address, the company, the product or the message; or digits of the telephone number. */
    q: Type.Optional(line(1, 100)),
    sort: Type.Optional(Type.Enum([...enquirySorts])),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
export type EnquiryQuery = Static<typeof EnquiryQuery>

/** Of an enquiry that is shown with another one, or of that one. */
export const MergedEnquiry = Type.Object({
  id: Type.String(),
  name: Type.String(),
  receivedAt: Type.String(),
})
export type MergedEnquiry = Static<typeof MergedEnquiry>

export const EnquiryDetail = Type.Object({
  ...EnquiryRow.properties,
  phone: Type.String(),
  industry: Type.String(),
  /** ISO 3166 code where a country was named, otherwise what was typed. */
  country: Type.String(),
  postalCode: Type.String(),
  message: Type.String(),
  consent: Type.Boolean(),
  consentVersion: Type.Union([Type.String(), Type.Null()]),
  /** The one it is shown with. */
  mergedInto: Type.Union([MergedEnquiry, Type.Null()]),
  /** Those that are shown with it. */
  merged: Type.Array(MergedEnquiry),
  letters: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.String(),
      state: Type.String(),
      recipient: Type.String(),
      subject: Type.String(),
      sentAt: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type EnquiryDetail = Static<typeof EnquiryDetail>

/**
 * PATCH /api/admin/enquiries/{id}: what is given is changed. A status or an owner needs the version that was seen; a
 * stale one answers `version-conflict` with the present EnquiryDetail.
 */
export const EnquiryChange = Type.Object(
  {
    status: Type.Optional(EnquiryStatus),
    ownerId: Type.Optional(Type.Union([Type.String({ pattern: '^[A-Za-z0-9-]{1,64}$' }), Type.Null()])),
    isRead: Type.Optional(Type.Boolean()),
    version: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type EnquiryChange = Static<typeof EnquiryChange>
