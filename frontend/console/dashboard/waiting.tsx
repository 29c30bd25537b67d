import { Link } from 'react-router'
import type { DashboardStats } from '#contract/admin/dashboard.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { CsvLink } from '../figures/csv-link.tsx'
import { timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { enquiryPath } from '../paths.ts'
import { maySeeEnquiries } from '../permissions.ts'
import { useStaff } from '../session.ts'

/** The enquiries that nobody has answered yet, longest waiting first; who sent them, only those see who may. */
export function Waiting({ stats, csv }: { stats: DashboardStats; csv: string }) {
  const { words, locale } = useLanguage()
  const mayOpen = maySeeEnquiries(useStaff().role)
  const rows = stats.longestWaiting.map(({ id, kind, status, receivedAt }) => ({
    key: id,
    cells: [
      mayOpen ? (
        <Link key={id} to={enquiryPath(id)}>
          {timeText(receivedAt, locale)}
        </Link>
      ) : (
        timeText(receivedAt, locale)
      ),
      words.kinds[kind],
      words.statuses[status],
    ],
  }))
  return (
    <Panel title={words.stats.longestWaiting}>
      {rows.length === 0 ? (
        <p>{words.stats.nobodyWaits}</p>
      ) : (
        <>
          <Table
            caption={words.stats.longestWaiting}
            columns={[words.stats.receivedAt, words.stats.kind, words.stats.status]}
            rows={rows}
          />
          <CsvLink table={words.stats.longestWaiting} address={csv} />
        </>
      )}
    </Panel>
  )
}
