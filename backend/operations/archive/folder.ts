import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { manifestFileOf } from './manifest.ts'

/** The folder of the backups: their names, which of them stay, and room for work that is not finished. */
const backupName = /^chloromaster-[\dTZ.-]+\.(sqlite|postgres)\.age$/
const workPrefix = 'unfinished-'
/** No backup takes a day: such a one was killed. */
export const abandonedAfterMs = 86_400_000

export function backupNameOf(engine: 'sqlite' | 'postgres', now: Date): string {
  return `chloromaster-${now.toISOString().replaceAll(':', '-')}.${engine}.age`
}

/** Removed when the work is over; of former work that was killed, too. */
export async function withWorkFolder<Result>(
  folder: string,
  use: (work: string) => Promise<Result>,
): Promise<Result> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(workPrefix))) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true })
  }
  const work = mkdtempSync(join(folder, workPrefix))
  return use(work).finally(() => rmSync(work, { recursive: true, force: true }))
}

/** Manifest first: a backup that can be seen has one. */
export function publish(unfinished: string, folder: string): string {
  const backup = join(folder, basename(unfinished))
  renameSync(manifestFileOf(unfinished), manifestFileOf(backup))
  renameSync(unfinished, backup)
  syncFolder(folder)
  return backup
}

/** Keeps the newest, and the one just made even when the clock was set back. Returns what it removed. */
export function removeOldest(backup: string, folder: string, keep: number): string[] {
  const others = readdirSync(folder)
    .filter((name) => backupName.test(name) && name !== basename(backup))
    .sort()
    .reverse()
  const removed = others.slice(keep - 1).map((name) => join(folder, name))
  for (const file of removed) {
    rmSync(file)
    rmSync(manifestFileOf(file), { force: true })
  }
  return removed
}

/** Makes sure that names of files, not only their content, are on the disk. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}
