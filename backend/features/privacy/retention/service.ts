import type { RetentionKind, RetentionResult, RetentionRow } from '#contract/admin/privacy.ts'
import type { Database } from '../../../db/database.ts'
import { findOld, forgetSome } from '../../../db/person/retention.ts'
import { type RetentionRule, retentionRules } from '../../../db/person/retention-rules.ts'
import type { Work } from '../../../jobs/runner.ts'
import { readSettings } from '../../../settings/repository.ts'

/** Forgets what has been kept long enough: by the clock, by hand, and shown before it is done, all by the same rules. */
type Given = { db: Database; now: () => Date; timeZone: string }
type Counts = Partial<Record<RetentionKind, number>>

/** What would be gone if it were done now. */
export async function findWhatIsOld({ db, now, timeZone }: Given): Promise<RetentionRow[]> {
  const today = { now: now(), timeZone }
  const found: RetentionRow[] = []
  for (const rule of await readRules(db)) {
    found.push({ kind: rule.kind, keep: rule.keep, ...(await findOld(db, rule, today)) })
  }
  return found
}

/** What has few hours to live is looked for more often than the rest. Gives how many rows of each kind are gone. */
export async function forgetWhatIsOld(given: Given, often: RetentionRule['often']): Promise<Counts> {
  const counts: Counts = {}
  const rules = (await readRules(given.db)).filter((rule) => rule.often === often)
  await forget(given, rules, counts, async () => undefined)
  return counts
}

/** By hand, of every kind. `countVisits` first, so that no view is deleted uncounted. */
export function retentionJob(given: Given & { countVisits: () => Promise<void> }) {
  return async ({ job, save }: Work): Promise<RetentionResult> => {
    const rules = await readRules(given.db)
    const begun = job.checkpoint as { counts: Counts; all: number } | null
    const { counts, all } = begun ?? { counts: {}, all: rowsOf(await findWhatIsOld(given)) }
    await given.countVisits()
    await forget(given, rules, counts, async () => {
      const gone = rowsOf(Object.values(counts).map((rows) => ({ rows })))
      await save(all === 0 ? 0 : Math.min(1, gone / all) * 99, { counts, all })
    })
    const forgotten = rules.map(({ kind }) => ({ kind, rows: counts[kind] ?? 0 }))
    return { rows: rowsOf(forgotten), forgotten }
  }
}

/** Counts what is gone in `counts`, and tells after every step. */
async function forget(
  { db, now, timeZone }: Given,
  rules: RetentionRule[],
  counts: Counts,
  tell: () => Promise<void>,
): Promise<void> {
  const today = { now: now(), timeZone }
  for (const rule of rules) {
    let some = await forgetSome(db, rule, today)
    while (some > 0) {
      counts[rule.kind] = (counts[rule.kind] ?? 0) + some
      await tell()
      some = await forgetSome(db, rule, today)
    }
  }
}

async function readRules(db: Database): Promise<RetentionRule[]> {
  return retentionRules((await readSettings(db)).retention)
}

function rowsOf(found: { rows: number }[]): number {
  return found.reduce((sum, { rows }) => sum + rows, 0)
}
