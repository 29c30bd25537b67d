import { randomBytes, randomUUID } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { VisitClass } from '#contract/visit.ts'
import type { Database, Tx } from '../../db/database.ts'

export type Visit = {
  at: Date
  day: string
  class: VisitClass
  locale: Locale
  path: string
  source: string
  visitor: string
}

/** The day's salt, made by whoever needs it first. */
export async function saltOf(db: Database, day: string): Promise<string> {
  const salt = randomBytes(32).toString('base64')
  await db
    .insertInto('visit_salt')
    .values({ day, salt })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  const row = await db
    .selectFrom('visit_salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return row.salt
}

/** Without its salt a day's visitors can never be linked to an address again. */
export async function destroySaltsBefore(db: Database, day: string): Promise<void> {
  await db.deleteFrom('visit_salt').where('day', '<', day).execute()
}

export async function insertVisits(tx: Tx, visits: Visit[]): Promise<void> {
  await tx
    .insertInto('visit')
    .values(visits.map(({ at, ...visit }) => ({ id: randomUUID(), at: at.toISOString(), ...visit })))
    .execute()
}

/** The days to count: the last one counted, which may have grown, and every later one that has visits. */
export async function listDaysToCount(db: Database): Promise<string[]> {
  const { last } = await db
    .selectFrom('visit_day')
    .select((row) => row.fn.max<string | null>('day').as('last'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('visit')
    .select('day')
    .distinct()
    .where('day', '>=', last ?? '')
    .orderBy('day')
    .execute()
  return rows.map(({ day }) => day)
}

/** Counts one day anew into the three daily tables: reads first and long, writes then and briefly. */
export async function rollUpDay(db: Database, day: string): Promise<void> {
  const counts = await countDay(db, day)
  await db.transaction().execute(async (tx) => {
    for (const table of ['visit_day', 'visit_day_page', 'visit_day_source'] as const) {
      await tx.deleteFrom(table).where('day', '=', day).execute()
    }
    await tx.insertInto('visit_day').values(counts.totals).execute()
    for (const pages of chunked(counts.pages)) await tx.insertInto('visit_day_page').values(pages).execute()
    for (const sources of chunked(counts.sources)) {
      await tx.insertInto('visit_day_source').values(sources).execute()
    }
  })
}

async function countDay(db: Database, day: string) {
  const visits = db.selectFrom('visit').where('day', '=', day)
  const totals = await visits
    .select((row) => [
      'day',
      'class',
      row.fn.countAll<number>().as('visits'),
      row.fn.count<number>('visitor').distinct().as('visitors'),
    ])
    .groupBy(['day', 'class'])
    .execute()
  const pages = await visits
    .select((row) => ['day', 'class', 'path', row.fn.countAll<number>().as('views')])
    .groupBy(['day', 'class', 'path'])
    .execute()
  const sources = await visits
    .select((row) => ['day', 'class', 'source', row.fn.count<number>('visitor').distinct().as('visitors')])
    .groupBy(['day', 'class', 'source'])
    .execute()
  return { totals, pages, sources }
}

/** Both engines limit the parameters of a statement. */
function chunked<Row>(rows: Row[]): Row[][] {
  const size = 500
  return Array.from({ length: Math.ceil(rows.length / size) }, (_unused, chunk) =>
    rows.slice(chunk * size, (chunk + 1) * size),
  )
}

export async function deleteVisitsBefore(db: Database, day: string): Promise<void> {
  await db.deleteFrom('visit').where('day', '<', day).execute()
}
