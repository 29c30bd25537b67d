import { type RawBuilder, sql } from 'kysely'
import type { Locale } from '#contract/locale.ts'
import type { VisitClass } from '#contract/visit.ts'
import type { Database } from '../../../db/database.ts'
import { addDays, monthOf } from '../../../time.ts'

/** Days from and to, both included, and the classes of visit to count. */
export type CountedRange = { from: string; to: string; classes: VisitClass[] }
export type NamedCount = { class: VisitClass; name: string; count: number }

export async function countByDay(
  db: Database,
  { from, to, classes }: CountedRange,
): Promise<{ day: string; class: VisitClass; visits: number; visitors: number }[]> {
  return db
    .selectFrom('visit_day')
    .select(['day', 'class', 'visits', 'visitors'])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .execute()
}

export async function countByClass(
  db: Database,
  { from, to, classes }: CountedRange,
): Promise<{ class: VisitClass; visits: number; visitors: number }[]> {
  return db
    .selectFrom('visit_day')
    .select((row) => [
      'class',
      row.fn.sum<number>('visits').as('visits'),
      row.fn.sum<number>('visitors').as('visitors'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .groupBy('class')
    .execute()
}

export async function countByLocale(
  db: Database,
  { from, to, classes }: CountedRange,
): Promise<{ locale: Locale; visits: number; visitors: number }[]> {
  return db
    .selectFrom('visit_day_locale')
    .select((row) => [
      'locale',
      row.fn.sum<number>('visits').as('visits'),
      row.fn.sum<number>('visitors').as('visitors'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .groupBy('locale')
    .orderBy('visits', 'desc')
    .execute()
}

/** Views of each page by each class, also those at an address that its product had before. */
export async function countPages(db: Database, range: CountedRange): Promise<NamedCount[]> {
  const [counts, renamed] = await Promise.all([
    countNames(db, range, { table: 'page', name: 'path', count: 'views' }),
    listRenamed(db),
  ])
  if (renamed.size === 0) return counts
  const pages = new Map<string, NamedCount>()
  for (const row of counts) {
    const name = row.name.replace(productPage, (_path, folder, slug) => folder + (renamed.get(slug) ?? slug))
    const before = pages.get(`${row.class} ${name}`)?.count ?? 0
    pages.set(`${row.class} ${name}`, { ...row, name, count: before + row.count })
  }
  return [...pages.values()]
}

const productPage = /^(\/[a-z]{2}\/(?:products|projects)\/)([^/]+)$/

/** The present slug by each former one that no other product has taken over. */
async function listRenamed(db: Database): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('former_slug')
    .innerJoin('product', 'product.id', 'former_slug.product_id')
    .leftJoin('product as other', 'other.slug', 'former_slug.slug')
    .select(['former_slug.slug as former', 'product.slug as present'])
    .where('other.id', 'is', null)
    .execute()
  return new Map(rows.map(({ former, present }) => [former, present]))
}

/** Visitors from each site by each class, once a day each. */
export async function countSources(db: Database, range: CountedRange): Promise<NamedCount[]> {
  return countNames(db, range, { table: 'source', name: 'source', count: 'visitors' })
}

export async function findFirstDay(db: Database): Promise<string | null> {
  const { first } = await db
    .selectFrom('visit_day')
    .select((row) => row.fn.min<string | null>('day').as('first'))
    .executeTakeFirstOrThrow()
  return first
}

type Columns = { table: 'page' | 'source'; name: 'path' | 'source'; count: 'views' | 'visitors' }

/** Whole months from their own sums, the days around them from theirs. */
async function countNames(
  db: Database,
  { from, to, classes }: CountedRange,
  { table, name, count }: Columns,
): Promise<NamedCount[]> {
  const { months, days } = await spansOf(db, from, to)
  const columns = sql`class, ${sql.ref(name)} as name, ${sql.ref(count)} as count`
  const ofClasses = sql`class in (${sql.join(classes)})`
  const parts: RawBuilder<unknown>[] = days.map(
    (span) =>
      sql`select ${columns} from ${sql.table(`visit_day_${table}`)} where day >= ${span.from} and day <= ${span.to} and ${ofClasses}`,
  )
  if (months.length > 0)
    parts.push(
      sql`select ${columns} from ${sql.table(`visit_month_${table}`)} where month in (${sql.join(months)}) and ${ofClasses}`,
    )
  const { rows } = await sql<NamedCount>`
    select class, name, sum(count) as count from (${sql.join(parts, sql` union all `)}) as counted
    group by class, name`.execute(db)
  return rows
}

/** The months that lie wholly in the range and are added up, and what is left of it as ranges of days. */
async function spansOf(db: Database, from: string, to: string) {
  const added = await db
    .selectFrom('visit_month')
    .select('month')
    .where('month', '>=', monthOf(from))
    .where('month', '<=', monthOf(to))
    .orderBy('month')
    .execute()
  const months: string[] = []
  const days: { from: string; to: string }[] = []
  let next = from
  for (const { month } of added) {
    const [first, last] = [`${month}-01`, lastOf(month)]
    if (first < from || last > to) continue
    if (next < first) days.push({ from: next, to: addDays(first, -1) })
    months.push(month)
    next = addDays(last, 1)
  }
  if (next <= to) days.push({ from: next, to })
  return { months, days }
}

function lastOf(month: string): string {
  return addDays(`${monthOf(addDays(`${month}-01`, 31))}-01`, -1)
}
