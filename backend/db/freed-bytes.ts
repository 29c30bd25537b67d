import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { type Database, isSqlite } from './database.ts'

/** Destroys what deleted rows have left behind in the files of the database. */
const attempts = 20
const pauseMs = 500

/** The files that may still hold it, for whoever wants to look; none where the server keeps them or there are none. */
export async function databaseFiles(db: Database): Promise<string[]> {
  if (!isSqlite(db)) return []
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db)
  return rows.flatMap(({ file }) => (file ? [file, `${file}-wal`] : []))
}

/** SQLite overwrites what is deleted (`secure_delete`); what its log still holds is destroyed here. */
export async function emptyLog(db: Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    if (rows[0]?.busy !== 1) return
    if (attempt === attempts)
      throw new Error('The log of the database could not be emptied: others are reading')
    await wait(pauseMs)
  }
}

/** PostgreSQL: gives the space of deleted rows to others. False where that takes too long; the server then does it by itself later. */
export async function vacuum(db: Database, tables: string[]): Promise<boolean> {
  try {
    await sql`vacuum ${sql.join(tables.map((table) => sql.table(table)))}`.execute(db)
    return true
  } catch {
    return false
  }
}

/** Writes the whole database anew, for what was deleted before deleting meant overwriting. Writers wait meanwhile. */
export async function rewrite(db: Database): Promise<void> {
  await sql`vacuum`.execute(db)
  await emptyLog(db)
}
