import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { migrations } from '../../db/migrations/index.ts'
import { type Archiver, requireState } from './archiver.ts'
import { decryptFile, hashFile } from './encryption.ts'
import type { Manifest } from './manifest.ts'

/** Restores a backup into an empty place and compares every row with the manifest. */
export type Backup = { file: string; manifest: Manifest }

export async function restoreBackup(
  backup: Backup,
  identity: string,
  archiver: Archiver,
  to: string,
): Promise<void> {
  const { file, manifest } = backup
  const unknown = manifest.migrations.filter((name) => !(name in migrations))
  if (unknown.length > 0) {
    throw new Error(
      `The backup was made by a newer version (${unknown.join(', ')}): restore it with that version`,
    )
  }
  await archiver.requireEmpty(to)
  await requireIntact(backup)
  await requireReadable(backup, identity)
  const plain = await decryptFile(file, identity)
  await archiver.restore(plain, to, (url) => requireState(url, manifest))
}

export async function requireIntact({ file, manifest }: Backup): Promise<void> {
  if ((await hashFile(file)) === manifest.sha256) return
  throw new Error(`${file} is not the file its manifest describes: it was altered, cut short or exchanged`)
}

/** To the end before the first byte is used, because a database can be complete before its dump ends. */
async function requireReadable({ file, manifest }: Backup, identity: string): Promise<void> {
  try {
    const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
    await pipeline(await decryptFile(file, identity), nowhere)
  } catch (error) {
    const isWrongKey = error instanceof Error && error.message.startsWith('no identity matched')
    const fault = isWrongKey
      ? `needs the key of ${manifest.recipient}, which BACKUP_KEY_FILE does not hold`
      : 'is damaged'
    throw new Error(`${file} ${fault}`, { cause: error })
  }
}
