import { isDeepStrictEqual } from 'node:util'
import type {
  Answering,
  CompanyContact,
  SettingName,
  Settings,
  SettingsChange,
  SettingsView,
  VisitorLimits,
} from '#contract/admin/settings.ts'
import type { Company } from '#contract/company.ts'
import type { FieldFault } from '#contract/http/problem-body.ts'
import type { Cache } from '../../cache/cache.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../db/audit.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { readVersions, storeSetting, withinHighest } from '../../settings/repository.ts'

export type SettingsService = ReturnType<typeof settingsService>

export type SettingsDependencies = {
  db: Database
  cache: Cache
  now: () => Date
  /** As the release says. */
  company: Company
  /** Has whoever goes by them know of a change. */
  refresh: () => Promise<void>
  /** As the environment says. */
  highestLimits: VisitorLimits
  fixedLimits: SettingsView['fixedLimits']
}

export function settingsService(given: SettingsDependencies) {
  const { db, cache, now, refresh, highestLimits, fixedLimits } = given
  const environment = { highestLimits, fixedLimits }
  return {
    async read(): Promise<SettingsView> {
      return { ...(await present(db, given)), ...environment }
    },

    /** All that is given, or nothing: one that somebody else has changed meanwhile refuses them all. */
    async change(change: SettingsChange, actor: Actor): Promise<SettingsView> {
      const errors = faultsIn(change, highestLimits)
      if (errors.length > 0) throw new ProblemError('invalid-request', { errors })
      const after = await db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'settings')
        const before = await present(tx, given)
        const names = Object.keys(change) as SettingName[]
        if (names.some((name) => change[name]?.version !== before[name].version)) {
          throw new ProblemError('version-conflict', { current: { ...before, ...environment } })
        }
        for (const name of names) {
          const { value, version } = { ...before[name], ...change[name] }
          const changes = differences(before[name].value, value)
          if (Object.keys(changes).length === 0) continue
          await storeSetting(tx, name, { value, version: version + 1 }, now())
          const subject = { kind: 'settings', id: name }
          await recordAudit(tx, actor, { action: 'settings.change', subject, changes }, now())
        }
        return present(tx, given)
      })
      if (change.company || change.limits) await refresh()
      if (change.company) await cache.clear()
      return { ...after, ...environment }
    },
  }
}

type Present = { [Name in SettingName]: { version: number; value: Settings[Name] } }

async function present(
  db: Database | Tx,
  given: Pick<SettingsDependencies, 'company' | 'highestLimits'>,
): Promise<Present> {
  const { company, limits, ...rest } = await readVersions(db)
  return {
    ...rest,
    company: { version: company.version, value: company.value ?? contactOf(given.company) },
    limits: { version: limits.version, value: withinHighest(limits.value, given.highestLimits) },
  }
}

function contactOf({ legalName, address, email, phone, whatsapp, workingHours }: Company): CompanyContact {
  return { legalName, address, email, phone, whatsapp, workingHours }
}

/** What no schema can say: how one field must stand to another. */
function faultsIn({ company, answering, limits }: SettingsChange, highest: VisitorLimits): FieldFault[] {
  const tooHigh = Object.entries(limits?.value ?? {})
    .filter(([name, value]) => value > highest[name as keyof VisitorLimits])
    .map(([name]): FieldFault => ({ field: `limits.value.${name}`, rule: 'maximum' }))
  const hours = company?.value.workingHours ?? []
  const rules: [broken: boolean, field: string][] = [
    ...hours.map(({ opens, closes }, at): [boolean, string] => [
      opens >= closes,
      `company.value.workingHours.${at}`,
    ]),
    ...(answering ? answeringRules(answering.value) : []),
  ]
  return [...tooHigh, ...rules.filter(([broken]) => broken).map(([, field]) => ({ field, rule: 'order' }))]
}

function answeringRules(value: Answering): [broken: boolean, field: string][] {
  const { opensAt, closesAt, holidays, nudgeBeforeMinutes, answerWithinMinutes } = value
  return [
    [opensAt >= closesAt, 'answering.value.closesAt'],
    [nudgeBeforeMinutes >= answerWithinMinutes, 'answering.value.nudgeBeforeMinutes'],
    ...holidays.map(({ from, to }, at): [boolean, string] => [
      !isDay(from) || !isDay(to) || from.length !== to.length || from > to,
      `answering.value.holidays.${at}`,
    ]),
  ]
}

/** 31 April has the shape of a day. One that returns every year may be 29 February. */
function isDay(text: string): boolean {
  const day = text.length === 5 ? `2028-${text}` : text
  const instant = new Date(day)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day)
}

function differences(before: object, after: object): AuditEntry['changes'] {
  const former = before as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => !isDeepStrictEqual(value, former[field]))
      .map(([field, value]) => [field, [former[field], value]]),
  )
}
