import type {
  DashboardFileQuery,
  DashboardQuery,
  DashboardStats,
  DashboardTable,
} from '#contract/admin/dashboard.ts'
import type { Granularity } from '#contract/admin/period.ts'
import type { Locale } from '#contract/locale.ts'
import { type VisitClass, visitClasses } from '#contract/visit.ts'
import type { Database } from '../../db/database.ts'
import { type Table, writeSheet } from '../../documents/spreadsheet.ts'
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
import { type Shown, tableOf } from './tables.ts'

export type DashboardService = ReturnType<typeof dashboardService>

type CountedRange = Range & { classes: VisitClass[] }
type Asked = CountedRange & { granularity: Granularity; today: string }
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
  const read = (query: DashboardQuery) => readQuery(query, dayOf(now(), timeZone))
  return {
    /** Visits come from the roll-ups, which the worker refreshes each minute; enquiries are counted as they are now. */
    async stats(query: DashboardQuery): Promise<DashboardStats> {
      const asked = read(query)
      const { visits, db } = counts
      const [figures, pages, sources, languages, ...firstDays] = await Promise.all([
        countFigures(counts, asked),
        countPages(counts, asked),
        countSources(counts, asked),
        countLanguages(counts, asked),
        visits.firstDay(),
        findFirstEnquiryDay(db),
      ])
      const { from, to, granularity, today } = asked
      return {
        from,
        to,
        granularity,
        today,
        firstDay: firstDays.flatMap((day) => day ?? []).sort()[0] ?? today,
        ...figures,
        ...languages,
        topPages: pages.topPages.slice(0, mostShown),
        topTrafficSources: sources.topTrafficSources.slice(0, mostShown),
        countries: figures.countries.slice(0, mostShown),
      }
    },

    /** One of its tables, whole. */
    async file({ table, locale, ...query }: DashboardFileQuery): Promise<FigureFile> {
      const asked = read(query)
      return {
        name: `dashboard-${table}-${asked.from}-${asked.to}.csv`,
        content: writeSheet('csv', await buildTable(table, counts, asked, locale)),
      }
    },
  }
}

/** What each table is made of: for a file nothing else is counted. */
const counted: { [Name in DashboardTable]: (counts: Counts, asked: Asked) => Promise<Shown[Name]> } = {
  figures: countFigures,
  trend: async (counts, asked) => ({ ...asked, ...(await countSeries(counts, asked)) }),
  sources: countSources,
  pages: countPages,
  languages: countLanguages,
  countries: countSeries,
  waiting: async ({ db }) => findWaiting(db),
}

async function buildTable<Name extends DashboardTable>(
  name: Name,
  counts: Counts,
  asked: Asked,
  locale: Locale,
): Promise<Table> {
  return tableOf(name, await counted[name](counts, asked), locale)
}

function readQuery({ classes = 'human', ...query }: DashboardQuery, today: string): Asked {
  return { ...readPeriod(query, today), today, classes: classes === 'all' ? [...visitClasses] : [classes] }
}

/** Those of the cards, and what they are sums of. */
async function countFigures(counts: Counts, asked: Asked) {
  const { db } = counts
  const { today, classes } = asked
  const [series, ofToday, before, unreadSubmissions, failedLetters, waiting] = await Promise.all([
    countSeries(counts, asked),
    countTotals(counts, { from: today, to: today, classes }),
    countTotals(counts, { ...rangeBefore(asked), classes }),
    countUnread(db),
    countFailedLetters(db, addDays(today, -failedLettersFor)),
    findWaiting(db),
  ])
  return {
    ...series,
    todayVisitors: ofToday.totalVisitors,
    todaySubmissions: ofToday.totalSubmissions,
    unreadSubmissions,
    failedLetters,
    ...waiting,
    previous: { ...rangeBefore(asked), ...before },
  }
}

async function countSeries({ db, visits }: Counts, asked: Asked) {
  const [days, enquiries] = await Promise.all([visits.byDay(asked), countEnquiries(db, asked)])
  const steps = stepsOf(asked)
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

async function countPages({ visits }: Counts, asked: Asked): Promise<Shown['pages']> {
  const pages = ranked(await visits.pages(asked))
  return { topPages: pages.map(({ name, count }) => ({ page: name, views: count })) }
}

async function countSources({ visits }: Counts, asked: Asked): Promise<Shown['sources']> {
  // Who came from our own pages has come from elsewhere before.
  const sources = (await visits.sources(asked)).filter(({ name }) => name !== 'internal')
  return { topTrafficSources: shared(ranked(sources)).map(({ name, ...row }) => ({ source: name, ...row })) }
}

async function countLanguages({ visits }: Counts, asked: Asked): Promise<Shown['languages']> {
  return { languages: await visits.byLocale(asked) }
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
