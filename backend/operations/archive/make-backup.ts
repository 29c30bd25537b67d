import { join } from 'node:path'
import { addressOf } from '../snapshot.ts'
import type { Archiver } from './archiver.ts'
import { encryptToFile, readKeys } from './encryption.ts'
import { backupNameOf, publish, removeOldest, withWorkFolder } from './folder.ts'
import { type Manifest, manifestFileOf, writeManifest } from './manifest.ts'
import { postgresArchiver } from './postgres.ts'
import { requireIntact, restoreBackup } from './restore-backup.ts'
import type { ProgramEnvironment, Settings } from './settings.ts'
import { sqliteArchiver } from './sqlite.ts'

/** Makes one encrypted backup, tries it, and only then lets go of the oldest ones. */
export type Made = { file: string; manifest: Manifest; removed: string[] }

export async function makeBackup(settings: Settings, now: Date): Promise<Made> {
  const { databaseUrl: url, folder, programs } = settings
  const { engine } = addressOf(url)
  const { recipient, identity } = await readKeys(settings.keyFile)
  const archiver = archiverOf(engine, programs)
  return withWorkFolder(folder, async (work) => {
    const file = join(work, backupNameOf(engine, now))
    let sha256 = ''
    const state = await archiver.dump(url, work, async (plain) => {
      sha256 = await encryptToFile(plain, file, recipient)
    })
    const created = now.toISOString()
    const manifest = { engine, created, ...state, sha256, recipient, restored: identity !== null }
    const made = { file, manifest }
    if (identity === null) await requireIntact(made)
    else await archiver.withScratch(url, work, (scratch) => restoreBackup(made, identity, archiver, scratch))
    writeManifest(manifestFileOf(file), manifest)
    const published = publish(file, folder)
    return { file: published, manifest, removed: removeOldest(published, folder, settings.keep) }
  })
}

export function archiverOf(engine: Manifest['engine'], programs: ProgramEnvironment): Archiver {
  return engine === 'sqlite' ? sqliteArchiver : postgresArchiver(programs)
}
