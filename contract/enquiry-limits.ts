/** What the browser's forms and the server's schema share, without the schema library: visitors need not load it. */

/** Most characters of each field. */
export const longest = {
  firstName: 100,
  lastName: 100,
  email: 254,
  phone: 30,
  company: 200,
  industry: 100,
  country: 100,
  postalCode: 20,
  message: 5000,
} as const

export const shortestPhone = 5

/** The version of the consent text shown beside the tick box; it changes when the text in locales/ changes. */
export const consentTextVersion = '2026-11'
