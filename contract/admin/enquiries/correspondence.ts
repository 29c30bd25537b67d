import { type Static, Type } from 'typebox'
import { Slug } from '../../catalogue.ts'
import { EnquiryStatus } from '../../enquiry.ts'
import { LetterKind, LetterState } from '../../letter.ts'
import { Locale } from '../../locale.ts'
import { ClockView } from './answer-times.ts'

/** What is written between the office and a visitor after the enquiry. */
const closed = { additionalProperties: false } as const
const orNull = <Of extends Type.TSchema>(schema: Of) => Type.Union([schema, Type.Null()])

export const replyLimits = { subject: 200, text: 10_000 } as const

/** A header of a mail: one line that says something, without characters that turn or hide what stands beside them. */
const subject = Type.String({
  minLength: 1,
  maxLength: replyLimits.subject,
  pattern: '^(?=.*\\S)[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*$',
})
/** Several lines that say something. Isolates may stay, they are closed at the end of a line; overrides may not. */
const text = Type.String({
  minLength: 1,
  maxLength: replyLimits.text,
  pattern: '^(?=[\\s\\S]*\\S)(?:[^\\p{Cc}\\p{Cs}\\u202a-\\u202e]|[\\n\\r\\t])*$',
})

export type CorrespondenceKind = 'reply' | 'received'

export const correspondenceChannels = ['mail', 'phone', 'meeting'] as const
export const CorrespondenceChannel = Type.Enum([...correspondenceChannels])
export type CorrespondenceChannel = (typeof correspondenceChannels)[number]

/** POST /api/admin/enquiries/{id}/replies. A stale version answers `version-conflict` with the present ReplyState. */
export const ReplyRequest = Type.Object(
  {
    locale: Locale,
    subject,
    text,
    /** Of the product whose datasheet goes along as a link. */
    datasheet: Type.Optional(Slug),
    version: Type.Integer({ minimum: 1 }),
  },
  closed,
)
export type ReplyRequest = Static<typeof ReplyRequest>

/** POST /api/admin/enquiries/{id}/received: what the visitor answered, written down by staff. */
export const ReceivedRequest = Type.Object(
  {
    channel: CorrespondenceChannel,
    text,
    /** An answered enquiry goes back to those in progress, and its clock runs on. */
    needsAnswer: Type.Boolean(),
    version: Type.Integer({ minimum: 1 }),
  },
  closed,
)
export type ReceivedRequest = Static<typeof ReceivedRequest>

/** What changed of the enquiry with it. */
export const ReplyState = Type.Object({ id: Type.String(), status: EnquiryStatus, version: Type.Integer() })
export type ReplyState = Static<typeof ReplyState>

export const LetterShown = Type.Object({
  id: Type.String(),
  kind: LetterKind,
  state: LetterState,
  recipient: Type.String(),
  subject: Type.String(),
  /** Without the tokens of its links. */
  text: Type.String(),
  attempts: Type.Integer(),
  createdAt: Type.String(),
  dueAt: Type.String(),
  sentAt: orNull(Type.String()),
  lastError: orNull(Type.String()),
})
export type LetterShown = Static<typeof LetterShown>

/** The enquiry it came with, if that was merged into this one. */
const mergedFrom = orNull(Type.String())

/** One step of the correspondence: a letter of ours, or what a visitor sent or said. */
export const CorrespondenceEntry = Type.Union([
  Type.Object({
    kind: Type.Literal('letter'),
    at: Type.String(),
    letter: LetterShown,
    /** Who wrote it; null for those the system writes. */
    author: orNull(Type.String()),
    datasheet: orNull(Type.String()),
    mergedFrom,
  }),
  Type.Object({
    kind: Type.Literal('received'),
    id: Type.String(),
    at: Type.String(),
    /** Null for the enquiry itself, which came by the form. */
    channel: orNull(CorrespondenceChannel),
    text: Type.String(),
    /** Who wrote it down. */
    author: orNull(Type.String()),
    mergedFrom,
  }),
])
export type CorrespondenceEntry = Static<typeof CorrespondenceEntry>

/** GET /api/admin/enquiries/{id}/correspondence, oldest first. */
export const Correspondence = Type.Object({ entries: Type.Array(CorrespondenceEntry), clock: ClockView })
export type Correspondence = Static<typeof Correspondence>
