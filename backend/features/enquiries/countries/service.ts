import type { Database } from '../../../db/database.ts'
import { canonicalCountry } from '../../../text/countries.ts'
import { listCountries, renameCountry } from './repository.ts'

/** Nobody who writes to one of them waits long. */
const atOnce = 100

/**
 * Gives enquiries the codes of the countries they name, as new ones have them from the start: those that another release
 * has stored, and what is known as a country only since. Gives how many.
 */
export async function nameCountries(db: Database): Promise<number> {
  let named = 0
  for (const country of await listCountries(db)) {
    const code = canonicalCountry(country)
    while (code !== country) {
      const count = await renameCountry(db, [country, code], atOnce)
      if (count === 0) break
      named += count
    }
  }
  return named
}
