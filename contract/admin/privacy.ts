import { type Static, Type } from 'typebox'
import { EnquiryKind } from '../enquiry.ts'
import { longest } from '../enquiry-limits.ts'
import { Locale } from '../locale.ts'

/** What is agreed to, or no longer, by whom: the ledger of consents to news by mail. */
export const consentStates = ['given', 'withdrawn'] as const
const ConsentState = Type.Enum([...consentStates])
export type ConsentState = (typeof consentStates)[number]

/** Where it was said: in a form, by the link at the end of a letter, or to staff. */
export const consentSources = ['form', 'link', 'staff'] as const
const ConsentSource = Type.Enum([...consentSources])
export type ConsentSource = (typeof consentSources)[number]

const nullable = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

/** Whom it is about: everything under the address, under the telephone number, or under either. In a body, never in an address. */
export const PersonSought = Type.Object(
  {
    email: Type.Optional(Type.String({ format: 'email', maxLength: longest.email })),
    phone: Type.Optional(
      Type.String({ minLength: 5, maxLength: longest.phone, pattern: '^[^\\p{Cc}\\p{Cs}]*$' }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type PersonSought = Static<typeof PersonSought>

/** Rows of a table. */
export const StoreCount = Type.Object({ store: Type.String(), rows: Type.Integer() })
export type StoreCount = Static<typeof StoreCount>

export const ConsentEntry = Type.Object({
  address: Type.String(),
  state: ConsentState,
  textVersion: nullable(Type.String()),
  locale: nullable(Locale),
  at: Type.String(),
  source: ConsentSource,
})
export type ConsentEntry = Static<typeof ConsentEntry>

export const CertificateRow = Type.Object({
  id: Type.String(),
  erasedAt: Type.String(),
  /** Null while the bytes are still being destroyed. */
  finishedAt: nullable(Type.String()),
  /** Of everything. */
  rows: Type.Integer(),
})
export type CertificateRow = Static<typeof CertificateRow>

/** POST /api/admin/privacy/find: what is held of a person, in counts and heads. */
export const PersonFound = Type.Object({
  addresses: Type.Array(Type.String()),
  enquiries: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: EnquiryKind,
      name: Type.String(),
      email: Type.String(),
      receivedAt: Type.String(),
    }),
  ),
  stores: Type.Array(StoreCount),
  consents: Type.Array(ConsentEntry),
  /** Of earlier erasures under the same address. */
  certificates: Type.Array(CertificateRow),
})
export type PersonFound = Static<typeof PersonFound>

/** POST /api/admin/privacy/erase. */
export const ErasureOrder = Type.Object(
  {
    ...PersonSought.properties,
    /** The address, or where none is given the telephone number, typed once more. */
    confirmation: Type.String({ minLength: 1, maxLength: 300 }),
  },
  { additionalProperties: false },
)
export type ErasureOrder = Static<typeof ErasureOrder>

/** What was done to the files of the database: `overwritten`, `rewritten` as a whole, `vacuumed` by the server that keeps them, or `left` to that server's own vacuum. */
export const fileTreatments = ['overwritten', 'rewritten', 'vacuumed', 'left'] as const
export type FileTreatment = (typeof fileTreatments)[number]

/** What is certified of an erasure; it names nobody. */
export const ErasureContent = Type.Object({
  stores: Type.Array(StoreCount),
  /** Files that staff had made of enquiries or persons, whomever they held. */
  exports: Type.Integer(),
  /** Null until it is done. */
  files: nullable(
    Type.Object({
      treatment: Type.Enum([...fileTreatments]),
      /** How often the address or number still stands there: in what others wrote. */
      found: Type.Integer(),
    }),
  ),
  logs: nullable(Type.Object({ files: Type.Integer(), found: Type.Integer() })),
  /** How many backups are kept; those from before the erasure still hold the person. */
  backupsKept: Type.Integer(),
})
export type ErasureContent = Static<typeof ErasureContent>

/** GET /api/admin/privacy/certificates/{id}. */
export const Certificate = Type.Object({
  ...CertificateRow.properties,
  personHash: Type.String(),
  /** Who ordered it; null when the account is gone. */
  orderedBy: nullable(Type.String()),
  content: ErasureContent,
})
export type Certificate = Static<typeof Certificate>

/** What is forgotten by rules of its own; the rest goes with what it belongs to. */
export const retentionKinds = [
  'contact',
  'datasheet',
  'consent',
  'datasheet_notice',
  'letter',
  'visit',
  'job',
  'staff_letter',
  'staff_invitation',
  'staff_session',
  'staff_half_entry',
  'staff_verification',
  'staff_reset',
  'staff_lock',
  'staff_browser',
] as const
const RetentionKind = Type.Enum([...retentionKinds])
export type RetentionKind = (typeof retentionKinds)[number]

const KeepingTime = Type.Object({
  unit: Type.Enum(['months', 'days', 'hours']),
  count: Type.Integer({ minimum: 0 }),
})
export type KeepingTime = Static<typeof KeepingTime>

/** What would be forgotten of one kind, were it done now. */
export const RetentionRow = Type.Object({
  kind: RetentionKind,
  /** Null: as long as something else is kept. */
  keep: nullable(KeepingTime),
  /** What is older goes: an instant or a calendar day. */
  before: nullable(Type.String()),
  rows: Type.Integer(),
  oldestAt: nullable(Type.String()),
})
export type RetentionRow = Static<typeof RetentionRow>

/** The result of the job `retention`. */
export type RetentionResult = { rows: number; forgotten: { kind: RetentionKind; rows: number }[] }

/** GET /api/admin/privacy. */
export const PrivacyOverview = Type.Object({
  retention: Type.Array(RetentionRow),
  certificates: Type.Array(CertificateRow),
})
export type PrivacyOverview = Static<typeof PrivacyOverview>
