import { sql } from 'kysely'
import type { VisitClass } from '#contract/visit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { addDays, monthOf } from '../../../time.ts'

/** Pages, and sources, that a day keeps of each class; what a flood of invented ones adds is kept as one sum, under `*`. */
const mostNames = 1000
const others = '*'

const turn = 'visit roll-ups'

/**
 * The days whose views are not all counted. Views are only ever added, so that equal sums mean that nothing is missing;
 * asked are the last day counted, the one before, for what was stored over midnight, and every later one. Days counted
 * before languages were, are counted again.
 */
export async function listDaysToCount(db: Database, today: string): Promise<string[]> {
  const { last } = await db
    .selectFrom('visit_day')
    .select((row) => row.fn.max<string | null>('day').as('last'))
    .executeTakeFirstOrThrow()
  // A clock that ran ahead for a while must not hide what came since.
  const from = last === null ? '' : addDays(last < today ? last : today, -1)
  const stored = await db
    .selectFrom('visit')
    .select((row) => ['day', row.fn.countAll<number>().as('visits')])
    .where('day', '>=', from)
    .groupBy('day')
    .execute()
  const counted = await db
    .selectFrom('visit_day')
    .select((row) => ['day', row.fn.sum<number>('visits').as('visits')])
    .where('day', '>=', from)
    .groupBy('day')
    .execute()
  const visitsOf = new Map(counted.map(({ day, visits }) => [day, visits]))
  const grown = stored.filter(({ day, visits }) => visitsOf.get(day) !== visits)
  const days = new Set([...grown.map(({ day }) => day), ...(await listDaysWithoutLocales(db))])
  return [...days].sort()
}

async function listDaysWithoutLocales(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('visit_day')
    .select('day')
    .distinct()
    .where('day', '>=', (row) =>
      row.selectFrom('visit').select(({ fn }) => fn.min<string>('visit.day').as('first')),
    )
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('visit_day_locale')
            .select('visit_day_locale.day')
            .whereRef('visit_day_locale.day', '=', 'visit_day.day'),
        ),
      ),
    )
    .execute()
  return rows.map(({ day }) => day)
}

/** Counts one day anew: reads first and long, writes then and briefly. The month that it changes is added up again later. */
export async function rollUpDay(db: Database, day: string): Promise<void> {
  const counts = await countDay(db, day)
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, turn)
    for (const table of ['visit_day', 'visit_day_locale', 'visit_day_page', 'visit_day_source'] as const) {
      await tx.deleteFrom(table).where('day', '=', day).execute()
    }
    await tx.deleteFrom('visit_month').where('month', '=', monthOf(day)).execute()
    if (counts.totals.length > 0) await tx.insertInto('visit_day').values(counts.totals).execute()
    if (counts.locales.length > 0) await tx.insertInto('visit_day_locale').values(counts.locales).execute()
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
  const locales = await visits
    .select((row) => [
      'day',
      'class',
      'locale',
      row.fn.countAll<number>().as('visits'),
      row.fn.count<number>('visitor').distinct().as('visitors'),
    ])
    .groupBy(['day', 'class', 'locale'])
    .execute()
  const pages = await visits
    .select((row) => ['class', 'path as name', row.fn.countAll<number>().as('count')])
    .groupBy(['class', 'path'])
    .orderBy('count', 'desc')
    .execute()
  const sources = await visits
    .select((row) => ['class', 'source as name', row.fn.count<number>('visitor').distinct().as('count')])
    .groupBy(['class', 'source'])
    .orderBy('count', 'desc')
    .execute()
  return {
    totals,
    locales,
    pages: bounded(pages).map(({ name: path, count: views, ...row }) => ({ day, path, views, ...row })),
    sources: bounded(sources).map(({ name: source, count, ...row }) => ({
      day,
      source,
      visitors: count,
      ...row,
    })),
  }
}

type Named = { class: VisitClass; name: string; count: number }

/** Of each class the most frequent names, and the sum of the others. */
function bounded(rows: Named[]): Named[] {
  return [...Map.groupBy(rows, (row) => row.class)].flatMap(([of, named]) => {
    const rest = named.slice(mostNames).reduce((sum, { count }) => sum + count, 0)
    const kept = named.slice(0, mostNames)
    return rest === 0 ? kept : [...kept, { class: of, name: others, count: rest }]
  })
}

/** The months before this one that have counts of days but no sum of their own that holds. */
export async function listMonthsToAddUp(db: Database, before: string): Promise<string[]> {
  const month = sql<string>`substr(day, 1, 7)`
  const rows = await db
    .selectFrom('visit_day')
    .select(month.as('month'))
    .distinct()
    .where('day', '<', before)
    .where(month, 'not in', (row) => row.selectFrom('visit_month').select('visit_month.month'))
    .execute()
  return rows.map((row) => row.month)
}

export async function addUpMonth(db: Database, month: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await takeTurn(tx, turn)
    await addUpPages(tx, month)
    await addUpSources(tx, month)
    await tx
      .insertInto('visit_month')
      .values({ month })
      .onConflict((conflict) => conflict.column('month').doNothing())
      .execute()
  })
}

async function addUpPages(tx: Tx, month: string): Promise<void> {
  await tx.deleteFrom('visit_month_page').where('month', '=', month).execute()
  await tx
    .insertInto('visit_month_page')
    .columns(['month', 'class', 'path', 'views'])
    .expression((row) =>
      row
        .selectFrom('visit_day_page')
        .select((day) => [
          sql.val(month).as('month'),
          'class',
          'path',
          day.fn.sum<number>('views').as('views'),
        ])
        .where('day', '>=', `${month}-01`)
        .where('day', '<=', `${month}-31`)
        .groupBy(['class', 'path']),
    )
    .execute()
}

async function addUpSources(tx: Tx, month: string): Promise<void> {
  await tx.deleteFrom('visit_month_source').where('month', '=', month).execute()
  await tx
    .insertInto('visit_month_source')
    .columns(['month', 'class', 'source', 'visitors'])
    .expression((row) =>
      row
        .selectFrom('visit_day_source')
        .select((day) => [
          sql.val(month).as('month'),
          'class',
          'source',
          day.fn.sum<number>('visitors').as('visitors'),
        ])
        .where('day', '>=', `${month}-01`)
        .where('day', '<=', `${month}-31`)
        .groupBy(['class', 'source']),
    )
    .execute()
}

/** Both engines limit the parameters of a statement. */
function chunked<Row>(rows: Row[]): Row[][] {
  const size = 500
  return Array.from({ length: Math.ceil(rows.length / size) }, (_unused, chunk) =>
    rows.slice(chunk * size, (chunk + 1) * size),
  )
}
