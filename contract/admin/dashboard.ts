import { type Static, Type } from 'typebox'
import { EnquiryKind, EnquiryStatus } from '../enquiry.ts'
import { Locale, locales } from '../locale.ts'
import { visitClasses } from '../visit.ts'
import { Day, periodAnswer, periodQuery } from './period.ts'

const stats = {
  ...periodQuery,
  /** `human` (the default), every class, or one of the others alone. */
  classes: Type.Optional(Type.Enum(['all', ...visitClasses])),
}

/** GET /api/admin/dashboard/stats. No figure is about a person. */
export const DashboardQuery = Type.Object(stats, { additionalProperties: false })
export type DashboardQuery = Static<typeof DashboardQuery>

export const dashboardTables = [
  'figures',
  'trend',
  'sources',
  'pages',
  'languages',
  'countries',
  'waiting',
] as const
export type DashboardTable = (typeof dashboardTables)[number]

/** GET /api/admin/dashboard/csv: the same figures as a file, whole where the page shows the first of them. */
export const DashboardFileQuery = Type.Object(
  { ...stats, table: Type.Enum([...dashboardTables]), locale: Type.Enum([...locales]) },
  { additionalProperties: false },
)
export type DashboardFileQuery = Static<typeof DashboardFileQuery>

const totals = {
  /** Visitors counted once a day; over several days a person who returns counts again. */
  totalVisitors: Type.Integer(),
  totalSubmissions: Type.Integer(),
  /** Of the submissions, those that ask for a datasheet. */
  datasheetRequests: Type.Integer(),
  /** Submissions per hundred visitors in the range, rounded to one decimal; 0 without visitors. */
  conversionRate: Type.Number(),
}

export const DashboardStats = Type.Object({
  ...periodAnswer,
  ...totals,
  todayVisitors: Type.Integer(),
  todaySubmissions: Type.Integer(),
  /** Of all time, as the three that follow. */
  unreadSubmissions: Type.Integer(),
  /** New or in progress: nobody has answered yet. */
  waitingSubmissions: Type.Integer(),
  /** Given up: they wait for a person. */
  failedLetters: Type.Integer(),
  /** Those that have waited longest. Who sent them stands in the inbox, for those who may read it. */
  longestWaiting: Type.Array(
    Type.Object({ id: Type.String(), kind: EnquiryKind, status: EnquiryStatus, receivedAt: Type.String() }),
  ),
  /** The range of the same length just before. */
  previous: Type.Object({ from: Day, to: Day, ...totals }),
  topTrafficSources: Type.Array(
    Type.Object({ source: Type.String(), count: Type.Integer(), percentage: Type.Number() }),
  ),
  topPages: Type.Array(Type.Object({ page: Type.String(), views: Type.Integer() })),
  /** The language of the pages viewed; where visitors are is not known. */
  languages: Type.Array(Type.Object({ locale: Locale, visits: Type.Integer(), visitors: Type.Integer() })),
  /** As people stated it: ISO 3166 codes, `other` for what is none, an empty text where nothing was stated. */
  countries: Type.Array(
    Type.Object({ country: Type.String(), submissions: Type.Integer(), percentage: Type.Number() }),
  ),
  series: Type.Array(
    Type.Object({
      /** The first day of the step; of the range where the step begins before it. */
      day: Day,
      visits: Type.Integer(),
      visitors: Type.Integer(),
      submissions: Type.Integer(),
      datasheetRequests: Type.Integer(),
    }),
  ),
})
export type DashboardStats = Static<typeof DashboardStats>
