import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../../../db/database.ts'
import { canonicalCountry } from '../../../text/countries.ts'
import { listCountries, listFrom, renameCountry } from './repository.ts'

/** Nobody who writes to one of them waits long, and others write between. */
const atOnce = 100
const pauseMs = 20

/**
 * Gives enquiries the codes of the countries they name, as new ones have them from the start: those that another release
 * has stored, and what is known as a country only since. Gives how many.
 */
export async function nameCountries(db: Database): Promise<number> {
  let named = 0
  for (const country of await listCountries(db)) {
    const code = canonicalCountry(country)
    const ids = code === country ? [] : await listFrom(db, country)
    for (let first = 0; first < ids.length; first += atOnce) {
      named += await renameCountry(db, [country, code], ids.slice(first, first + atOnce))
      await wait(pauseMs)
    }
  }
  return named
}
