import type { DashboardStats } from '#contract/visit.ts'
import { Table } from '../../ui/table.tsx'
import { dayText, fill, numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type Series = DashboardStats['series']

/** Two rows of bars over the same days, and all the figures behind them as a table. */
export function Trend({ series }: { series: Series }) {
  const { words, locale } = useLanguage()
  const { stats: phrases } = words
  const first = series.at(0)
  const last = series.at(-1)
  if (!first || !last) return <p>{phrases.nothing}</p>
  const rows = series.map(({ day, visits, visitors, submissions }) => ({
    key: day,
    cells: [
      dayText(day, locale),
      ...[visits, visitors, submissions].map((value) => numberText(value, locale)),
    ],
  }))
  return (
    <>
      <Bars name={phrases.visitors} days={series.map(({ day, visitors }) => ({ day, count: visitors }))} />
      <Bars
        name={phrases.submissions}
        days={series.map(({ day, submissions }) => ({ day, count: submissions }))}
      />
      <p className="mb-3 flex justify-between text-sm text-muted" aria-hidden="true">
        <span>{dayText(first.day, locale)}</span>
        <span>{dayText(last.day, locale)}</span>
      </p>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">{phrases.asTable}</summary>
        <Table
          caption={phrases.trend}
          columns={[phrases.day, phrases.visits, phrases.visitors, phrases.submissions]}
          rows={rows}
        />
      </details>
    </>
  )
}

const barHeight = 64
/** Of each day's share of the width, the bar takes four fifths. */
const barWidth = 0.8

/** Time runs in the direction of reading: the whole drawing is mirrored in Arabic. */
function Bars({ name, days }: { name: string; days: { day: string; count: number }[] }) {
  const { words, locale } = useLanguage()
  const highest = days.reduce((top, day) => (day.count > top.count ? day : top))
  const total = days.reduce((sum, { count }) => sum + count, 0)
  const summary = fill(total === 0 ? words.stats.noneInRange : words.stats.highest, {
    name,
    total: numberText(total, locale),
    day: dayText(highest.day, locale),
    count: numberText(highest.count, locale),
  })
  return (
    <figure className="mb-3">
      <figcaption className="mb-1 text-sm">{summary}</figcaption>
      <svg
        viewBox={`0 0 ${days.length} ${barHeight}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        className="h-16 w-full border-b border-line fill-accent rtl:-scale-x-100"
      >
        {days.map(({ day, count }, index) => {
          const height = highest.count === 0 ? 0 : (count / highest.count) * barHeight
          return (
            <rect
              key={day}
              x={index + (1 - barWidth) / 2}
              y={barHeight - height}
              width={barWidth}
              height={height}
            />
          )
        })}
      </svg>
    </figure>
  )
}
