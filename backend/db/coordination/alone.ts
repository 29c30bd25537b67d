import { DatabaseSync } from 'node:sqlite'

/** Sees to it that a SQLite database has one backend and one worker at most; PostgreSQL may have any number. */

/** A process that was told to stop may need as long to end. */
const patienceMs = 8000

/**
 * Holds the place until the answer is called or the process ends, however it ends: the lock is the operating system's.
 * Throws when another process holds it.
 */
export function workAlone(databaseUrl: string, role: 'backend' | 'worker'): () => void {
  const path = databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : ':memory:'
  if (path === ':memory:') return () => undefined
  const place = new DatabaseSync(`${path}-${role}`)
  try {
    place.exec(`PRAGMA busy_timeout = ${patienceMs}; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE`)
  } catch {
    place.close()
    throw new Error(
      `Another ${role} already works on this SQLite database, which can have only one. Stop it, or move to PostgreSQL for more.`,
    )
  }
  return () => place.close()
}
