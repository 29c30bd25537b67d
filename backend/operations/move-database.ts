import { parseArgs } from 'node:util'
import { moveDatabase } from './move.ts'
import { print, runOperation } from './operation.ts'

/** Entry: `node backend/operations/move-database.ts <from> <to> [--dry-run]`. */
await runOperation(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  })
  const [from, to] = positionals
  if (positionals.length !== 2 || !from || !to) {
    throw new Error('Usage: move-database.ts <from> <to> [--dry-run]; each as sqlite:<file> or postgres://…')
  }
  await moveDatabase({ from, to, dryRun: values['dry-run'], print })
})
