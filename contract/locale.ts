import { type Static, Type } from 'typebox'

/** The two languages of the system, in the order in which they are listed. */
export const locales = ['en', 'ar'] as const
export const Locale = Type.Union([Type.Literal('en'), Type.Literal('ar')])
export type Locale = Static<typeof Locale>

/** One text in both languages; neither may be empty. */
export const Localized = Type.Object(
  { en: Type.String({ minLength: 1 }), ar: Type.String({ minLength: 1 }) },
  { additionalProperties: false },
)
export type Localized = Static<typeof Localized>
