import { type Static, Type } from 'typebox'

export const letterKinds = [
  'acknowledgement',
  'office-notice',
  'datasheet-link',
  'reply',
  'datasheet-notice',
  'mention',
  'answer-due',
  'answer-overdue',
  'invitation',
  'password-reset',
  'security-notice',
] as const
/** To staff about their accounts; they belong to no enquiry. */
export const staffLetterKinds = [
  'invitation',
  'password-reset',
  'security-notice',
] as const satisfies LetterKind[]
export const LetterKind = Type.Enum([...letterKinds])
export type LetterKind = (typeof letterKinds)[number]

/** `waiting` will be tried again by itself; `failed` waits for a person. */
export const letterStates = ['waiting', 'sent', 'failed'] as const
export const LetterState = Type.Enum([...letterStates])
export type LetterState = (typeof letterStates)[number]
/** As staff tell them apart: what has failed either needs somebody, or was dealt with and is set aside. */
export const letterConditions = [...letterStates, 'set-aside'] as const
export type LetterCondition = (typeof letterConditions)[number]

/** The reason why a letter was given up whose link had run out before it could leave. */
export const lapsedLetter = 'link-expired'

export const LetterRow = Type.Object({
  id: Type.String(),
  enquiryId: Type.Union([Type.String(), Type.Null()]),
  kind: LetterKind,
  state: LetterState,
  recipient: Type.String(),
  subject: Type.String(),
  attempts: Type.Integer(),
  createdAt: Type.String(),
  dueAt: Type.String(),
  sentAt: Type.Union([Type.String(), Type.Null()]),
  lastError: Type.Union([Type.String(), Type.Null()]),
  /** Of a failed one that staff have dealt with otherwise; the previous release does not say. */
  setAsideAt: Type.Optional(Type.Union([Type.String(), Type.Null()])),
})
export type LetterRow = Static<typeof LetterRow>

export function conditionOf({ state, setAsideAt }: Pick<LetterRow, 'state' | 'setAsideAt'>): LetterCondition {
  return state === 'failed' && setAsideAt ? 'set-aside' : state
}

export const LetterQuery = Type.Object(
  {
    state: Type.Optional(Type.Enum([...letterConditions])),
    kind: Type.Optional(LetterKind),
    /** The whole address, in any case. */
    recipient: Type.Optional(Type.String({ minLength: 1, maxLength: 254, pattern: '^[^\\p{Cc}\\p{Cs}]*$' })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  { additionalProperties: false },
)
export type LetterQuery = Static<typeof LetterQuery>

export const LetterPage = Type.Object({
  letters: Type.Array(LetterRow),
  nextCursor: Type.Union([Type.String(), Type.Null()]),
})
export type LetterPage = Static<typeof LetterPage>

/** GET /api/admin/letters/{id}: with its text, less the tokens of its links; empty where that is nobody's to read. */
export const LetterView = Type.Object({ ...LetterRow.properties, text: Type.String() })
export type LetterView = Static<typeof LetterView>

/** POST /api/admin/letters/retry: how many of the failed ones are tried again. */
export const LettersRetried = Type.Object({ retried: Type.Integer() })
export type LettersRetried = Static<typeof LettersRetried>
