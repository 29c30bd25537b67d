import { sql } from 'kysely'
import type { VisitClass } from '#contract/visit.ts'
import type { Database } from '../../db/database.ts'

/** Days from and to, both included, and the classes of visit to count. */
export type Range = { from: string; to: string; classes: VisitClass[] }

const mostRows = 10

export async function countVisitsByDay(
  db: Database,
  { from, to, classes }: Range,
): Promise<{ day: string; visits: number; visitors: number }[]> {
  return db
    .selectFrom('visit_day')
    .select(['day', sumOf('visits').as('visits'), sumOf('visitors').as('visitors')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .groupBy('day')
    .execute()
}

export async function countEnquiriesByDay(
  db: Database,
  { from, to }: Pick<Range, 'from' | 'to'>,
): Promise<{ day: string; submissions: number }[]> {
  return db
    .selectFrom('enquiry')
    .select((row) => ['received_day as day', row.fn.countAll<number>().as('submissions')])
    .where('quarantine_reason', 'is', null)
    .where('received_day', '>=', from)
    .where('received_day', '<=', to)
    .groupBy('received_day')
    .execute()
}

export async function countUnread(db: Database): Promise<number> {
  const { count } = await db
    .selectFrom('enquiry')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('quarantine_reason', 'is', null)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

export async function listTopSources(
  db: Database,
  { from, to, classes }: Range,
): Promise<{ source: string; count: number }[]> {
  return db
    .selectFrom('visit_day_source')
    .select(['source', sumOf('visitors').as('count')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .where('source', '!=', 'internal')
    .groupBy('source')
    .orderBy('count', 'desc')
    .orderBy('source')
    .execute()
}

export async function listTopPages(
  db: Database,
  { from, to, classes }: Range,
): Promise<{ page: string; views: number }[]> {
  return db
    .selectFrom('visit_day_page')
    .select(['path as page', sumOf('views').as('views')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('class', 'in', classes)
    .groupBy('path')
    .orderBy('views', 'desc')
    .orderBy('path')
    .limit(mostRows)
    .execute()
}

/** PostgreSQL sums integers to int8, SQLite to its integer; both arrive as a number. */
function sumOf(column: 'visits' | 'visitors' | 'views') {
  return sql<number>`sum(${sql.ref(column)})`
}
