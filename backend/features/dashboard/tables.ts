import type { DashboardStats, DashboardTable } from '#contract/admin/dashboard.ts'
import type { Locale } from '#contract/locale.ts'
import { stats as arabicWords } from '#locales/ar/admin/stats.ts'
import { stats as englishWords } from '#locales/en/admin/stats.ts'
import type { Cell, Table } from '../../documents/spreadsheet.ts'
import { countryName } from '../../text/countries.ts'

/** The dashboard's figures as tables with headings in the reader's language; values stay as they are counted. */
type Words = typeof englishWords
type Total = 'totalVisitors' | 'totalSubmissions' | 'datasheetRequests' | 'conversionRate'
/** Of all figures those that stand in a table. */
export type Shown = {
  figures: Pick<
    DashboardStats,
    Total | 'unreadSubmissions' | 'waitingSubmissions' | 'failedLetters' | 'previous'
  >
  trend: Pick<DashboardStats, 'series' | 'granularity'>
  sources: Pick<DashboardStats, 'topTrafficSources'>
  pages: Pick<DashboardStats, 'topPages'>
  languages: Pick<DashboardStats, 'languages'>
  countries: Pick<DashboardStats, 'countries'>
  waiting: Pick<DashboardStats, 'longestWaiting'>
}
type Build<Name extends DashboardTable> = (
  shown: Shown[Name],
  words: Words,
  locale: Locale,
) => { headers: string[]; rows: Cell[][] }

const builds: { [Name in DashboardTable]: Build<Name> } = {
  figures,
  trend,
  sources,
  pages,
  languages,
  countries,
  waiting,
}

export function tableOf<Name extends DashboardTable>(name: Name, shown: Shown[Name], locale: Locale): Table {
  const { headers, rows } = builds[name](shown, locale === 'ar' ? arabicWords : englishWords, locale)
  return {
    name,
    columns: headers.map((header, column) => ({ key: String(column), header })),
    rows: rows.map((cells) => Object.fromEntries(cells.entries())),
  }
}

function figures(stats: Shown['figures'], words: Words) {
  const { previous } = stats
  const contactsOf = (totals: Pick<DashboardStats, Total>) =>
    totals.totalSubmissions - totals.datasheetRequests
  return {
    headers: [words.figure, words.value, words.before],
    rows: [
      [words.visitors, stats.totalVisitors, previous.totalVisitors],
      [words.submissions, stats.totalSubmissions, previous.totalSubmissions],
      [words.datasheets, stats.datasheetRequests, previous.datasheetRequests],
      [words.contacts, contactsOf(stats), contactsOf(previous)],
      [words.conversion, stats.conversionRate, previous.conversionRate],
      [words.unread, stats.unreadSubmissions, null],
      [words.waiting, stats.waitingSubmissions, null],
      [words.failedLetters, stats.failedLetters, null],
    ],
  }
}

function trend({ series, granularity }: Shown['trend'], words: Words) {
  return {
    headers: [words[granularity], words.visits, words.visitors, words.submissions, words.datasheets],
    rows: series.map((step) => [
      step.day,
      step.visits,
      step.visitors,
      step.submissions,
      step.datasheetRequests,
    ]),
  }
}

function sources({ topTrafficSources }: Shown['sources'], words: Words) {
  return {
    headers: [words.source, words.visitors, words.share],
    rows: topTrafficSources.map(({ source, count, percentage }) => [source, count, percentage]),
  }
}

function pages({ topPages }: Shown['pages'], words: Words) {
  return { headers: [words.page, words.views], rows: topPages.map(({ page, views }) => [page, views]) }
}

function languages(shown: Shown['languages'], words: Words) {
  return {
    headers: [words.language, words.visits, words.visitors],
    rows: shown.languages.map(({ locale, visits, visitors }) => [
      words.languageNames[locale],
      visits,
      visitors,
    ]),
  }
}

function countries(shown: Shown['countries'], words: Words, locale: Locale) {
  const names: Record<string, string> = { '': words.countryNotGiven, other: words.countryOther }
  return {
    headers: [words.country, words.submissions, words.share],
    rows: shown.countries.map(({ country, submissions, percentage }) => [
      names[country] ?? countryName(country, locale),
      submissions,
      percentage,
    ]),
  }
}

function waiting({ longestWaiting }: Shown['waiting'], words: Words) {
  return {
    headers: [words.receivedAt, words.kind, words.status],
    rows: longestWaiting.map(({ receivedAt, kind, status }) => [receivedAt, kind, status]),
  }
}
