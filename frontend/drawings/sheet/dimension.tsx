/** Dimension lines, leaders and item numbers. What has no text is not drawn: the catalogue does not know it. */
import type { EitherText } from '../../i18n/quantity.ts'
import { Either } from '../../ui/either.tsx'
import { line, type Point, polygon } from './geometry.ts'
import { Label, type Side, usePaper } from './view.tsx'

const arrow = { length: 9, half: 2.4 }
const letter = 7.5
const gap = 3

type DimensionProps = {
  from: number
  to: number
  /** Where the dimension line runs. */
  at: number
  /** Where the measured edge ends and the extension lines begin. */
  edge: number
  text: EitherText | undefined
}

/** Between two places on the horizontal. */
export function Across({ text, ...place }: DimensionProps) {
  const { plain } = usePaper()
  if (plain || text === undefined) return null
  return (
    <Either as="g" text={text}>
      {(one) => <AcrossWith {...place} text={one} />}
    </Either>
  )
}

type PlacedText = Omit<DimensionProps, 'text'> & { text: string }

function AcrossWith({ from, to, at, edge, text }: PlacedText) {
  const { unit } = usePaper()
  const away = Math.sign(at - edge) * gap * unit
  const extensions = [from, to].map((x) => line([x, edge + away], [x, at + away])).join('')
  const inside = fits(to - from, text, unit)
  const reach = inside ? 0 : 16 * unit
  return (
    <g>
      <Fine d={`${extensions}${line([from - reach, at], [to + reach, at])}`} />
      <Arrow tip={[from, at]} heading={inside ? [-1, 0] : [1, 0]} />
      <Arrow tip={[to, at]} heading={inside ? [1, 0] : [-1, 0]} />
      {inside ? (
        <Label at={[(from + to) / 2, at - 5 * unit]} text={text} />
      ) : (
        <Label at={[to + reach + 4 * unit, at + 4.5 * unit]} text={text} side="after" />
      )}
    </g>
  )
}

/** Between two heights; `from` is the upper one. */
export function Upright({ text, ...place }: DimensionProps) {
  const { plain } = usePaper()
  if (plain || text === undefined) return null
  return (
    <Either as="g" text={text}>
      {(one) => <UprightWith {...place} text={one} />}
    </Either>
  )
}

function UprightWith({ from, to, at, edge, text }: PlacedText) {
  const { unit } = usePaper()
  const sign = Math.sign(at - edge)
  const away = sign * gap * unit
  const extensions = [from, to].map((y) => line([edge + away, y], [at + away, y])).join('')
  const inside = fits(to - from, text, unit)
  const reach = inside ? 0 : 16 * unit
  const beside: Point = [at + sign * 6 * unit, (from + to) / 2 + 4.5 * unit]
  return (
    <g>
      <Fine d={`${extensions}${line([at, from - reach], [at, to + reach])}`} />
      <Arrow tip={[at, from]} heading={inside ? [0, -1] : [0, 1]} />
      <Arrow tip={[at, to]} heading={inside ? [0, 1] : [0, -1]} />
      {inside ? (
        <Label at={[at - 5 * unit, (from + to) / 2]} text={text} turned />
      ) : (
        <Label at={beside} text={text} side={sign > 0 ? 'after' : 'before'} />
      )}
    </g>
  )
}

/** An arrow at `to` with its text at `from`. */
export function Leader({ from, to, text, side = 'after' }: LeaderProps) {
  const { unit, plain } = usePaper()
  if (plain || text === undefined) return null
  const [run, rise] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(run, rise)
  const sign = side === 'after' ? 1 : -1
  return (
    <g>
      <Fine d={line(to, from, [from[0] + sign * 8 * unit, from[1]])} />
      <Arrow tip={to} heading={[run / length, rise / length]} />
      <Either as="g" text={text}>
        {(one) => <Label at={[from[0] + sign * 12 * unit, from[1] + 4.5 * unit]} text={one} side={side} />}
      </Either>
    </g>
  )
}

type LeaderProps = { from: Point; to: Point; text: EitherText | undefined; side?: Exclude<Side, 'middle'> }

/** The number of a part in the list below the drawing. */
export function Item({ number, at, to }: { number: number; at: Point; to: Point }) {
  const { unit, plain } = usePaper()
  if (plain) return null
  return (
    <g>
      <Fine d={line(at, to)} />
      <circle cx={to[0]} cy={to[1]} r={2.2 * unit} className="fill-accent" />
      <circle
        cx={at[0]}
        cy={at[1]}
        r={11 * unit}
        className="fill-surface stroke-1 stroke-accent [vector-effect:non-scaling-stroke]"
      />
      <Label at={[at[0], at[1] + 4.5 * unit]} text={String(number)} />
    </g>
  )
}

/** Which way a fluid goes. */
export function FlowArrow({ tip, heading }: { tip: Point; heading: Point }) {
  const { unit } = usePaper()
  const tail: Point = [tip[0] - heading[0] * 30 * unit, tip[1] - heading[1] * 30 * unit]
  return (
    <g>
      <path
        d={line(tail, tip)}
        className="fill-none stroke-2 stroke-accent [vector-effect:non-scaling-stroke]"
      />
      <Arrow tip={tip} heading={heading} size={1.4} />
    </g>
  )
}

function Fine({ d }: { d: string }) {
  return <path d={d} className="fill-none stroke-1 stroke-accent [vector-effect:non-scaling-stroke]" />
}

function Arrow({ tip: [x, y], heading: [dx, dy], size = 1 }: { tip: Point; heading: Point; size?: number }) {
  const { unit } = usePaper()
  const [length, half] = [arrow.length * size * unit, arrow.half * size * unit]
  const back: Point = [x - dx * length, y - dy * length]
  const corners = [1, -1].map((side): Point => [back[0] - dy * half * side, back[1] + dx * half * side])
  return <path d={polygon([x, y], ...corners)} className="fill-accent" />
}

/** Isolates around Western digits take no room. */
function fits(length: number, text: string, unit: number): boolean {
  const letters = text.replace(/[\u2066\u2069]/g, '').length
  return length / unit > letters * letter + arrow.length * 2
}
