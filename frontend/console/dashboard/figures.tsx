import type { DashboardStats } from '#contract/visit.ts'
import { numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

/** The numbers that staff look at first. */
export function Figures({ stats }: { stats: DashboardStats }) {
  const { words, locale } = useLanguage()
  const { stats: phrases } = words
  const today = (value: number) => `${numberText(value, locale)} ${phrases.today}`
  const figures = [
    {
      label: phrases.visitors,
      value: stats.totalVisitors,
      notes: [today(stats.todayVisitors), phrases.visitorsNote],
    },
    { label: phrases.submissions, value: stats.totalSubmissions, notes: [today(stats.todaySubmissions)] },
    { label: phrases.unread, value: stats.unreadSubmissions, notes: [phrases.unreadNote] },
    { label: phrases.conversion, value: stats.conversionRate, notes: [phrases.inRange] },
  ]
  return (
    <dl className="mb-4 grid grid-cols-2 gap-4 lg:grid-cols-4">
      {figures.map(({ label, value, notes }) => (
        <div key={label} className="rounded border border-line bg-surface p-3 sm:p-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-3xl font-semibold tabular-nums">{numberText(value, locale)}</dd>
          {notes.map((note) => (
            <dd key={note} className="text-sm text-muted">
              {note}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
