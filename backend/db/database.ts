import { Socket } from 'node:net'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import {
  type Dialect,
  Kysely,
  type KyselyPlugin,
  PostgresDialect,
  type RawBuilder,
  SqliteAdapter,
  SqliteDialect,
  sql,
  type Transaction,
} from 'kysely'
import { Pool, types } from 'pg'
import type { Schema } from './schema.ts'

/** Opens either engine and hides what differs between them: times, big integers, the start of a transaction. */
export type Database = Kysely<Schema>
/** A write that must commit or vanish together with its neighbours takes this, never `Database`. */
export type Tx = Transaction<Schema>

const int8 = 20
const numeric = 1700
const pools = new WeakMap<Database, Pool>()

/** A request that waits longer than this for one statement is refused, and may be tried again. */
const statementTimeoutMs = 10_000
/** Longer than any statement may last and than the pool keeps an idle connection: such a server is frozen or unreachable. */
const silenceMs = 12_000
/** A process of ours that froze within a transaction must not keep its locks. */
const idleTransactionMs = 15_000
/** For SQLite's one place to write: a request waits as long as this, and a migration until another one is done. */
const lockTimeoutMs = 5000
const longLockTimeoutMs = 10 * 60_000
const keptStatements = 500

export type DatabaseOptions = {
  /** Connections to PostgreSQL at most. */
  poolSize?: number
  /** For migrations, copies and dumps, whose statements take as long as they need. */
  unhurried?: boolean
}

/** TLS, its authority and a socket's folder are named in the address, as libpq does. */
export function openDatabase(url: string, options: DatabaseOptions = {}): Database {
  if (url.startsWith('sqlite:')) return withPlugins(sqlite(url.slice('sqlite:'.length), options))
  const pool = openPool(url, options)
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

/** Values as rows, to stand behind `in`: one parameter, however many there are. */
export function listed(db: Database | Tx, values: string[]): RawBuilder<string> {
  const list = JSON.stringify(values)
  return isSqlite(db)
    ? sql`select value from json_each(${list})`
    : sql`select jsonb_array_elements_text(${list}::jsonb)`
}

function withPlugins(dialect: Dialect): Database {
  return new Kysely<Schema>({ dialect, plugins: [datesToText] })
}

function openPool(connectionString: string, { poolSize = 10, unhurried = false }: DatabaseOptions): Pool {
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'chloromaster',
    ...(!unhurried && {
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleTransactionMs,
      stream: endedBySilence,
    }),
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

/** A timeout of the query alone would leave its connection in the pool, for the next request to hang on. */
function endedBySilence(): Socket {
  const socket = new Socket()
  return socket.setTimeout(silenceMs, () => socket.destroy(new Error('Connection terminated by silence')))
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

function sqlite(path: string, { unhurried = false }: DatabaseOptions): Dialect {
  const file = new DatabaseSync(path, { timeout: unhurried ? longLockTimeoutMs : lockTimeoutMs })
  // FULL: what was acknowledged is on the disk, not in a buffer, when the answer leaves.
  // What is deleted is overwritten: an erased person is not to be read in the free parts of the file.
  file.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
  )
  const prepared = new Map<string, ReturnType<typeof asKyselyExpects>>()
  const dialect = new SqliteDialect({
    database: {
      close: () => file.close(),
      prepare(text) {
        const sql = adapted(text, file.isTransaction)
        const kept = prepared.get(sql)
        if (kept) return kept
        const statement = asKyselyExpects(file.prepare(sql))
        if (prepared.size >= keptStatements) prepared.clear()
        prepared.set(sql, statement)
        return statement
      },
    },
  })
  dialect.createAdapter = migratingInOneTransaction
  return dialect
}

/** SQLite can, Kysely does not do it unasked; `begin immediate` then is the lock that others wait for. */
function migratingInOneTransaction(): SqliteAdapter {
  return Object.defineProperty(new SqliteAdapter(), 'supportsTransactionalDdl', { value: true })
}

function asKyselyExpects(statement: StatementSync) {
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...(parameters as never[])),
    run: (parameters: readonly unknown[]) => statement.run(...(parameters as never[])),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as never[])),
  }
}

function adapted(sql: string, isInTransaction: boolean): string {
  // A transaction that reads first and writes later could fail where another process wrote between;
  // every transaction of ours writes, so each takes the write lock at once and waits for it.
  if (sql === 'begin') return 'begin immediate'
  // On a full disk SQLite rolls back by itself; a second rollback would hide the first error.
  return sql === 'rollback' && !isInTransaction ? 'select 1 where false' : sql
}
