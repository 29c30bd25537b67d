import type { VisitFigures } from '#contract/admin/visits.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { CsvLink } from '../figures/csv-link.tsx'
import { fill, numberText, percentText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** How many of each class, and why all but one are left out of the figures for people. */
export function ClassOverview({ classes, csv }: { classes: VisitFigures['classes']; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats, visits: phrases } = words
  const total = classes.reduce((sum, { visits }) => sum + visits, 0)
  const human = classes.find((row) => row.class === 'human')?.visits ?? 0
  const rows = classes.map(({ class: of, visits, visitors, previous }) => ({
    key: of,
    cells: [
      stats.classNames[of],
      of === 'human' ? phrases.yes : phrases.no,
      numberText(visits, locale),
      percentText(total === 0 ? 0 : (visits / total) * 100, locale),
      numberText(visitors, locale),
      numberText(previous.visits, locale),
    ],
  }))
  return (
    <Panel title={phrases.overview}>
      <p className="mb-2">
        {fill(phrases.excluded, {
          count: numberText(total - human, locale),
          total: numberText(total, locale),
        })}
      </p>
      <Table
        caption={phrases.overview}
        columns={[
          phrases.class,
          phrases.countsAsPerson,
          stats.visits,
          stats.share,
          stats.visitors,
          phrases.visitsBefore,
        ]}
        rows={rows}
      />
      <CsvLink table={phrases.overview} address={csv} />
      <h3 className="mt-2 mb-2 font-semibold">{phrases.why}</h3>
      <dl className="grid gap-x-4 gap-y-2 sm:grid-cols-[auto_1fr]">
        {classes.map(({ class: of }) => (
          <div key={of} className="contents">
            <dt className="font-semibold text-sm">{stats.classNames[of]}</dt>
            <dd className="text-sm">{phrases.reasons[of]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted text-sm">
        {stats.visitorsNote}. {phrases.kept}
      </p>
    </Panel>
  )
}
