import type { DashboardStats } from '#contract/admin/dashboard.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { CsvLink } from '../figures/csv-link.tsx'
import { numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** How many visit, ask for a datasheet and write: bars for the eye, the same in a table. */
export function Funnel({ stats, csv }: { stats: DashboardStats; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats: phrases } = words
  const { totalVisitors, datasheetRequests, totalSubmissions } = stats
  const stages = [
    { name: phrases.visitors, count: totalVisitors },
    { name: phrases.datasheets, count: datasheetRequests },
    { name: phrases.contacts, count: totalSubmissions - datasheetRequests },
  ]
  const perHundred = (count: number) => (totalVisitors === 0 ? 0 : (count / totalVisitors) * 100)
  const widest = Math.max(...stages.map(({ count }) => count), 1)
  return (
    <Panel title={phrases.funnel}>
      <p className="mb-2 text-muted text-sm">{phrases.funnelNote}</p>
      <svg
        viewBox={`0 0 100 ${stages.length * 10}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mb-2 h-20 w-full fill-accent rtl:-scale-x-100"
      >
        {stages.map(({ name, count }, index) => (
          <rect
            key={name}
            y={index * 10 + 1}
            width={count === 0 ? 0 : Math.max(0.5, (count / widest) * 100)}
            height={8}
          />
        ))}
      </svg>
      <Table
        caption={phrases.funnel}
        columns={[phrases.stage, phrases.value, phrases.perHundred]}
        rows={stages.map(({ name, count }) => ({
          key: name,
          cells: [name, numberText(count, locale), numberText(perHundred(count), locale)],
        }))}
      />
      <CsvLink table={phrases.funnel} address={csv} />
    </Panel>
  )
}
