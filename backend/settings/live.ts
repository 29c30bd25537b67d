import { settingsSeenWithinSeconds, type VisitorLimits } from '#contract/admin/settings.ts'
import type { Company } from '#contract/company.ts'
import type { Database } from '../db/database.ts'
import { readSettings, withinHighest } from './repository.ts'

/** Objects that everything holds which names the company or counts visitors, kept as administrators have set them. */
export type LiveSettings = {
  company: Company
  limits: VisitorLimits
  /** Looks at what is set, now. */
  refresh(): Promise<void>
  /** Looks now and then: in the background while what is known is fresh, and waits for it otherwise. */
  follow(): Promise<void>
}

const lookEveryMs = 1000
/** As long as the cache keeps a page. */
const freshMs = settingsSeenWithinSeconds * 1000

export function liveSettings(
  db: Database,
  given: { company: Company; highestLimits: VisitorLimits },
): LiveSettings {
  const company = { ...given.company }
  const limits = { ...given.highestLimits }
  let lookedAt = Number.NEGATIVE_INFINITY
  let looking: Promise<void> | undefined
  const look = async () => {
    const stored = await readSettings(db)
    Object.assign(company, given.company, stored.company)
    Object.assign(limits, withinHighest(stored.limits, given.highestLimits))
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
    limits,
    async refresh() {
      // One that began earlier may have read what stood there before.
      await looking?.catch(() => undefined)
      await refresh()
    },
    async follow() {
      const age = performance.now() - lookedAt
      if (age < lookEveryMs) return
      // Without an answer they are what they were.
      const done = refresh().catch(() => undefined)
      if (age > freshMs) await done
    },
  }
}
