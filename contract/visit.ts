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
