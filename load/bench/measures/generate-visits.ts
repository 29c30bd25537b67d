import { DatabaseSync } from 'node:sqlite'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Client } from 'pg'
import { company } from '#catalogue/company.ts'
import { openDatabase } from '../../../backend/db/database.ts'
import { rollUpVisits } from '../../../backend/features/visits/roll-ups/service.ts'

/**
 * Fills a database with single views, evenly over the months that they are kept, and has the worker's own roll-up count
 * them. Written without waiting for the disk, in the order of their days: how fast it fills is not measured.
 */
type Target = { execute(sql: string): Promise<void>; finish(): Promise<void> }

const days = 26 * 30.4
const pages = 120
const sources = 60
const visitorsADay = 4000
const batch = 250_000
const index = 'create index visit_day_class on visit (day, class)'

export async function generateVisits(databaseUrl: string, visits: number): Promise<void> {
  const isSqlite = databaseUrl.startsWith('sqlite:')
  const target = isSqlite ? openSqlite(databaseUrl.slice('sqlite:'.length)) : await openPostgres(databaseUrl)
  try {
    await target.execute('drop index visit_day_class')
    for (let first = 0; first < visits; first += batch) {
      const numbers = { first, last: Math.min(first + batch, visits) - 1, all: visits }
      await target.execute(isSqlite ? sqliteRows(numbers) : postgresRows(numbers))
    }
    await target.execute(index)
  } finally {
    await target.finish()
  }
}

/** As the worker does; resolves with the milliseconds it took. */
export async function rollUpGenerated(databaseUrl: string): Promise<number> {
  const db = openDatabase(databaseUrl, { unhurried: true })
  const from = performance.now()
  try {
    await rollUpVisits(db, new Date(), company.timeZone)
    return performance.now() - from
  } finally {
    await db.destroy()
  }
}

type Numbers = { first: number; last: number; all: number }

/** Consecutive numbers become unlike ones; small factors, so that both engines' integers hold them. */
const mixed = '((i * 48271) % 1000003)'
const other = '((i * 16807 + i / 7) % 999983)'

/** The first are viewed far more than the last. */
function skewed(most: number): string {
  return `((${mixed} % ${most}) * (${other} % ${most}) / ${most})`
}

function columns(day: string, at: string): string {
  return `'v' || i as id, ${at} as at, ${day} as day,
    case when ${mixed} % 100 < 40 then 'human' when ${mixed} % 100 < 70 then 'robot' when ${mixed} % 100 < 85 then 'ai-crawler'
      when ${mixed} % 100 < 97 then 'data-centre' else 'staff' end as class,
    case when ${other} % 3 = 0 then 'en' else 'ar' end as locale,
    '/ar/products/page-' || ${skewed(pages)} as path,
    case when ${other} % 4 = 0 then 'direct' else 'site-' || ${skewed(sources)} || '.example' end as source,
    'visitor-' || (${other} % ${visitorsADay}) as visitor`
}

function sqliteRows({ first, last, all }: Numbers): string {
  const ago = `cast(${days} * (${all} - 1 - i) / ${all} as integer)`
  const day = `date('now', '-' || ${ago} || ' days')`
  return `insert into visit (id, at, day, class, locale, path, source, visitor)
    with recursive n(i) as (select ${first} union all select i + 1 from n where i < ${last})
    select ${columns(day, `${day} || 'T09:00:00.000Z'`)} from n`
}

function postgresRows({ first, last, all }: Numbers): string {
  const ago = `(${days} * (${all} - 1 - i) / ${all})::integer`
  const day = `to_char(now() - ${ago} * interval '1 day', 'YYYY-MM-DD')`
  return `insert into visit (id, at, day, class, locale, path, source, visitor)
    select ${columns(day, `now() - ${ago} * interval '1 day'`)} from generate_series(${first}::bigint, ${last}::bigint) as n(i)`
}

function openSqlite(path: string): Target {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA synchronous = OFF; PRAGMA busy_timeout = 5000; PRAGMA wal_autocheckpoint = 20000')
  return {
    execute: async (sql) => {
      db.exec(sql)
      await nextTurn()
    },
    finish: async () => {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
    },
  }
}

async function openPostgres(url: string): Promise<Target> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('set synchronous_commit = off')
  return {
    execute: async (sql) => void (await client.query(sql)),
    finish: async () => {
      await client.query('vacuum analyze visit')
      await client.end()
    },
  }
}
