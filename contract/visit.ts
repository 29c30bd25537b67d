import { type Static, Type } from 'typebox'
import { Locale } from './locale.ts'

export const visitClasses = ['human', 'robot', 'ai-crawler', 'data-centre', 'staff'] as const
export const VisitClass = Type.Enum([...visitClasses])
export type VisitClass = (typeof visitClasses)[number]

/** POST /api/visits: one page view. It carries nothing about the person. */
export const VisitBeacon = Type.Object(
  {
    /** The page's path, without query. */
    path: Type.String({ minLength: 1, maxLength: 300, pattern: '^/[^\\p{Cc}\\p{Cs}?#]*$' }),
    /** Where the visitor came from; only its host name is kept. */
    referrer: Type.Optional(Type.String({ maxLength: 2000, pattern: '^[^\\p{Cc}\\p{Cs}]*$' })),
    locale: Locale,
  },
  { additionalProperties: false },
)
export type VisitBeacon = Static<typeof VisitBeacon>

const day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })

export const DashboardQuery = Type.Object(
  {
    /** First day, in the company's time zone; the default is 30 days ago. */
    from: Type.Optional(day),
    /** Last day, included; the default is today. */
    to: Type.Optional(day),
    /** `human` (the default) or every class. */
    classes: Type.Optional(Type.Enum(['human', 'all'])),
  },
  { additionalProperties: false },
)
export type DashboardQuery = Static<typeof DashboardQuery>

export const DashboardStats = Type.Object({
  from: day,
  to: day,
  /** Visitors counted once a day; over several days a person who returns counts again. */
  totalVisitors: Type.Integer(),
  todayVisitors: Type.Integer(),
  totalSubmissions: Type.Integer(),
  todaySubmissions: Type.Integer(),
  unreadSubmissions: Type.Integer(),
  /** Submissions per hundred visitors in the range, rounded to one decimal; 0 without visitors. */
  conversionRate: Type.Number(),
  topTrafficSources: Type.Array(
    Type.Object({ source: Type.String(), count: Type.Integer(), percentage: Type.Number() }),
  ),
  topPages: Type.Array(Type.Object({ page: Type.String(), views: Type.Integer() })),
  series: Type.Array(
    Type.Object({
      day,
      visits: Type.Integer(),
      visitors: Type.Integer(),
      submissions: Type.Integer(),
    }),
  ),
})
export type DashboardStats = Static<typeof DashboardStats>
