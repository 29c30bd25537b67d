import { type Static, Type } from 'typebox'
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
