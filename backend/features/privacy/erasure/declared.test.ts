import { expect, test } from 'vitest'
import { facts } from '../../../db/person/personal-data.ts'
import { tableNames } from '../../../operations/tables.ts'
import { engines, freshDatabase } from '../../../testing/database.ts'

test.each(engines)('every column of every table on %s is declared', async (engine) => {
  const { db, drop } = await freshDatabase(engine)
  for (const name of (await tableNames(db)).filter((one) => !one.startsWith('kysely_'))) {
    const fact = facts[name]
    const declared = fact ? [...fact.free, ...('personal' in fact ? fact.personal : [])] : []
    const tables = await db.introspection.getTables()
    const columns = tables.find((table) => table.name === name)?.columns.map((column) => column.name) ?? []
    expect([name, ...columns.sort()]).toEqual([name, ...declared.sort()])
  }
  await drop()
})
