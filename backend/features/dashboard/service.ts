import type { DashboardFileQuery, DashboardQuery, DashboardStats } from '#contract/admin/dashboard.ts'
import type { Granularity } from '#contract/admin/period.ts'
import type { Locale } from '#contract/locale.ts'
import { type VisitClass, visitClasses } from '#contract/visit.ts'
import type { Database } from '../../db/database.ts'
import { writeSheet } from '../../documents/spreadsheet.ts'
import { type Range, rangeBefore, readPeriod, stepsOf, sumBySteps } from '../../time/periods.ts'
import { addDays, dayOf } from '../../time.ts'
import { type Named, percentage, ranked, shared, sum } from './ranking.ts'
import {
  countEnquiries,
  countFailedLetters,
  countUnread,
  type EnquiryCount,
  findFirstEnquiryDay,
  findWaiting,
  sumEnquiries,
} from './repository.ts'
import { tableOf } from './tables.ts'

export type DashboardService = ReturnType<typeof dashboardService>

type CountedRange = Range & { classes: VisitClass[] }
type Counts = { db: Database; visits: VisitCounts }
/** What was counted of visits. */
export type VisitCounts = {
  byDay(range: CountedRange): Promise<{ day: string; visits: number; visitors: number }[]>
  byClass(range: CountedRange): Promise<{ visitors: number }[]>
  byLocale(range: CountedRange): Promise<{ locale: Locale; visits: number; visitors: number }[]>
  pages(range: CountedRange): Promise<Named[]>
  sources(range: CountedRange): Promise<Named[]>
  firstDay(): Promise<string | null>
}
export type FigureFile = { name: string; content: ReadableStream<Uint8Array> }
export type DashboardDependencies = Counts & { now: () => Date; timeZone: string }

const mostShown = 10
/** Days. Nobody can take back an address that was mistyped, and what is always there is not read. */
const failedLettersFor = 30

export function dashboardService({ now, timeZone, ...counts }: DashboardDependencies) {
  return {
    /** Visits come from the roll-ups, which the worker refreshes each minute; enquiries are counted as they are now. */
    async stats(query: DashboardQuery): Promise<DashboardStats> {
      const stats = await collect(counts, query, dayOf(now(), timeZone))
      return {
        ...stats,
        topPages: stats.topPages.slice(0, mostShown),
        topTrafficSources: stats.topTrafficSources.slice(0, mostShown),
        countries: stats.countries.slice(0, mostShown),
      }
    },

    /** One of its tables, whole. */
    async file({ table, locale, ...query }: DashboardFileQuery): Promise<FigureFile> {
      const stats = await collect(counts, query, dayOf(now(), timeZone))
      return {
        name: `dashboard-${table}-${stats.from}-${stats.to}.csv`,
        content: writeSheet('csv', tableOf(table, stats, locale)),
      }
    },
  }
}

/** Every list whole. */
async function collect(
  counts: Counts,
  { classes: chosen = 'human', ...query }: DashboardQuery,
  today: string,
): Promise<DashboardStats> {
  const { db, visits } = counts
  const period = readPeriod(query, today)
  const classes = chosen === 'all' ? [...visitClasses] : [chosen]
  const [counted, lists, ofToday, before, unreadSubmissions, failedLetters, waiting, firstDays] =
    await Promise.all([
      countSeries(counts, { ...period, classes }),
      countLists(counts, { ...period, classes }),
      countTotals(counts, { from: today, to: today, classes }),
      countTotals(counts, { ...rangeBefore(period), classes }),
      countUnread(db),
      countFailedLetters(db, addDays(today, -failedLettersFor)),
      findWaiting(db),
      Promise.all([visits.firstDay(), findFirstEnquiryDay(db)]),
    ])
  return {
    ...period,
    today,
    firstDay: firstDays.flatMap((day) => day ?? []).sort()[0] ?? today,
    ...counted,
    ...lists,
    todayVisitors: ofToday.totalVisitors,
    todaySubmissions: ofToday.totalSubmissions,
    unreadSubmissions,
    failedLetters,
    ...waiting,
    previous: { ...rangeBefore(period), ...before },
  }
}

async function countSeries({ db, visits }: Counts, range: CountedRange & { granularity: Granularity }) {
  const [days, enquiries] = await Promise.all([visits.byDay(range), countEnquiries(db, range)])
  const steps = stepsOf(range)
  const datasheets = enquiries.filter(({ kind }) => kind === 'datasheet')
  const columns = {
    visits: sumBySteps(steps, days, (row) => row.visits),
    visitors: sumBySteps(steps, days, (row) => row.visitors),
    submissions: sumBySteps(steps, enquiries, ({ count }) => count),
    datasheetRequests: sumBySteps(steps, datasheets, ({ count }) => count),
  }
  const series = steps.map((day, index) => ({
    day,
    visits: columns.visits[index] ?? 0,
    visitors: columns.visitors[index] ?? 0,
    submissions: columns.submissions[index] ?? 0,
    datasheetRequests: columns.datasheetRequests[index] ?? 0,
  }))
  const totals = totalsOf(sum(columns.visitors), sum(columns.submissions), sum(columns.datasheetRequests))
  return { ...totals, series, countries: countriesOf(enquiries) }
}

async function countLists({ visits }: Counts, range: CountedRange) {
  const [pages, sources, languages] = await Promise.all([
    visits.pages(range),
    visits.sources(range),
    visits.byLocale(range),
  ])
  // Who came from our own pages has come from elsewhere before.
  const outside = shared(ranked(sources.filter(({ name }) => name !== 'internal')))
  return {
    topPages: ranked(pages).map(({ name, count }) => ({ page: name, views: count })),
    topTrafficSources: outside.map(({ name, ...row }) => ({ source: name, ...row })),
    languages,
  }
}

async function countTotals({ db, visits }: Counts, range: CountedRange) {
  const [byClass, { submissions, datasheets }] = await Promise.all([
    visits.byClass(range),
    sumEnquiries(db, range),
  ])
  return totalsOf(sum(byClass.map(({ visitors }) => visitors)), submissions, datasheets)
}

function totalsOf(totalVisitors: number, totalSubmissions: number, datasheetRequests: number) {
  const conversionRate = percentage(totalSubmissions, totalVisitors)
  return { totalVisitors, totalSubmissions, datasheetRequests, conversionRate }
}

/** What people typed that names no country may be anything, and is not shown. */
function countriesOf(enquiries: EnquiryCount[]): DashboardStats['countries'] {
  const stated = enquiries.map(({ country, count }) => ({
    name: country === '' || /^[A-Z]{2}$/.test(country) ? country : 'other',
    count,
  }))
  return shared(ranked(stated)).map(({ name, count, percentage: part }) => ({
    country: name,
    submissions: count,
    percentage: part,
  }))
}
