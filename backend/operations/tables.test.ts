import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Engine, engines, freshDatabase, type TestDatabase } from '../testing/database.ts'
import { fillDatabase } from '../testing/operations/filled-database.ts'
import { differences, sumTables } from './row-hash.ts'
import { countRows, pageRows, pagesOf, tableNames, tables } from './tables.ts'

const keyColumns = {
  sqlite: sql<{ table: string; column: string }>`
    select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c
    where m.type = 'table' and c.pk > 0 order by m.name, c.pk`,
  postgres: sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column"
    from information_schema.table_constraints join information_schema.key_column_usage using (constraint_name, table_name)
    where constraint_type = 'PRIMARY KEY' order by table_name, ordinal_position`,
}
const references = {
  sqlite: sql<{ child: string; parent: string }>`
    select m.name as child, f."table" as parent from sqlite_master m, pragma_foreign_key_list(m.name) f`,
  postgres: sql<{ child: string; parent: string }>`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent from pg_constraint where contype = 'f'`,
}

describe.each(engines)('on %s', (engine) => {
  test('the list names every table of the migrations, its key, and parents before children', async () => {
    const { db, drop } = await freshDatabase(engine)
    const names = tables.map(({ name }) => name)
    const made = (await tableNames(db)).filter((name) => !name.startsWith('kysely_'))
    expect(made.sort()).toEqual([...names].sort())
    const columns = await keyColumns[engine].execute(db)
    for (const { name, key } of tables) {
      expect(columns.rows.filter(({ table }) => table === name).map(({ column }) => column)).toEqual(key)
    }
    const { rows } = await references[engine].execute(db)
    expect(rows.length).toBeGreaterThan(5)
    for (const { child, parent } of rows) expect(names.indexOf(parent)).toBeLessThan(names.indexOf(child))
    await drop()
  })

  test('pages hold every row once', async () => {
    const database = await filled(engine, 2 * pageRows + 3)
    for (const table of tables) {
      const keys: string[] = []
      for await (const page of pagesOf(database.db, table, null)) {
        expect(page.length).toBeLessThanOrEqual(pageRows)
        keys.push(...page.map((row) => JSON.stringify(table.key.map((column) => row[column]))))
      }
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).toHaveLength(await countRows(database.db, table))
      expect(keys.length).toBeGreaterThan(0)
    }
    await database.drop()
  })

  test.each([
    ['null and the empty text', sql`update letter set reply_to = ''`],
    ['one letter', sql`update service set content = content || ' ' where id = 1`],
    ['one instant', sql`update staff set "createdAt" = '2026-11-02T08:09:10.121Z'`],
    ['one truth', sql`update staff set "emailVerified" = ${engine === 'sqlite' ? 0 : false}`],
    ['a row', sql`delete from visit_day_page where path = ''`],
    ['one row for another', sql`update visit_day_page set path = '/en' where path = '/ar'`],
  ])('the checksum sees %s', async (_what, change) => {
    const { db, drop } = await filled(engine, 4)
    const before = await sumTables(db, tables)
    expect(differences(before, await sumTables(db, tables))).toEqual([])
    await change.execute(db)
    expect(differences(before, await sumTables(db, tables))).toHaveLength(1)
    await drop()
  })
})

async function filled(engine: Engine, enquiries: number): Promise<TestDatabase> {
  const database = await freshDatabase(engine)
  await fillDatabase(database.db, enquiries)
  return database
}
