import type { Growth } from './measures/growth.ts'
import { type Report, ratioOf } from './report.ts'
import { holds, type Row } from './rounds.ts'

/** Draws a report as one SVG: what is measured against a target as bars, how costs grow as lines on logarithmic axes. */

const width = 960
const margin = 16
const barStep = 30
const labelWidth = 400
const barsWidth = 360
const panel = { width: 232, height: 170, left: 40, right: 14, top: 26, bottom: 26 }
const columns = 4

const style = `
  svg { background: #fff; font: 12px system-ui, sans-serif }
  text { fill: #1a2733 } .faint { fill: #55626e } .title { font-weight: 600; font-size: 14px }
  .end { text-anchor: end } .middle { text-anchor: middle }
  .holds { fill: #1c7c54 } .misses { fill: #c2410c } .target { stroke: #1a2733; stroke-width: 2 }
  .axis { stroke: #c5ccd3 } .line { fill: none; stroke-width: 2 }
  .SQLite { stroke: #0b6bcb } .PostgreSQL { stroke: #c2410c; stroke-dasharray: 5 3 }
  @media (prefers-color-scheme: dark) {
    svg { background: #12181f } text { fill: #e8edf2 } .faint { fill: #a7b3bf }
    .holds { fill: #4ade9c } .misses { fill: #fb923c } .target { stroke: #e8edf2 }
    .axis { stroke: #3a4652 } .SQLite { stroke: #60a5fa } .PostgreSQL { stroke: #fb923c }
  }`

export function asSvg({ rows, growth, machine, at }: Report): string {
  const judged = rows.filter((row) => row.target !== null)
  const panels = [...Map.groupBy(growth, ({ what }) => what)]
  const panelsTop = margin + 72 + judged.length * barStep
  const height = panelsTop + (panels.length > 0 ? 30 : 0) + Math.ceil(panels.length / columns) * panel.height
  const title = 'ChloroMaster: measured against its targets'
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">`,
    `<style>${style}\n</style>`,
    text(margin, margin + 12, title, 'title'),
    text(
      margin,
      margin + 32,
      `${machine.processor}, ${machine.cores} cores, Node ${machine.node}, ${at}`,
      'faint',
    ),
    ...judged.map((row, index) => bar(row, judged, margin + 52 + index * barStep)),
    ...(panels.length > 0 ? [growthTitle(panelsTop)] : []),
    ...panels.map(([what, costs], index) => {
      const x = margin + (index % columns) * panel.width
      const y = panelsTop + 24 + Math.floor(index / columns) * panel.height
      return `<g transform="translate(${x} ${y})">${growthPanel(what, costs, growth)}</g>`
    }),
    '</svg>\n',
  ].join('\n')
}

/** Rates are parts of the machine's limit, times and memory parts of the most they may be. */
function bar(row: Row, all: Row[], y: number): string {
  const target = row.unit === 'per second' ? (row.target ?? 0) : 1
  const scale = barsWidth / Math.max(1, ...all.map(shareOf))
  const left = margin + labelWidth
  const share = shareOf(row)
  const ours = row.unit === 'per second' ? share.toFixed(2) : `${Math.round(row.ours)} ${row.unit}`
  const wanted = row.unit === 'per second' ? `at least ${row.target}` : `at most ${row.target}`
  return [
    text(margin, y + 14, `${row.group}: ${row.what}`),
    `<rect x="${left}" y="${y}" width="${round(share * scale)}" height="18" rx="2" class="${holds(row) ? 'holds' : 'misses'}"/>`,
    `<line x1="${round(left + target * scale)}" x2="${round(left + target * scale)}" y1="${y - 4}" y2="${y + 22}" class="target"/>`,
    text(left + barsWidth + 8, y + 14, `${ours}, ${wanted}`),
  ].join('')
}

function shareOf(row: Row): number {
  return ratioOf(row) ?? row.ours / (row.target ?? 1)
}

function growthTitle(y: number): string {
  return [
    text(margin, y + 8, 'Median ms by number of enquiries, both axes logarithmic', 'title'),
    ...['SQLite', 'PostgreSQL'].map((engine, index) => {
      const x = 520 + index * 130
      return `<line x1="${x}" x2="${x + 28}" y1="${y + 4}" y2="${y + 4}" class="line ${engine}"/>${text(x + 36, y + 8, engine)}`
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
