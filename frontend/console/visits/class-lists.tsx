import type { VisitFigures } from '#contract/admin/visits.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { CsvLink } from '../figures/csv-link.tsx'
import { PageName, SourceName } from '../figures/names.tsx'
import { fill, numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type ClassListsProps = { classes: VisitFigures['classes']; pagesCsv: string; sourcesCsv: string }
type ClassFigures = VisitFigures['classes'][number]

/** What each class reads and where it comes from. */
export function ClassLists({ classes, pagesCsv, sourcesCsv }: ClassListsProps) {
  const { words, locale } = useLanguage()
  const { stats, visits: phrases } = words
  return (
    <Panel title={phrases.lists}>
      {classes.map((figures, index) => (
        <details key={figures.class} open={index === 0} className="border-line border-b">
          <summary className="min-h-11 cursor-pointer py-2">
            {stats.classNames[figures.class]}: {numberText(figures.visits, locale)}
          </summary>
          {figures.visits === 0 ? <p className="pb-3">{stats.nothing}</p> : <Lists figures={figures} />}
        </details>
      ))}
      <div className="flex flex-wrap justify-end gap-x-6">
        <CsvLink table={phrases.pages} address={pagesCsv} named />
        <CsvLink table={phrases.sources} address={sourcesCsv} named />
      </div>
    </Panel>
  )
}

function Lists({ figures }: { figures: ClassFigures }) {
  const { words, locale } = useLanguage()
  const { stats, visits: phrases } = words
  const of = { class: stats.classNames[figures.class] }
  return (
    <div className="grid gap-x-8 gap-y-4 pb-3 lg:grid-cols-2">
      <Table
        caption={fill(phrases.pagesOf, of)}
        columns={[stats.page, stats.views]}
        rows={figures.topPages.map(({ page, views }) => ({
          key: page,
          cells: [<PageName key={page} page={page} />, numberText(views, locale)],
        }))}
      />
      <Table
        caption={fill(phrases.sourcesOf, of)}
        columns={[stats.source, stats.visitors]}
        rows={figures.topSources.map(({ source, visitors }) => ({
          key: source,
          cells: [<SourceName key={source} source={source} />, numberText(visitors, locale)],
        }))}
      />
    </div>
  )
}
