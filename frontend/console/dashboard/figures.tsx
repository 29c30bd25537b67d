import type { DashboardStats } from '#contract/admin/dashboard.ts'
import type { StatsPhrases } from '#locales/en/admin/stats.ts'
import { fill, numberText, percentText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type Figure = { label: string; value: number | null; notes: string[] }

/** The numbers that staff look at first, each beside that of the range before. */
export function Figures({ stats }: { stats: DashboardStats }) {
  const { locale } = useLanguage()
  return (
    <dl className="mb-4 grid grid-cols-2 gap-3 sm:gap-4 xl:grid-cols-3">
      {useFigures(stats).map(({ label, value, notes }) => (
        <div key={label} className="rounded border border-line bg-surface p-3 sm:p-4">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-3xl font-semibold tabular-nums">
            {value === null ? '–' : numberText(value, locale)}
          </dd>
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

function useFigures(stats: DashboardStats): Figure[] {
  const { words, locale } = useLanguage()
  const { stats: phrases } = words
  const { previous } = stats
  const today = (value: number) => fill(phrases.today, { count: numberText(value, locale) })
  const compare = (value: number, before: number) =>
    previous.to < stats.firstDay ? phrases.noBefore : comparison(phrases, value, before, locale)
  return [
    {
      label: phrases.visitors,
      value: stats.totalVisitors,
      notes: [
        compare(stats.totalVisitors, previous.totalVisitors),
        today(stats.todayVisitors),
        phrases.visitorsNote,
      ],
    },
    {
      label: phrases.submissions,
      value: stats.totalSubmissions,
      notes: [compare(stats.totalSubmissions, previous.totalSubmissions), today(stats.todaySubmissions)],
    },
    {
      label: phrases.conversion,
      // Of nobody there is no share.
      value: stats.totalVisitors === 0 ? null : stats.conversionRate,
      notes: stats.totalVisitors === 0 ? [] : [compare(stats.conversionRate, previous.conversionRate)],
    },
    {
      label: phrases.datasheets,
      value: stats.datasheetRequests,
      notes: [compare(stats.datasheetRequests, previous.datasheetRequests)],
    },
    { label: phrases.unread, value: stats.unreadSubmissions, notes: [phrases.ofAllTime] },
    { label: phrases.waiting, value: stats.waitingSubmissions, notes: [phrases.ofAllTime] },
  ]
}

function comparison(phrases: StatsPhrases, value: number, before: number, locale: 'en' | 'ar'): string {
  const texts = { before: numberText(before, locale), value: numberText(value, locale) }
  if (value === before) return fill(phrases.same, texts)
  if (before === 0) return phrases.noneBefore
  const change = percentText((Math.abs(value - before) / before) * 100, locale)
  return fill(value > before ? phrases.more : phrases.less, { ...texts, change })
}
