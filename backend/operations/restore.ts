import { readKeys } from './archive/encryption.ts'
import { archiverOf } from './archive/make-backup.ts'
import { readManifest } from './archive/manifest.ts'
import { restoreBackup } from './archive/restore-backup.ts'
import { readSettings } from './archive/settings.ts'
import { print, runOperation } from './operation.ts'
import { placeOf } from './snapshot.ts'

/** Entry: `node backend/operations/restore.ts <file> <to>`, with BACKUP_KEY_FILE. */
await runOperation(async () => {
  const [file, to, ...more] = process.argv.slice(2)
  if (!file || !to || more.length > 0) {
    throw new Error('Usage: restore.ts <file>.age <to>, the empty database, as sqlite:<file> or postgres://…')
  }
  const settings = readSettings(process.env)
  const { identity } = await readKeys(settings.keyFile)
  if (identity === null)
    throw new Error('BACKUP_KEY_FILE holds only a recipient, a restore needs the secret key')
  const manifest = readManifest(file)
  await restoreBackup({ file, manifest }, identity, archiverOf(manifest.engine, settings.programs), to)
  print(`Restored ${file} to ${placeOf(to)}: every row is as it was on ${manifest.created}`)
})
