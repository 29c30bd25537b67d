import type { VisitFigures, VisitsFileQuery, VisitsQuery } from '#contract/admin/visits.ts'
import { type VisitClass, visitClasses } from '#contract/visit.ts'
import type { Database } from '../../../db/database.ts'
import { writeSheet } from '../../../documents/spreadsheet.ts'
import { rangeBefore, readPeriod, stepsOf, sumBySteps } from '../../../time/periods.ts'
import { dayOf } from '../../../time.ts'
import {
  type CountedRange,
  countByClass,
  countByDay,
  countByLocale,
  countPages,
  countSources,
  findFirstDay,
  type NamedCount,
} from './repository.ts'
import { tableOf } from './tables.ts'

export type VisitFigureService = ReturnType<typeof visitFigureService>
export type FigureFile = { name: string; content: ReadableStream<Uint8Array> }

type Counts = ReturnType<typeof countsOf>

const mostShown = 10

/** What was counted of visits, from the roll-ups alone: the single views are never read for it. */
export function visitFigureService(db: Database, now: () => Date, timeZone: string) {
  const counts = countsOf(db)
  return {
    /** For other parts of the console. */
    counts,

    async overview(query: VisitsQuery): Promise<VisitFigures> {
      const figures = await collect(counts, query, dayOf(now(), timeZone))
      return {
        ...figures,
        classes: figures.classes.map((row) => ({
          ...row,
          topPages: row.topPages.slice(0, mostShown),
          topSources: row.topSources.slice(0, mostShown),
        })),
      }
    },

    /** One of its tables, whole. */
    async file({ table, locale, ...query }: VisitsFileQuery): Promise<FigureFile> {
      const figures = await collect(counts, query, dayOf(now(), timeZone))
      return {
        name: `visits-${table}-${figures.from}-${figures.to}.csv`,
        content: writeSheet('csv', tableOf(table, figures, locale)),
      }
    },
  }
}

function countsOf(db: Database) {
  return {
    byDay: (range: CountedRange) => countByDay(db, range),
    byClass: (range: CountedRange) => countByClass(db, range),
    byLocale: (range: CountedRange) => countByLocale(db, range),
    pages: (range: CountedRange) => countPages(db, range),
    sources: (range: CountedRange) => countSources(db, range),
    firstDay: () => findFirstDay(db),
  }
}

/** Every list whole. */
async function collect(counts: Counts, query: VisitsQuery, today: string): Promise<VisitFigures> {
  const period = readPeriod(query, today)
  const classes = [...visitClasses]
  const range = { ...period, classes }
  const [days, before, pages, sources, firstDay] = await Promise.all([
    counts.byDay(range),
    counts.byClass({ ...rangeBefore(period), classes }),
    counts.pages(range),
    counts.sources(range),
    counts.firstDay(),
  ])
  const steps = stepsOf(period)
  return {
    ...period,
    today,
    firstDay: firstDay ?? today,
    steps,
    classes: classes.map((of) => {
      const own = days.filter((row) => row.class === of)
      const { visits = 0, visitors = 0 } = before.find((row) => row.class === of) ?? {}
      return {
        ...seriesOf(steps, own),
        class: of,
        previous: { visits, visitors },
        topPages: ranked(pages, of).map(({ name, count }) => ({ page: name, views: count })),
        topSources: ranked(sources, of).map(({ name, count }) => ({ source: name, visitors: count })),
      }
    }),
  }
}

function seriesOf(steps: string[], days: { day: string; visits: number; visitors: number }[]) {
  const visits = sumBySteps(steps, days, (row) => row.visits)
  const visitors = sumBySteps(steps, days, (row) => row.visitors)
  return {
    visits: sum(visits),
    visitors: sum(visitors),
    series: steps.map((_step, index) => ({ visits: visits[index] ?? 0, visitors: visitors[index] ?? 0 })),
  }
}

/** Those of the class, the most frequent first. */
function ranked(counts: NamedCount[], of: VisitClass): NamedCount[] {
  return counts
    .filter((row) => row.class === of)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
