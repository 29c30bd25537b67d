import { type Static, Type } from 'typebox'
import { LetterState } from '../letter.ts'
import { Locale } from '../locale.ts'
import { LanguageStates, line, RevisionOrigin } from './product.ts'

/** The datasheet of a product as staff see it: its revisions, who received which, and the letters about a new one. */

const closed = { additionalProperties: false } as const
const version = Type.Integer({ minimum: 1 })
const revision = Type.Integer({ minimum: 1, maximum: 2_147_483_647 })
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()])

export const mostNoteCharacters = 500
const noteText = line(mostNoteCharacters)
/** Why there is a new revision; an empty text is filled from the other language. It stands in letters to receivers. */
export const RevisionNote = Type.Object({ en: noteText, ar: noteText }, closed)
export type RevisionNote = Static<typeof RevisionNote>

/** One thing that is printed otherwise, in the words of one language. Null where nothing stood or stands. */
export const SheetChange = Type.Object({
  label: Type.String(),
  before: orNull(Type.String()),
  after: orNull(Type.String()),
})
export type SheetChange = Static<typeof SheetChange>

export const SheetRevision = Type.Object({
  revision,
  /** When and by whom the number rose; null for nobody, or one who is gone. */
  at: Type.String(),
  staffName: orNull(Type.String()),
  origin: RevisionOrigin,
  /** Null for one that corrections raised and nobody issued. */
  issued: orNull(Type.Object({ at: Type.String(), staffName: orNull(Type.String()), note: RevisionNote })),
  /** Against the one before it, on the sheet of each language; null where that one is not known. */
  changes: orNull(Type.Object({ en: Type.Array(SheetChange), ar: Type.Array(SheetChange) })),
})
export type SheetRevision = Static<typeof SheetRevision>

/** GET /api/admin/products/{id}/datasheet; also `current` in the problem `version-conflict`. */
export const SheetState = Type.Object({
  product: Type.Object({
    id: Type.Integer(),
    version,
    slug: Type.String(),
    name: Type.Object({ en: Type.String(), ar: Type.String() }),
    states: LanguageStates,
  }),
  revision,
  /** The day that is printed with it. */
  revisedOn: Type.String(),
  /** The number under which it is issued next: the present one where only corrections raised it. */
  nextRevision: revision,
  /** Newest first; older ones than these are among the product's own revisions. */
  revisions: Type.Array(SheetRevision),
})
export type SheetState = Static<typeof SheetState>

/** POST /api/admin/products/{id}/datasheet/revisions. */
export const SheetIssue = Type.Object({ version, note: RevisionNote }, closed)
export type SheetIssue = Static<typeof SheetIssue>

export const SheetParams = Type.Object({ id: revision })
/** GET /api/admin/products/{id}/datasheet/{locale}: the PDF. */
export const SheetFileParams = Type.Object({ id: revision, locale: Locale })

/** GET /api/admin/products/{id}/datasheet/receivers: addresses are named to those who may see enquiries only. */
export const ReceiverQuery = Type.Object(
  {
    /** Part of the address. */
    q: Type.Optional(line(254, 1)),
    /** The newest one that the receiver was given. */
    revision: Type.Optional(revision),
    cursor: Type.Optional(Type.String({ maxLength: 400 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
)
export type ReceiverQuery = Static<typeof ReceiverQuery>

/** GET /api/admin/products/{id}/datasheet/receivers/file: all of them, as CSV, in words of the language. */
export const ReceiverFileQuery = Type.Object(
  { q: ReceiverQuery.properties.q, revision: ReceiverQuery.properties.revision, locale: Locale },
  closed,
)
export type ReceiverFileQuery = Static<typeof ReceiverFileQuery>

/** In the order of the file. */
export const receiverColumns = [
  'address',
  'name',
  'language',
  'revision',
  'receivedAt',
  'consent',
  'toldAt',
  'letter',
] as const
export type ReceiverColumn = (typeof receiverColumns)[number]

export const ReceiverRow = Type.Object({
  address: Type.String(),
  name: Type.String(),
  /** Of the last enquiry by which the person got the sheet. */
  enquiryId: Type.String(),
  locale: Locale,
  revision,
  receivedAt: Type.String(),
  /** To news by mail, now. */
  isConsenting: Type.Boolean(),
  /** The letter about the present revision; null where none was written. */
  letter: orNull(Type.Object({ at: Type.String(), state: orNull(LetterState) })),
})
export type ReceiverRow = Static<typeof ReceiverRow>

export const ReceiverPage = Type.Object({
  product: Type.Object({
    id: Type.Integer(),
    name: Type.Object({ en: Type.String(), ar: Type.String() }),
    revision,
  }),
  receivers: Type.Array(ReceiverRow),
  nextCursor: orNull(Type.String()),
})
export type ReceiverPage = Static<typeof ReceiverPage>

/** GET /api/admin/products/{id}/datasheet/notices: who would be told of the present revision; also `current` of a `version-conflict`. */
export const NoticePlan = Type.Object({
  revision,
  /** By the newest revision they were given, oldest first. */
  holders: Type.Array(Type.Object({ revision, count: Type.Integer() })),
  counts: Type.Object({
    /** Who hold an older one, agreed to news, and were not written to. */
    due: Type.Integer(),
    /** Who hold an older one and did not agree, or do no longer. */
    withoutConsent: Type.Integer(),
    /** Whose language the product is not published in. */
    unpublished: Type.Integer(),
    told: Type.Integer(),
    /** Who asked for the present one themselves. */
    current: Type.Integer(),
  }),
  /** Letters that are being written now. */
  jobId: orNull(Type.String()),
})
export type NoticePlan = Static<typeof NoticePlan>

/** POST /api/admin/products/{id}/datasheet/notices: writes to those who are due. */
export const NoticeOrder = Type.Object({ revision }, closed)
export type NoticeOrder = Static<typeof NoticeOrder>

/** The result of a job `datasheet-notice`. */
export type NoticeResult = {
  revision: number
  /** Letters that were written. */
  sent: number
  /** The datasheet was changed meanwhile; nobody else was written to. */
  isSuperseded: boolean
}
