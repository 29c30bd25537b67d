import { type Static, Type } from 'typebox'
import { Locale } from '../../locale.ts'

/** How long visitors wait for an answer, in working time. */
const closed = { additionalProperties: false } as const

const orNull = <Of extends Type.TSchema>(schema: Of) => Type.Union([schema, Type.Null()])

/** The clock of one enquiry. */
export const ClockView = Type.Object({
  state: Type.Enum(['running', 'paused', 'stopped', 'off']),
  usedMinutes: Type.Integer(),
  targetMinutes: Type.Integer(),
  /** Null while it does not run. */
  dueAt: orNull(Type.String()),
  firstAnsweredAt: orNull(Type.String()),
  breachedAt: orNull(Type.String()),
})
export type ClockView = Static<typeof ClockView>

const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })

/** GET /api/admin/enquiries/answer-times; without months, the last twelve. */
const months = { from: Type.Optional(month), to: Type.Optional(month) }
export const AnswerTimesQuery = Type.Object(months, closed)
export type AnswerTimesQuery = Static<typeof AnswerTimesQuery>

/** GET /api/admin/enquiries/answer-times/file: the same as CSV, with headings of the language; English where a page of before names none. */
export const AnswerTimesFileQuery = Type.Object({ ...months, locale: Type.Optional(Locale) }, closed)
export type AnswerTimesFileQuery = Static<typeof AnswerTimesFileQuery>

/** By the month of receipt; what came in is one of the four. */
export const AnswerMonth = Type.Object({
  month: Type.String(),
  withinTarget: Type.Integer(),
  /** Answered too late, or not yet and the time has run out. */
  late: Type.Integer(),
  stillOpen: Type.Integer(),
  closedUnanswered: Type.Integer(),
})
export type AnswerMonth = Static<typeof AnswerMonth>

export const AnswerTimes = Type.Object({
  from: Type.String(),
  to: Type.String(),
  targetMinutes: Type.Integer(),
  months: Type.Array(AnswerMonth),
})
export type AnswerTimes = Static<typeof AnswerTimes>
