import { type Static, Type } from 'typebox'
import { locales } from '../locale.ts'
import { VisitClass } from '../visit.ts'
import { Day, periodAnswer, periodQuery } from './period.ts'

/** GET /api/admin/visits: every class beside the others, so that nothing is left out unseen. */
export const VisitsQuery = Type.Object(periodQuery, { additionalProperties: false })
export type VisitsQuery = Static<typeof VisitsQuery>

export const visitTables = ['classes', 'trend', 'pages', 'sources'] as const
export type VisitTable = (typeof visitTables)[number]

/** GET /api/admin/visits/csv: the same figures as a file, whole where the page shows the first of them. */
export const VisitsFileQuery = Type.Object(
  { ...periodQuery, table: Type.Enum([...visitTables]), locale: Type.Enum([...locales]) },
  { additionalProperties: false },
)
export type VisitsFileQuery = Static<typeof VisitsFileQuery>

const counts = {
  visits: Type.Integer(),
  /** Counted once a day; over several days one that returns counts again. */
  visitors: Type.Integer(),
}

export const VisitFigures = Type.Object({
  ...periodAnswer,
  /** The first day of each step. */
  steps: Type.Array(Day),
  /** All there are, in one order. */
  classes: Type.Array(
    Type.Object({
      class: VisitClass,
      ...counts,
      /** In the range of the same length just before. */
      previous: Type.Object(counts),
      /** Of each step. */
      series: Type.Array(Type.Object(counts)),
      topPages: Type.Array(Type.Object({ page: Type.String(), views: Type.Integer() })),
      topSources: Type.Array(Type.Object({ source: Type.String(), visitors: Type.Integer() })),
    }),
  ),
})
export type VisitFigures = Static<typeof VisitFigures>
