/** One view of a drawing: shapes are given in millimetres of the thing, text and arrows keep their size on paper. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Locale } from '#contract/locale.ts'
import { direction } from '../../i18n/words.ts'
import type { Point } from './geometry.ts'

type Paper = { locale: Locale; hatch: string; unit: number; plain: boolean }
const PaperContext = createContext<Paper>({ locale: 'en', hatch: '', unit: 1, plain: false })

/** Screen pixels for one unit of paper where there is room. */
const enlargement = 1.2
const usualPaper = 440
const hatchPitch = 6

/** The corner and the size of what is shown, and how many units of paper its width takes. */
export type Frame = { x: number; y: number; width: number; height: number; paper?: number }

type ViewProps = {
  id: string
  label: string
  locale: Locale
  frame: Frame
  /** The thing alone, without measures and numbers. */
  plain?: boolean
  children: ReactNode
}

export function View({ id, label, locale, frame, plain = false, children }: ViewProps) {
  const { x, y, width, height, paper = usualPaper } = frame
  const unit = width / paper
  const hatch = `hatch-${id}`
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${x} ${y} ${width} ${height}`}
      {...paperSize(frame)}
      className="h-auto max-w-full overflow-visible"
    >
      <title>{label}</title>
      <defs>
        <pattern
          id={hatch}
          patternUnits="userSpaceOnUse"
          width={hatchPitch * unit}
          height={hatchPitch * unit}
          patternTransform="rotate(45)"
        >
          <rect width={0.8 * unit} height={hatchPitch * unit} className="fill-muted" />
        </pattern>
      </defs>
      <PaperContext value={{ locale, hatch, unit, plain }}>{children}</PaperContext>
    </svg>
  )
}

/** In pixels of the screen. */
export function paperSize({ width, height, paper = usualPaper }: Frame): { width: number; height: number } {
  return {
    width: Math.round(paper * enlargement),
    height: Math.round((height / width) * paper * enlargement),
  }
}

export function usePaper(): Paper {
  return useContext(PaperContext)
}

const kinds = {
  solid: 'fill-surface stroke-ink stroke-[1.75px]',
  edge: 'fill-none stroke-ink stroke-[1.25px]',
  thin: 'fill-none stroke-muted stroke-1',
  hidden: 'fill-none stroke-muted stroke-1 [stroke-dasharray:5_3]',
  axis: 'fill-none stroke-muted stroke-1 [stroke-dasharray:12_3_2_3]',
  phantom: 'fill-none stroke-muted stroke-1 [stroke-dasharray:12_3_2_3_2_3]',
  dark: 'fill-ink stroke-none',
}

/** `axis` is a centre line, `phantom` a neighbouring part, `thin` a detail. */
export function Ink({ kind = 'solid', d }: { kind?: keyof typeof kinds; d: string | string[] }) {
  return <path d={join(d)} className={`${kinds[kind]} [vector-effect:non-scaling-stroke]`} />
}

/** Cut material. */
export function Cut({ d }: { d: string | string[] }) {
  const { hatch } = usePaper()
  return (
    <>
      <path d={join(d)} fillRule="evenodd" className="fill-surface" />
      <path
        d={join(d)}
        fill={`url(#${hatch})`}
        fillRule="evenodd"
        className="stroke-[1.75px] stroke-ink [vector-effect:non-scaling-stroke]"
      />
    </>
  )
}

function join(d: string | string[]): string {
  return typeof d === 'string' ? d : d.join('')
}

export type Side = 'before' | 'middle' | 'after'

/** In right-to-left text the start is on the right; `after` is to the right of the point in both. */
const anchors = {
  en: { before: 'end', middle: 'middle', after: 'start' },
  ar: { before: 'start', middle: 'middle', after: 'end' },
} as const

type LabelProps = { at: Point; text: string; side?: Side; turned?: boolean }

export function Label({ at, text, side = 'middle', turned = false }: LabelProps) {
  const { locale, unit, plain } = usePaper()
  if (plain) return null
  return (
    <text
      transform={`translate(${at[0]} ${at[1]})${turned ? ' rotate(-90)' : ''} scale(${unit})`}
      textAnchor={anchors[locale][side]}
      direction={direction[locale]}
      className="fill-ink stroke-4 stroke-surface text-[17px] [paint-order:stroke] sm:text-[13px]"
    >
      {text}
    </text>
  )
}
