import { type Database, openDatabase } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { freshPostgresUrl } from './postgres.ts'

/** Both engines the system runs on; every test of a feature runs on each. */
export const engines = ['sqlite', 'postgres'] as const
export type Engine = (typeof engines)[number]

export type TestDatabase = { db: Database; url: string; drop(): Promise<void> }

/** An empty, migrated database of its own; of SQLite in memory, unless a file is named. */
export async function freshDatabase(engine: Engine, file = ':memory:'): Promise<TestDatabase> {
  const { url, drop } =
    engine === 'sqlite' ? { url: `sqlite:${file}`, drop: async () => undefined } : await freshPostgresUrl()
  const db = openDatabase(url)
  await migrate(db)
  return {
    db,
    url,
    drop: async () => {
      await db.destroy()
      await drop()
    },
  }
}
