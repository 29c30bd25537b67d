import { makeKeyFile } from './archive/encryption.ts'
import { print, runOperation } from './operation.ts'

/** Entry: `node backend/operations/backup-key.ts <file>` makes a new key. */
await runOperation(async () => {
  const [file, ...more] = process.argv.slice(2)
  if (!file || more.length > 0)
    throw new Error('Usage: backup-key.ts <file>, the file to write the new key to')
  const recipient = await makeKeyFile(file)
  print(
    `The secret key is in ${file}: without it no backup can be opened, so keep a copy away from this machine`,
  )
  print(`Its recipient, which only encrypts: ${recipient}`)
})
