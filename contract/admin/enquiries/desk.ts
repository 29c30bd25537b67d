import { type Static, Type } from 'typebox'
import { Id } from '../../http/id-params.ts'

/** What staff know of an enquiry beside what the visitor sent, and what they do with it beside answering. */

export const Colleague = Type.Object({ id: Type.String(), name: Type.String() })
export type Colleague = Static<typeof Colleague>

/** In its text a colleague stands as `@[id]`, whatever the name is today. */
export const Note = Type.Object({
  id: Type.String(),
  enquiryId: Type.String(),
  author: Type.String(),
  text: Type.String(),
  mentions: Type.Array(Colleague),
  at: Type.String(),
})
export type Note = Static<typeof Note>

export const longestNote = 5000

/** POST /api/admin/enquiries/{id}/notes. The id is the client's, so that a note sent twice is kept once. */
export const NoteRequest = Type.Object(
  {
    id: Id,
    text: Type.String({
      minLength: 1,
      maxLength: longestNote,
      pattern: '^(?=[\\s\\S]*\\S)(?:[^\\p{Cc}\\p{Cs}]|[\\n\\r\\t])*$',
    }),
  },
  { additionalProperties: false },
)
export type NoteRequest = Static<typeof NoteRequest>

/** GET /api/admin/enquiries/{id}/record: of the enquiry and of those that are merged into it. */
export const EnquiryRecord = Type.Object({
  notes: Type.Array(Note),
  history: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Type.String(),
      /** Null: the system. */
      who: Type.Union([Type.String(), Type.Null()]),
      action: Type.String(),
      /** Before and after, by field; colleagues by name. */
      changes: Type.Record(Type.String(), Type.Array(Type.Unknown())),
    }),
  ),
})
export type EnquiryRecord = Static<typeof EnquiryRecord>

/** Reasons that staff give; a robot's are found by the forms. */
export const handReasons = ['advertising', 'fraud', 'nonsense'] as const

/** POST /api/admin/enquiries/{id}/quarantine. */
export const QuarantineRequest = Type.Object(
  { reason: Type.Enum([...handReasons]), version: Type.Integer({ minimum: 1 }) },
  { additionalProperties: false },
)
export type QuarantineRequest = Static<typeof QuarantineRequest>

/** GET /api/admin/enquiries/people: who can be mentioned now; owners are of some roles only. */
export const Colleagues = Type.Object({
  people: Type.Array(Type.Object({ ...Colleague.properties, mayOwn: Type.Boolean() })),
  /** Who owns enquiries still, but may take none any more; the previous release does not say. */
  formerOwners: Type.Optional(Type.Array(Colleague)),
})
export type Colleagues = Static<typeof Colleagues>
