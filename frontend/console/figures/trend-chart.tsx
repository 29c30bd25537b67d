import { type PointerEvent, useState } from 'react'
import type { Granularity } from '#contract/admin/period.ts'
import { Table } from '../../ui/table.tsx'
import { numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { Bars, type Line } from './bars.tsx'
import { stepText } from './step-text.ts'

type TrendChartProps = {
  caption: string
  steps: string[]
  granularity: Granularity
  /** Drawn, each to a scale of its own. */
  lines: Line[]
  /** Only in the table. */
  more?: Line[]
}

/** Rows of bars over the same steps; the figures of one step by pointer or arrow keys, and all of them as a table. */
export function TrendChart({ caption, steps, granularity, lines, more = [] }: TrendChartProps) {
  const { words, locale } = useLanguage()
  const { stats } = words
  const [chosen, setChosen] = useState(steps.length - 1)
  // The range may have become shorter since.
  const shown = Math.min(chosen, steps.length - 1)
  const day = steps[shown]
  if (day === undefined) return <p>{stats.nothing}</p>
  const figures = lines.map(({ name, values }) => `${name}: ${numberText(values[shown] ?? 0, locale)}`)
  const where = stepText(day, granularity, locale)
  const rows = steps.map((step, index) => ({
    key: step,
    cells: [
      stepText(step, granularity, locale),
      ...[...lines, ...more].map(({ values }) => numberText(values[index] ?? 0, locale)),
    ],
  }))
  return (
    <>
      <p className="mb-2 flex flex-wrap gap-x-4 font-semibold tabular-nums">
        <span>{granularity === 'week' ? `${stats.week} ${where}` : where}</span>
        {figures.map((figure) => (
          <span key={figure} className="font-normal">
            {figure}
          </span>
        ))}
      </p>
      {lines.map((line) => (
        <Bars
          key={line.name}
          line={line}
          steps={steps}
          granularity={granularity}
          chosen={shown}
          onPoint={(event) => setChosen(stepUnder(event, steps.length))}
        />
      ))}
      <div className="ps-12">
        {steps.length > 1 && (
          <input
            type="range"
            min={0}
            max={steps.length - 1}
            value={shown}
            onChange={(event) => setChosen(event.target.valueAsNumber)}
            aria-label={stats.choose}
            aria-valuetext={[where, ...figures].join(', ')}
            className="min-h-11 w-full"
          />
        )}
        <p className="mb-3 flex justify-between text-muted text-sm" aria-hidden="true">
          <span>{stepText(steps[0] ?? '', granularity, locale)}</span>
          {steps.length > 1 && <span>{stepText(steps.at(-1) ?? '', granularity, locale)}</span>}
        </p>
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-2">{stats.asTable}</summary>
        <Table
          caption={caption}
          columns={[stats[granularity], ...[...lines, ...more].map(({ name }) => name)]}
          rows={rows}
        />
      </details>
    </>
  )
}

/** Time runs in the direction of reading. */
function stepUnder({ currentTarget, clientX }: PointerEvent<SVGSVGElement>, steps: number): number {
  const { left, right, width } = currentTarget.getBoundingClientRect()
  const isMirrored = getComputedStyle(currentTarget).direction === 'rtl'
  const part = (isMirrored ? right - clientX : clientX - left) / width
  return Math.max(0, Math.min(steps - 1, Math.floor(part * steps)))
}
