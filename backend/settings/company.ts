import type { Company } from '#contract/company.ts'
import type { Database } from '../db/database.ts'
import { readSettings } from './repository.ts'

/** One object that everything holds which names the company, kept as administrators have set it. */
export type LiveCompany = {
  company: Company
  /** Looks at what is set, now. */
  refresh(): Promise<void>
  /** Looks now and then: in the background while what is known is fresh, and waits for it otherwise. */
  follow(): Promise<void>
}

const lookEveryMs = 1000
/** As long as the cache keeps a page. */
const freshMs = 5000

export function liveCompany(db: Database, given: Company): LiveCompany {
  const company = { ...given }
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  const look = async () => {
    const { company: contact } = await readSettings(db)
    Object.assign(company, given, contact)
    lookedAt = performance.now()
  }
  const refresh = () => {
    looking ??= look().finally(() => {
      looking = undefined
    })
    return looking
  }
  return {
    company,
    async refresh() {
      // One that began earlier may have read what stood there before.
      await looking?.catch(() => undefined)
      await refresh()
    },
    async follow() {
      const age = performance.now() - lookedAt
      if (age < lookEveryMs) return
      // Without an answer the company is what it was.
      const done = refresh().catch(() => undefined)
      if (age > freshMs) await done
    },
  }
}
