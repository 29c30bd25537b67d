import type { DashboardStats } from '#contract/admin/dashboard.ts'
import { FigureTable } from '../figures/figure-table.tsx'
import { PageName, SourceName } from '../figures/names.tsx'
import { countryText, numberText, percentText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** What most come from, read and name: the first of each; the files hold all. */
export function Sources({ sources, csv }: { sources: DashboardStats['topTrafficSources']; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats } = words
  const rows = sources.map(({ source, count, percentage }) => ({
    key: source,
    cells: [
      <SourceName key={source} source={source} />,
      numberText(count, locale),
      percentText(percentage, locale),
    ],
  }))
  return (
    <FigureTable
      title={stats.sources}
      columns={[stats.source, stats.visitors, stats.share]}
      rows={rows}
      csv={csv}
    />
  )
}

export function Pages({ pages, csv }: { pages: DashboardStats['topPages']; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats } = words
  const rows = pages.map(({ page, views }) => ({
    key: page,
    cells: [<PageName key={page} page={page} />, numberText(views, locale)],
  }))
  return <FigureTable title={stats.topPages} columns={[stats.page, stats.views]} rows={rows} csv={csv} />
}

export function Languages({ languages, csv }: { languages: DashboardStats['languages']; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats } = words
  const rows = languages.map(({ locale: of, visits, visitors }) => ({
    key: of,
    cells: [stats.languageNames[of], numberText(visits, locale), numberText(visitors, locale)],
  }))
  return (
    <FigureTable
      title={stats.languages}
      note={stats.languagesNote}
      columns={[stats.language, stats.visits, stats.visitors]}
      rows={rows}
      csv={csv}
    />
  )
}

export function Countries({ countries, csv }: { countries: DashboardStats['countries']; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats } = words
  const names: Record<string, string> = { '': stats.countryNotGiven, other: stats.countryOther }
  const rows = countries.map(({ country, submissions, percentage }) => ({
    key: country,
    cells: [
      names[country] ?? countryText(country, locale),
      numberText(submissions, locale),
      percentText(percentage, locale),
    ],
  }))
  return (
    <FigureTable
      title={stats.countries}
      columns={[stats.country, stats.submissions, stats.share]}
      rows={rows}
      csv={csv}
    />
  )
}
