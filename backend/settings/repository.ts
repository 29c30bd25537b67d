import {
  defaultSettings,
  type SettingName,
  type Settings,
  type SettingsView,
} from '#contract/admin/settings.ts'
import type { Database, Tx } from '../db/database.ts'

/** Keeps what administrators set. Below the features, because several go by it. */
export async function readSettings(db: Database | Tx): Promise<Settings> {
  const { answering, retention, signIn } = await readVersions(db)
  return { answering: answering.value, retention: retention.value, signIn: signIn.value }
}

export async function readVersions(db: Database | Tx): Promise<SettingsView> {
  const rows = new Map((await db.selectFrom('setting').selectAll().execute()).map((row) => [row.name, row]))
  const read = <Name extends SettingName>(name: Name): { version: number; value: Settings[Name] } => {
    const row = rows.get(name)
    // A field that a later release has added keeps its default until the setting is stored anew.
    return {
      version: row?.version ?? 0,
      value: { ...defaultSettings[name], ...(row && (JSON.parse(row.content) as Settings[Name])) },
    }
  }
  return { answering: read('answering'), retention: read('retention'), signIn: read('signIn') }
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
