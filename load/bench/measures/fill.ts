import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Client } from 'pg'
import { readContactRows } from '../contact-rows.ts'

/**
 * Fills a database directly with enquiries of three years and their letters. Each copies the text of the one contact
 * that is there, so that sizes are real; names, addresses, times and states differ. Written without waiting for the
 * disk: how fast it fills is not measured.
 */
type Filled = {
  execute(sql: string): Promise<void>
  /** The id of the one whose rows are repeated. */
  firstEnquiry(): Promise<string>
  /** Each made by its statement; those of keys are left alone. */
  indexes(): Promise<{ name: string; statement: string }[]>
  close(): Promise<void>
}
/** From the first to before the last, after this enquiry. */
type Numbers = { first: number; last: number; pattern: string }
type Dialect = { uuid: string; instant: string; day: string }

const firstEnquirySql =
  "select enquiry_id from letter where kind = 'acknowledgement' order by created_at limit 1"
const threeYearsSeconds = 94_608_000
/** A prime that spreads consecutive numbers evenly over those seconds. */
const stride = 32_452_843
const batch = 100_000
const secondsAgo = `((n.i * ${stride}) % ${threeYearsSeconds})`

const sqlite: Dialect = {
  uuid: "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-8' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))",
  instant: `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || ${secondsAgo} || ' seconds')`,
  day: `date('now', '-' || ${secondsAgo} || ' seconds')`,
}
const postgres: Dialect = {
  uuid: 'gen_random_uuid()::text',
  instant: `date_trunc('second', now()) - ${secondsAgo} * interval '1 second'`,
  day: `to_char(now() - ${secondsAgo} * interval '1 second', 'YYYY-MM-DD')`,
}

export async function fill(databaseUrl: string, from: number, to: number): Promise<void> {
  const { enquiry, letters } = await readContactRows(databaseUrl)
  const columns = { enquiry: Object.keys(enquiry), letter: Object.keys(letters[0] ?? {}) }
  const isSqlite = databaseUrl.startsWith('sqlite:')
  const database = isSqlite
    ? openSqlite(databaseUrl.slice('sqlite:'.length))
    : await openPostgres(databaseUrl)
  const dialect = isSqlite ? sqlite : postgres
  const indexes = await database.indexes()
  const pattern = await database.firstEnquiry()
  try {
    // Sorting all of an index at once takes a fraction of the time.
    for (const { name } of indexes) await database.execute(`drop index "${name}"`)
    for (let first = from; first < to; first += batch) {
      const numbers = { first, last: Math.min(first + batch, to), pattern }
      await database.execute(enquirySql(dialect, columns.enquiry, numbers))
      await database.execute(letterSql(dialect, columns.letter, numbers))
    }
    for (const { statement } of indexes) await database.execute(statement)
  } finally {
    await database.close()
  }
}

function openSqlite(path: string): Filled {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA busy_timeout = 5000')
  db.exec('PRAGMA cache_size = -500000; PRAGMA wal_autocheckpoint = 50000')
  return {
    execute: async (sql) => {
      db.exec(sql)
      // Else it would not be noticed when the server ends a connection meanwhile.
      await nextTurn()
    },
    firstEnquiry: async () => String(db.prepare(firstEnquirySql).get()?.['enquiry_id']),
    indexes: async () => {
      const list = "select name, sql from sqlite_master where type = 'index' and sql is not null"
      const found = db.prepare(`${list} and tbl_name in ('enquiry', 'letter')`).all()
      return found.map(({ name, sql }) => ({ name: String(name), statement: String(sql) }))
    },
    close: async () => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}

async function openPostgres(url: string): Promise<Filled> {
  const client = new Client({ connectionString: url })
  await client.connect()
  // Skips the look-up of each letter's enquiry.
  await client.query("set session_replication_role = 'replica'; set synchronous_commit = off")
  return {
    execute: async (sql) => void (await client.query(sql)),
    firstEnquiry: async () => String((await client.query(firstEnquirySql)).rows[0]?.enquiry_id),
    indexes: async () => {
      const list =
        "select indexname as name, indexdef as statement from pg_indexes where schemaname = 'public'"
      const isKey = 'select from pg_constraint where conname = indexname'
      const found = await client.query(
        `${list} and tablename in ('enquiry', 'letter') and not exists (${isKey})`,
      )
      return found.rows
    },
    close: async () => {
      // What the server itself does within a minute or so after such a change.
      await client.query('vacuum analyze enquiry')
      await client.query('vacuum analyze letter')
      await client.end()
    },
  }
}

function enquirySql(dialect: Dialect, columns: string[], { first, last, pattern }: Numbers): string {
  const values: Record<string, string> = {
    id: dialect.uuid,
    status: pick(['new', 'in-progress', 'answered', 'answered', 'won', 'lost', 'closed']),
    read_at: `case when n.i % 20 = 0 then null else ${dialect.instant} end`,
    quarantine_reason: "case when n.i % 50 = 0 then 'honeypot' end",
    locale: pick(['en', 'ar']),
    first_name: pick(['Mona', 'أحمد', 'Karim', 'فاطمة', 'Youssef', 'Anna', 'محمود', 'Laila']),
    last_name: pick(['El-Sayed', 'حسن', 'Fischer', 'إبراهيم', 'Mansour']),
    company: pick(['Delta Water Works', 'شركة مياه الشرب', 'Nile Paper', 'Canal Sugar']),
    phone: "'+2010' || (10000000 + n.i)",
    country: pick(['EG', 'EG', 'SA', 'JO', 'DE']),
    email: "'person' || n.i || '@example.test'",
    message: "t.message || ' ' || n.i",
    idempotency_key: "'grown-key-' || n.i",
    received_at: dialect.instant,
    received_day: dialect.day,
  }
  return `
    insert into enquiry (${columns.join(', ')})
    with recursive ${series(first, last)}
    select ${columns.map((column) => values[column] ?? `t.${column}`).join(', ')}
    from n cross join (select * from enquiry where id = '${pattern}') t`
}

function series(first: number, last: number): string {
  return `n(i) as (select cast(${first} as bigint) union all select i + 1 from n where i + 1 < ${last})`
}

/** All sent but one of 256, which was given up. */
function letterSql(dialect: Dialect, columns: string[], { first, last, pattern }: Numbers): string {
  const failed = "substr(e.id, 1, 2) = '00'"
  const values: Record<string, string> = {
    id: dialect.uuid,
    enquiry_id: 'e.id',
    state: `case when ${failed} then 'failed' else 'sent' end`,
    recipient: "case t.kind when 'acknowledgement' then e.email else t.recipient end",
    attempts: '1',
    due_at: 'e.received_at',
    created_at: 'e.received_at',
    sent_at: `case when ${failed} then null else e.received_at end`,
  }
  return `
    insert into letter (${columns.join(', ')})
    with recursive ${series(first, last)}
    select ${columns.map((column) => values[column] ?? `t.${column}`).join(', ')}
    from n join enquiry e on e.idempotency_key = 'grown-key-' || n.i
      cross join (select * from letter where enquiry_id = '${pattern}') t`
}

function pick(words: string[]): string {
  const cases = words.map((word, index) => `when ${index} then '${word}'`).join(' ')
  return `case n.i % ${words.length} ${cases} end`
}
