import type { DashboardStats } from '#contract/admin/dashboard.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { CsvLink } from '../figures/csv-link.tsx'
import { numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** How many visit, ask for a datasheet and write: each with a bar for the eye. */
export function Funnel({ stats, csv }: { stats: DashboardStats; csv: string }) {
  const { words, locale } = useLanguage()
  const { stats: phrases } = words
  const { totalVisitors, datasheetRequests, totalSubmissions } = stats
  const stages = [
    { name: phrases.visitors, count: totalVisitors },
    { name: phrases.datasheets, count: datasheetRequests },
    { name: phrases.contacts, count: totalSubmissions - datasheetRequests },
  ]
  const perHundred = (count: number) =>
    totalVisitors === 0 ? '–' : numberText((count / totalVisitors) * 100, locale)
  const widest = Math.max(...stages.map(({ count }) => count), 1)
  return (
    <Panel title={phrases.funnel}>
      <p className="mb-2 text-muted text-sm">{phrases.funnelNote}</p>
      <Table
        caption={phrases.funnel}
        columns={[phrases.stage, phrases.value, phrases.perHundred]}
        rows={stages.map(({ name, count }) => ({
          key: name,
          cells: [
            <Stage key={name} name={name} share={count / widest} />,
            numberText(count, locale),
            perHundred(count),
          ],
        }))}
      />
      <CsvLink table={phrases.funnel} address={csv} />
    </Panel>
  )
}

/** A bar of this share of the widest, under its name. */
function Stage({ name, share }: { name: string; share: number }) {
  return (
    <>
      {name}
      <svg
        viewBox="0 0 100 1"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="mt-1 h-2 w-full fill-accent rtl:-scale-x-100"
      >
        <rect width={share === 0 ? 0 : Math.max(0.5, share * 100)} height={1} />
      </svg>
    </>
  )
}
