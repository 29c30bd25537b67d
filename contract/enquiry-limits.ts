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

/** Every version of the consent text that was ever shown; locales/ keeps each text under it. */
export type ConsentTextVersion = '2026-11'

/** The one shown beside the tick box; it changes when the text does. */
export const consentTextVersion: ConsentTextVersion = '2026-11'

/** What a form's entries say as a request: empty fields are left out; a ticked box is true, with the version of the text beside it. */
export function bodyOf(entries: Iterable<[string, unknown]>): Record<string, unknown> {
  const body: Record<string, unknown> = {}
  for (const [name, value] of entries) {
    const text = typeof value === 'string' ? value.trim() : ''
    if (text === '') continue
    if (name === 'consent') Object.assign(body, { consent: true, consentVersion: consentTextVersion })
    else body[name] = text
  }
  return body
}
