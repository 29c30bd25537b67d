import type { Growth } from './measures/growth.ts'
import { type Report, ratioOf } from './report.ts'
import { holds, type Row } from './rounds.ts'

/** Draws a report as one SVG: what is measured against a target as bars, how costs grow as lines on logarithmic axes. */

const width = 1000
const margin = 20
const headingHeight = 34
const partGap = 14
const barStep = 24
const labelWidth = 452
const barsWidth = 330
const panel = { width: 240, height: 172, left: 38, right: 18, top: 30, bottom: 28 }
const columns = 4

const style = `
  svg { font: 12px system-ui, sans-serif } .ground { fill: #fff }
  text { fill: #1a2733 } .faint { fill: #55626e } .title { font-weight: 650; font-size: 17px }
  .heading { font-weight: 600; font-size: 13px } .value { font-weight: 600 }
  .end { text-anchor: end } .middle { text-anchor: middle }
  .track { fill: #eef1f4 } .holds { fill: #1c7c54 } .misses { fill: #c2410c }
  .target { stroke: #1a2733; stroke-width: 2 } .axis { stroke: #dde2e7 }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  .SQLite { stroke: #0b6bcb } .PostgreSQL { stroke: #c2410c; stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #12181f } text { fill: #e8edf2 } .faint { fill: #a7b3bf }
    .track { fill: #1e2731 } .holds { fill: #35b57c } .misses { fill: #f0853d }
    .target { stroke: #e8edf2 } .axis { stroke: #2b3641 }
    .SQLite { stroke: #60a5fa } .PostgreSQL { stroke: #fb923c }
  }`

export function asSvg({ rows, growth, machine, at }: Report): string {
  const judged = rows.filter((row) => row.target !== null)
  const parts = [
    {
      heading: "Requests a second, as a part of the machine's own limit",
      rows: judged.filter(isRate),
    },
    {
      heading: 'Time and memory, as a part of the most they may be',
      rows: judged.filter((row) => !isRate(row)),
    },
  ].filter((part) => part.rows.length > 0)
  let y = margin + 48
  const bars = parts.map((part) => {
    const drawn = barsOf(part.heading, part.rows, y)
    y += headingHeight + part.rows.length * barStep + partGap
    return drawn
  })
  const panels = [...Map.groupBy(growth, ({ what }) => what)]
  const panelsTop = y
  const panelsHeight = headingHeight + Math.ceil(panels.length / columns) * panel.height
  const height = panelsTop + (panels.length > 0 ? panelsHeight : 0) + margin
  const title = 'ChloroMaster: measured against its targets'
  const day = at.slice(0, 16).replace('T', ' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<style>${style}\n</style>`,
    `<rect width="${width}" height="${height}" class="ground"/>`,
    text(margin, margin + 14, title, 'title'),
    text(
      margin,
      margin + 34,
      `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${day} UTC`,
      'faint',
    ),
    ...bars,
    ...(panels.length > 0 ? [growthHeading(panelsTop)] : []),
    ...panels.map(([what, costs], index) => {
      const left = margin + (index % columns) * panel.width
      const top = panelsTop + headingHeight + Math.floor(index / columns) * panel.height
      return `<g transform="translate(${left} ${top})">${growthPanel(what, costs, growth)}</g>`
    }),
    '</svg>\n',
  ].join('\n')
}

function barsOf(heading: string, rows: Row[], y: number): string {
  const scale = barsWidth / Math.max(1, ...rows.map(shareOf))
  return [
    text(margin, y + 20, heading, 'heading'),
    ...rows.map((row, index) => bar(row, scale, y + headingHeight + index * barStep)),
  ].join('\n')
}

function bar(row: Row, scale: number, y: number): string {
  const target = isRate(row) ? (row.target ?? 0) : 1
  const left = margin + labelWidth
  const length = Math.max(2, shareOf(row) * scale)
  const targetX = round(left + target * scale)
  const ours = isRate(row) ? shareOf(row).toFixed(2) : `${Math.round(row.ours)} ${row.unit}`
  const wanted = isRate(row) ? `at least ${row.target}` : `at most ${row.target}`
  return [
    text(left - 12, y + 13, `${row.group}: ${row.what}`, 'end'),
    `<rect x="${left}" y="${y}" width="${barsWidth}" height="16" rx="3" class="track"/>`,
    `<rect x="${left}" y="${y}" width="${round(length)}" height="16" rx="3" class="${holds(row) ? 'holds' : 'misses'}"/>`,
    `<line x1="${targetX}" x2="${targetX}" y1="${y - 3}" y2="${y + 19}" class="target"/>`,
    text(left + barsWidth + 10, y + 13, ours, 'value'),
    text(left + barsWidth + 72, y + 13, wanted, 'faint'),
  ].join('')
}

function isRate({ unit }: Row): boolean {
  return unit === 'per second'
}

function shareOf(row: Row): number {
  return (isRate(row) ? ratioOf(row) : row.ours / (row.target ?? 1)) ?? 0
}

function growthHeading(y: number): string {
  return [
    text(margin, y + 20, 'Median ms by number of enquiries, both axes logarithmic', 'heading'),
    ...['SQLite', 'PostgreSQL'].map((engine, index) => {
      const x = margin + labelWidth + index * 120
      return `<line x1="${x}" x2="${x + 28}" y1="${y + 16}" y2="${y + 16}" class="line ${engine}"/>${text(x + 36, y + 20, engine)}`
    }),
  ].join('')
}

/** All panels share their axes, so that heights compare. */
function growthPanel(what: string, costs: Growth[], all: Growth[]): string {
  const x = axis(
    all.map(({ enquiries }) => enquiries),
    panel.left,
    panel.width - panel.right,
  )
  const y = axis(
    all.map(({ p50Ms }) => p50Ms),
    panel.height - panel.bottom,
    panel.top,
  )
  const lines = [...Map.groupBy(costs, ({ engine }) => engine)].map(([engine, points]) => {
    const path = points.map(({ enquiries, p50Ms }) => `${x.at(enquiries)},${y.at(p50Ms)}`).join(' ')
    return `<polyline points="${path}" class="line ${engine}"/>`
  })
  const across = y.ticks.map(
    (value) =>
      `<line x1="${panel.left}" x2="${panel.width - panel.right}" y1="${y.at(value)}" y2="${y.at(value)}" class="axis"/>${text(panel.left - 5, y.at(value) + 4, short(value), 'faint end')}`,
  )
  const below = x.ticks.map((value) => text(x.at(value), panel.height - 10, short(value), 'faint middle'))
  return [text(panel.left, 16, what), ...across, ...below, ...lines].join('')
}

/** Powers of ten that enclose the values. */
function axis(values: number[], from: number, to: number) {
  const low = Math.floor(Math.log10(Math.min(...values)))
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))))
  return {
    ticks: Array.from({ length: high - low + 1 }, (_unused, index) => 10 ** (low + index)),
    at: (value: number) => round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  }
}

function short(value: number): string {
  if (value >= 1e6) return `${value / 1e6}M`
  return value >= 1000 ? `${value / 1000}k` : String(Number(value.toPrecision(1)))
}

function text(x: number, y: number, content: string, kind = ''): string {
  const safe = content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<text x="${round(x)}" y="${round(y)}" class="${kind}">${safe}</text>`
}

function round(number: number): number {
  return Math.round(number * 10) / 10
}
