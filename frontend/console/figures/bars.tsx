import type { PointerEvent } from 'react'
import type { Granularity } from '#contract/admin/period.ts'
import { fill, numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { stepText } from './step-text.ts'

export type Line = { name: string; values: number[] }
type BarsProps = {
  line: Line
  steps: string[]
  granularity: Granularity
  chosen: number
  onPoint: (event: PointerEvent<SVGSVGElement>) => void
}

const height = 64
/** Of each step's share of the width, the bar takes four fifths. */
const barWidth = 0.8

/** The drawing is mirrored in Arabic; what it says in words stands above it. */
export function Bars({ line, steps, granularity, chosen, onPoint }: BarsProps) {
  const { words, locale } = useLanguage()
  const { name, values } = line
  const top = Math.max(...values)
  const total = values.reduce((sum, value) => sum + value, 0)
  const summary = fill(total === 0 ? words.stats.noneInRange : words.stats.highest, {
    name,
    total: numberText(total, locale),
    day: stepText(steps[values.indexOf(top)] ?? '', granularity, locale),
    count: numberText(top, locale),
  })
  return (
    <figure className="mb-3">
      <figcaption className="mb-1 text-sm">{summary}</figcaption>
      <div className="flex">
        <p
          aria-hidden="true"
          className="flex w-12 shrink-0 flex-col justify-between pe-2 text-end text-muted text-xs tabular-nums"
        >
          <span>{top > 0 && numberText(top, locale)}</span>
          <span>0</span>
        </p>
        <svg
          viewBox={`0 0 ${steps.length} ${height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerMove={onPoint}
          onPointerDown={onPoint}
          className="h-16 min-w-0 grow border-line border-y fill-accent rtl:-scale-x-100"
        >
          <rect x={chosen} width={1} height={height} className="fill-hover" />
          {values.map((value, index) => {
            const tall = top === 0 ? 0 : (value / top) * height
            return (
              <rect
                key={steps[index]}
                x={index + (1 - barWidth) / 2}
                y={height - tall}
                width={barWidth}
                height={tall}
                className={index === chosen ? 'fill-ink' : undefined}
              />
            )
          })}
        </svg>
      </div>
    </figure>
  )
}
