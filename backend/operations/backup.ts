import { makeBackup } from './archive/make-backup.ts'
import { readSettings } from './archive/settings.ts'
import { print, runOperation } from './operation.ts'

/** Entry: `node backend/operations/backup.ts`, with the environment of the back end and BACKUP_KEY_FILE. */
await runOperation(async () => {
  const { file, manifest, removed } = await makeBackup(readSettings(process.env), new Date())
  const rows = Object.values(manifest.tables).reduce((sum, table) => sum + table.rows, 0)
  print(`Backup: ${file}, ${rows} rows in ${Object.keys(manifest.tables).length} tables`)
  print(
    manifest.restored
      ? 'Verified: it was restored into a scratch database, and every row is the same'
      : 'Not tried: its file is whole, but without the secret key it could not be restored here. Try it where the key is',
  )
  for (const old of removed) print(`Removed: ${old}`)
})
