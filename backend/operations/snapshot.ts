import { existsSync, realpathSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { Client } from 'pg'
import { type Database, openDatabase, type Tx } from '../db/database.ts'
import { migrations } from '../db/migrations/index.ts'
import type { Schema } from '../db/schema.ts'
import { type Reader, tableNames } from './tables.ts'

/** Opens a database for reading only, in the one state it has at this moment; nothing can be written through it. */
export type Snapshot = { rows: Tx; release(): Promise<void> }
export type Address = { engine: 'sqlite'; path: string } | { engine: 'postgres' }

export async function openSnapshot(url: string): Promise<Snapshot> {
  const address = addressOf(url)
  if (address.engine === 'sqlite' && !existsSync(address.path))
    throw new Error(`There is no file ${address.path}`)
  const db =
    address.engine === 'sqlite'
      ? readOnlySqlite(address.path)
      : openDatabase(url, { poolSize: 1, unhurried: true })
  try {
    const rows = await begin(db, address)
    return {
      rows,
      release: async () => {
        await rows.rollback().execute()
        await db.destroy()
      },
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

export function addressOf(url: string): Address {
  if (url.startsWith('sqlite:') && url.length > 'sqlite:'.length) {
    return { engine: 'sqlite', path: url.slice('sqlite:'.length) }
  }
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return { engine: 'postgres' }
  throw new Error('A database is named as sqlite:<file> or postgres://user:password@host/name')
}

/** For messages, and to know the same database again: without user and password. */
export function placeOf(url: string): string {
  const address = addressOf(url)
  if (address.engine === 'sqlite') {
    return `sqlite:${existsSync(address.path) ? realpathSync(address.path) : address.path}`
  }
  const { host, port, database } = new Client({ connectionString: url })
  return `postgres://${host}:${port}/${database}`
}

/** The migrations it has seen; none for a database that was never migrated. */
export async function migrationsOf(db: Reader): Promise<string[]> {
  if (!(await tableNames(db)).includes('kysely_migration')) return []
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  return rows.map(({ name }) => name)
}

/** Returns them, unless they are none or not all of ours. */
export async function requireKnownMigrations(db: Reader): Promise<string[]> {
  const present = await migrationsOf(db)
  const unknown = present.filter((migration) => !(migration in migrations))
  if (present.length === 0)
    throw new Error('The database was never migrated: it holds no data of ChloroMaster')
  if (unknown.length > 0) {
    throw new Error(`The database was migrated by a newer version (${unknown.join(', ')}): use that version`)
  }
  return present
}

export async function requireWholeSchema(db: Reader): Promise<void> {
  const present = await requireKnownMigrations(db)
  const missing = Object.keys(migrations).filter((migration) => !present.includes(migration))
  if (missing.length > 0) {
    throw new Error(
      `The database lacks the migrations ${missing.join(', ')}: run npm run migrate on it first`,
    )
  }
}

function readOnlySqlite(path: string): Database {
  const file = new DatabaseSync(path, { readOnly: true })
  file.exec('PRAGMA busy_timeout = 5000')
  return new Kysely<Schema>({
    dialect: new SqliteDialect({
      database: {
        close: () => file.close(),
        prepare(text) {
          const statement = file.prepare(text)
          return {
            reader: statement.columns().length > 0,
            all: (parameters) => statement.all(...(parameters as never[])),
            run: (parameters) => statement.run(...(parameters as never[])),
            iterate: (parameters) => statement.iterate(...(parameters as never[])),
          }
        },
      },
    }),
  })
}

async function begin(db: Database, { engine }: Address) {
  if (engine === 'sqlite') {
    const rows = await db.startTransaction().execute()
    // SQLite's state is fixed by the first read, not by the beginning.
    await sql`select count(*) from sqlite_master`.execute(rows)
    return rows
  }
  return db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
}
