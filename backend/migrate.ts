import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { company } from '#catalogue/company.ts'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { migrate } from './db/migrate.ts'
import { loadCatalogue } from './features/catalogue/load.ts'
import { bootstrapStaff } from './features/staff/service.ts'
import { dayOf } from './time.ts'

/** One shot, before anything serves: the schema, the catalogue, and the way in for the first member of staff. */
// What this process writes, the database and logs of persons among it, only its own user may read.
process.umask(0o077)
const config = readConfig(process.env)
if (config.databaseUrl.startsWith('sqlite:')) {
  mkdirSync(dirname(config.databaseUrl.slice('sqlite:'.length)), { recursive: true })
}
const db = openDatabase(config.databaseUrl, { unhurried: true })
const now = new Date()

await migrate(db)
const report = await loadCatalogue(db, { services, products }, dayOf(now, company.timeZone))
process.stdout.write(
  `Catalogue: ${report.inserted} added, ${report.updated} updated, ${report.unchanged} unchanged, ${report.editedByStaff} left as staff edited them\n`,
)
const token = await bootstrapStaff(db, config.bootstrapAdmin, now)
if (token) {
  process.stdout.write(`First staff account, once: ${config.publicUrl}/admin/setup?token=${token}\n`)
}
await db.destroy()
