import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { sql } from 'kysely'
import { type Database, isSqlite, openDatabase, type Tx } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations/index.ts'
import { addressOf, migrationsOf, openSnapshot } from './snapshot.ts'
import {
  countRows,
  type Key,
  keyOf,
  type Reader,
  type Row,
  type Table,
  tableNames,
  tables,
} from './tables.ts'

/** Prepares the database a move writes to, and notes in it how far the move has come, in the transaction of the rows themselves. */
export type Progress = { moved: number; last: Key | null }

/** SQLite and PostgreSQL end at 32,766 and 65,535 parameters of a statement. */
const parametersAtMost = 32_000

/** Refuses a database that holds anything but an unfinished move of this source; writes nothing. */
export async function checkTarget(url: string, source: string): Promise<'empty' | 'unfinished'> {
  const address = addressOf(url)
  if (address.engine === 'sqlite' && !existsSync(address.path)) return 'empty'
  const target = await openSnapshot(url)
  try {
    const unknown = (await migrationsOf(target.rows)).filter((name) => !(name in migrations))
    if (unknown.length > 0)
      throw new Error(`The target was migrated by a newer version (${unknown.join(', ')})`)
    const present = await tableNames(target.rows)
    if (present.includes('move_progress')) {
      await requireSameSource(target.rows, source)
      return 'unfinished'
    }
    for (const table of tables.filter(({ name }) => present.includes(name))) {
      if ((await countRows(target.rows, table)) > 0) {
        throw new Error(
          `The target is not empty: ${table.name} holds rows. Name a new database, which nothing has been started on`,
        )
      }
    }
    return 'empty'
  } finally {
    await target.release()
  }
}

export async function openTarget(url: string, source: string): Promise<Database> {
  const address = addressOf(url)
  if (address.engine === 'sqlite') mkdirSync(dirname(address.path), { recursive: true })
  const db = openDatabase(url, { poolSize: 2, unhurried: true })
  try {
    await migrate(db)
    await noteStart(db, source)
    return db
  } catch (error) {
    await db.destroy()
    throw error
  }
}

export async function readProgress(db: Reader, table: Table): Promise<Progress> {
  const { rows } = await sql<{ moved: number; last_key: string | null }>`
    select moved, last_key from move_progress where table_name = ${table.name}`.execute(db)
  const { moved = 0, last_key = null } = rows[0] ?? {}
  return { moved, last: last_key === null ? null : JSON.parse(last_key) }
}

/** The rows and the note of them are committed together, so that a move may die at any moment. */
export async function writePage(
  db: Database,
  table: Table,
  page: Row[],
  before: Progress,
): Promise<Progress> {
  const after = { moved: before.moved + page.length, last: keyOf(table, page.at(-1)) }
  await db.transaction().execute(async (tx) => {
    const noted = await sql`
      update move_progress set moved = ${after.moved}, last_key = ${JSON.stringify(after.last)}
      where table_name = ${table.name} and moved = ${before.moved}`.execute(tx)
    if (noted.numAffectedRows !== 1n)
      throw new Error('Another move writes to the same target: let one of them finish')
    await insertRows(tx, table.name, page)
  })
  return after
}

/** Back to the beginning of the move: nothing moved, everything noted as such. */
export async function emptyTarget(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (isSqlite(tx)) {
      for (const { name } of tables.toReversed()) await sql`delete from ${sql.table(name)}`.execute(tx)
    } else {
      await sql`truncate ${sql.join(tables.map(({ name }) => sql.table(name)))}`.execute(tx)
    }
    await sql`update move_progress set moved = 0, last_key = null`.execute(tx)
  })
}

export async function noteEnd(db: Database): Promise<void> {
  await sql`drop table move_progress`.execute(db)
}

async function requireSameSource(db: Reader, source: string): Promise<void> {
  const { rows } = await sql<{ source: string }>`select source from move_progress limit 1`.execute(db)
  if (rows[0]?.source === source) return
  throw new Error(
    `The target holds an unfinished move of ${rows[0]?.source}: finish that one, or name an empty database`,
  )
}

async function noteStart(db: Database, source: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if ((await tableNames(tx)).includes('move_progress')) return
    await sql`create table move_progress (
      table_name text primary key, source text not null, moved integer not null, last_key text)`.execute(tx)
    for (const { name } of tables) {
      await sql`insert into move_progress values (${name}, ${source}, 0, null)`.execute(tx)
    }
  })
}

async function insertRows(tx: Tx, name: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const atOnce = Math.floor(parametersAtMost / columns.length)
  for (let start = 0; start < rows.length; start += atOnce) {
    const values = rows
      .slice(start, start + atOnce)
      .map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
    await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)}`.execute(tx)
  }
}
