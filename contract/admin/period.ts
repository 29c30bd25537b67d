import { type Static, Type } from 'typebox'

/** Which days figures are about, and into how long steps they are divided. */
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

/** Weeks begin on Sunday, as the working week does. */
export const granularities = ['day', 'week', 'month'] as const
export const Granularity = Type.Enum([...granularities])
export type Granularity = (typeof granularities)[number]

export const periodQuery = {
  /** First day, in the company's time zone; the default is 30 days ago. */
  from: Type.Optional(Day),
  /** Last day, included; the default is today. */
  to: Type.Optional(Day),
  /** The default follows from the length; one that would give too many steps becomes the next longer. */
  granularity: Type.Optional(Granularity),
}
export type PeriodQuery = { from?: string; to?: string; granularity?: Granularity }

export const periodAnswer = {
  from: Day,
  to: Day,
  granularity: Granularity,
  today: Day,
  /** The first day that anything was counted on; today when nothing was. */
  firstDay: Day,
}
const Period = Type.Object(periodAnswer)
export type Period = Static<typeof Period>
