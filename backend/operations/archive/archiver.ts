import type { Readable } from 'node:stream'
import { differences, sumTables } from '../row-hash.ts'
import { migrationsOf, openSnapshot, requireKnownMigrations } from '../snapshot.ts'
import { type Reader, type Table, tableNames, tables } from '../tables.ts'
import type { Manifest } from './manifest.ts'

/** What each engine does for backups, and how the state of a database is described and compared. */
export type State = Pick<Manifest, 'migrations' | 'tables'>
export type Archiver = {
  /** Hands over the dump as a stream and returns the state that is in it. The folder is for temporary files. */
  dump(url: string, folder: string, take: Take): Promise<State>
  requireEmpty(url: string): Promise<void>
  /** Into an empty place; when the stream or the check of the result fails, nothing stays. */
  restore(plain: Readable, url: string, check: Check): Promise<void>
  /** Lends an empty place of the same kind as the address. */
  withScratch(url: string, folder: string, use: Check): Promise<void>
}
export type Take = (plain: Readable) => Promise<void>
export type Check = (url: string) => Promise<void>

/** A database that this version has yet to migrate can be backed up, too: it has fewer tables. */
export async function stateOf(db: Reader): Promise<State> {
  const migrations = await requireKnownMigrations(db)
  return { migrations, tables: await sumPresent(db, tables) }
}

export async function requireState(url: string, expected: State): Promise<void> {
  const { rows, release } = await openSnapshot(url)
  try {
    const listed = Object.entries(expected.tables).map(([name, { key }]) => ({ name, key }))
    const different = differences(expected.tables, await sumPresent(rows, listed))
    if (different.length > 0) {
      throw new Error(`What was restored does not fit the manifest: ${different.join(', ')} differ`)
    }
    const migrations = await migrationsOf(rows)
    if (migrations.join() !== expected.migrations.join()) {
      throw new Error('What was restored does not fit the manifest: its migrations differ')
    }
  } finally {
    await release()
  }
}

/** With the keys, so that a later version, which may know them no more, can compare. */
async function sumPresent(db: Reader, list: Table[]): Promise<State['tables']> {
  const names = await tableNames(db)
  const present = list.filter(({ name }) => names.includes(name))
  const sums = await sumTables(db, present)
  return Object.fromEntries(
    present.map(({ name, key }) => [
      name,
      { key, rows: sums[name]?.rows ?? 0, hash: sums[name]?.hash ?? '' },
    ]),
  )
}
