import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backup, DatabaseSync } from 'node:sqlite'
import { pipeline } from 'node:stream/promises'
import { addressOf, openSnapshot } from '../snapshot.ts'
import { type Archiver, stateOf } from './archiver.ts'
import { syncFolder } from './folder.ts'

/** Copies an SQLite database while it is written to, and puts a copy in its place again. */
export const sqliteArchiver: Archiver = {
  dump: async (url, folder, take) => {
    const copy = join(folder, 'copy.db')
    await copyOnline(pathOf(url), copy)
    const { rows, release } = await openSnapshot(`sqlite:${copy}`)
    try {
      const state = await stateOf(rows)
      await take(createReadStream(copy))
      return state
    } finally {
      await release()
      rmSync(copy)
    }
  },

  requireEmpty: async (url) => {
    // A journal left by a former database would be applied to the new one.
    const files = ['', '-wal', '-shm', '-journal'].map((ending) => `${pathOf(url)}${ending}`)
    const present = files.find((file) => existsSync(file))
    if (present) throw new Error(`The target is not empty: move ${present} away, or name another file`)
  },

  restore: async (plain, url, check) => {
    const path = pathOf(url)
    const unfinished = `${path}.part`
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    try {
      await pipeline(plain, createWriteStream(unfinished, { mode: 0o600, flush: true }))
      requireIntegrity(unfinished)
      await check(`sqlite:${unfinished}`)
      renameSync(unfinished, path)
      syncFolder(dirname(path))
    } finally {
      rmSync(unfinished, { force: true })
    }
  },

  withScratch: (_url, folder, use) => use(`sqlite:${join(folder, 'scratch.db')}`),
}

function pathOf(url: string): string {
  const address = addressOf(url)
  if (address.engine === 'sqlite') return address.path
  throw new Error(
    'This is a backup of SQLite: restore it to sqlite:<file>; make move-database goes on from there',
  )
}

async function copyOnline(path: string, copy: string): Promise<void> {
  if (!existsSync(path)) throw new Error(`There is no file ${path}`)
  const source = new DatabaseSync(path, { readOnly: true })
  try {
    // All pages in one step: between two steps a write by another process would start the copy anew, for ever.
    await backup(source, copy, { rate: 2 ** 31 - 1 })
  } finally {
    source.close()
  }
  const file = new DatabaseSync(copy)
  // One file, without a journal beside it; the first start after a restore switches to WAL again.
  file.exec('PRAGMA journal_mode = DELETE')
  file.close()
  requireIntegrity(copy)
}

function requireIntegrity(path: string): void {
  const file = new DatabaseSync(path, { readOnly: true })
  try {
    const faults = file
      .prepare('PRAGMA integrity_check(3)')
      .all()
      .map((row) => String(row['integrity_check']))
    if (faults.join() !== 'ok') throw new Error(`The database is damaged: ${faults.join('; ')}`)
  } finally {
    file.close()
  }
}
