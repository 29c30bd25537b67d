import { DatabaseSync } from 'node:sqlite'
import {
  type Dialect,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  SqliteAdapter,
  SqliteDialect,
  type Transaction,
} from 'kysely'
import { Pool, types } from 'pg'
import type { Schema } from './schema.ts'

/** Opens either engine and hides what differs between them: times, big integers, the start of a transaction. */
export type Database = Kysely<Schema>
/** A write that must commit or vanish together with its neighbours takes this, never `Database`. */
export type Tx = Transaction<Schema>

const poolSize = 10
const int8 = 20
const numeric = 1700
const pools = new WeakMap<Database, Pool>()

export function openDatabase(url: string): Database {
  if (url.startsWith('sqlite:')) return withPlugins(sqlite(url.slice('sqlite:'.length)))
  const pool = openPool(url)
  const db = withPlugins(new PostgresDialect({ pool }))
  pools.set(db, pool)
  return db
}

/** Connections by state; SQLite has one and never waits. */
export function poolState(db: Database): { total: number; idle: number; waiting: number } {
  const pool = pools.get(db)
  return pool
    ? { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
    : { total: 1, idle: 1, waiting: 0 }
}

/** SQLite has one writer; PostgreSQL workers must step around each other's rows. */
export function isSqlite(db: Kysely<unknown> | Database | Tx): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter
}

function withPlugins(dialect: Dialect): Database {
  return new Kysely<Schema>({ dialect, plugins: [datesToText] })
}

function openPool(connectionString: string): Pool {
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    statement_timeout: 10_000,
    types: {
      // Counts come as int8, which pg hands over as text; none of ours leaves the safe integers.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === int8 || oid === numeric ? Number : types.getTypeParser(oid, format as 'text'),
    },
  })
  // A connection that the server ends, idle or at work, must not end the process: its query fails, the next one opens another.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** A plugin and not a type parser, so that better-auth, which wants Date, can use the same pool without it. */
const datesToText: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    for (const row of result.rows) {
      for (const key in row) {
        const value = row[key]
        if (value instanceof Date) row[key] = value.toISOString()
      }
    }
    return result
  },
}

function sqlite(path: string): SqliteDialect {
  const file = new DatabaseSync(path)
  // FULL: what was acknowledged is on the disk, not in a buffer, when the answer leaves.
  file.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
  )
  return new SqliteDialect({
    database: {
      close: () => file.close(),
      prepare(sql) {
        const statement = file.prepare(adapted(sql, file.isTransaction))
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...(parameters as never[])),
          run: (parameters) => statement.run(...(parameters as never[])),
          iterate: (parameters) => statement.iterate(...(parameters as never[])),
        }
      },
    },
  })
}

function adapted(sql: string, isInTransaction: boolean): string {
  // A transaction that reads first and writes later could fail where another process wrote between;
  // every transaction of ours writes, so each takes the write lock at once and waits for it.
  if (sql === 'begin') return 'begin immediate'
  // On a full disk SQLite rolls back by itself; a second rollback would hide the first error.
  return sql === 'rollback' && !isInTransaction ? 'select 1 where false' : sql
}
