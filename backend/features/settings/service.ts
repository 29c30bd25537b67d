import { isDeepStrictEqual } from 'node:util'
import type { Answering, SettingName, SettingsChange, SettingsView } from '#contract/admin/settings.ts'
import type { FieldFault } from '#contract/problem.ts'
import { type Actor, type AuditEntry, recordAudit } from '../../db/audit.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database } from '../../db/database.ts'
import { ProblemError } from '../../http/problems.ts'
import { readVersions, storeSetting } from '../../settings/repository.ts'

export type SettingsService = ReturnType<typeof settingsService>

export function settingsService(db: Database, now: () => Date) {
  return {
    async read(): Promise<SettingsView> {
      return readVersions(db)
    },

    /** All that is given, or nothing: one that somebody else has changed meanwhile refuses them all. */
    async change(change: SettingsChange, actor: Actor): Promise<SettingsView> {
      const errors = change.answering ? faultsIn(change.answering.value) : []
      if (errors.length > 0) throw new ProblemError('invalid-request', { errors })
      return db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'settings')
        const before = await readVersions(tx)
        const names = Object.keys(change) as SettingName[]
        if (names.some((name) => change[name]?.version !== before[name].version)) {
          throw new ProblemError('version-conflict', { current: before })
        }
        for (const name of names) {
          const { value, version } = { ...before[name], ...change[name] }
          const changes = differences(before[name].value, value)
          if (Object.keys(changes).length === 0) continue
          await storeSetting(tx, name, { value, version: version + 1 }, now())
          const subject = { kind: 'settings', id: name }
          await recordAudit(tx, actor, { action: 'settings.change', subject, changes }, now())
        }
        return readVersions(tx)
      })
    },
  }
}

/** What no schema can say: how one field must stand to another. */
function faultsIn({
  opensAt,
  closesAt,
  holidays,
  nudgeBeforeMinutes,
  answerWithinMinutes,
}: Answering): FieldFault[] {
  const rules: [broken: boolean, field: string][] = [
    [opensAt >= closesAt, 'answering.value.closesAt'],
    [nudgeBeforeMinutes >= answerWithinMinutes, 'answering.value.nudgeBeforeMinutes'],
    ...holidays.map(({ from, to }, at): [boolean, string] => [
      !isDay(from) || !isDay(to) || from.length !== to.length || from > to,
      `answering.value.holidays.${at}`,
    ]),
  ]
  return rules.filter(([broken]) => broken).map(([, field]) => ({ field, rule: 'order' }))
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
