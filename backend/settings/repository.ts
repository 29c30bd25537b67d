import {
  defaultSettings,
  type SettingName,
  type Settings,
  type VisitorLimits,
} from '#contract/admin/settings.ts'
import type { Database, Tx } from '../db/database.ts'

/** Null for a company that nobody has set, which is then as the release says, and for limits, which are as the environment does. */
export type StoredSettings = Omit<Settings, 'company' | 'limits'> & {
  company: Settings['company'] | null
  limits: Settings['limits'] | null
}
export type Versions = { [Name in SettingName]: { version: number; value: StoredSettings[Name] } }

/** Keeps what administrators set. Below the features, because several go by it. */
export async function readSettings(db: Database | Tx): Promise<StoredSettings> {
  const { company, answering, retention, signIn, limits } = await readVersions(db)
  return {
    company: company.value,
    answering: answering.value,
    retention: retention.value,
    signIn: signIn.value,
    limits: limits.value,
  }
}

/** Version 0 stands for what nobody has set. */
export async function readVersions(db: Database | Tx): Promise<Versions> {
  const rows = new Map((await db.selectFrom('setting').selectAll().execute()).map((row) => [row.name, row]))
  const read = <Name extends SettingName>(name: Name) => {
    const row = rows.get(name)
    // A field that a later release has added keeps its default until the setting is stored anew.
    const stored = row && { ...defaultSettings[name], ...(JSON.parse(row.content) as Settings[Name]) }
    return { version: row?.version ?? 0, value: stored ?? defaultSettings[name] }
  }
  return {
    company: read('company'),
    answering: read('answering'),
    retention: read('retention'),
    signIn: read('signIn'),
    limits: read('limits'),
  }
}

export async function storeSetting<Name extends SettingName>(
  tx: Tx,
  name: Name,
  { version, value }: { version: number; value: Settings[Name] },
  now: Date,
): Promise<void> {
  const stored = { content: JSON.stringify(value), version, changed_at: now.toISOString() }
  await tx
    .insertInto('setting')
    .values({ name, ...stored })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(stored))
    .execute()
}

/** The environment may have been lowered since they were set. */
export function withinHighest(set: VisitorLimits | null, highest: VisitorLimits): VisitorLimits {
  if (set === null) return highest
  const names = Object.keys(highest) as (keyof VisitorLimits)[]
  return Object.fromEntries(names.map((name) => [name, Math.min(set[name], highest[name])])) as VisitorLimits
}
