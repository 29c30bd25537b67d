import { statfsSync } from 'node:fs'
import { availableParallelism, cpus, loadavg, tmpdir, totalmem } from 'node:os'
import type { Growth } from './measures/growth.ts'
import { holds, type Row } from './rounds.ts'

/** What one run measured, as data and as a table for people. */
export type Report = {
  at: string
  machine: { processor: string; cores: number; memoryGb: number; node: string }
  quick: boolean
  rows: Row[]
  growth: Growth[]
  /** What was left out, and why. */
  notes: string[]
}

export function machine(): Report['machine'] {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
  }
}

export function asTable({
  machine: { processor, cores, memoryGb, node },
  rows,
  growth,
  notes,
}: Report): string {
  const head = ['what', 'ours', "machine's limit", 'ratio', 'target', '', 'p50 ms', 'p99 ms']
  return [
    `${processor}, ${cores} cores, ${memoryGb} GB, Node ${node}`,
    align([head, ...rows.map(cellsOf)]),
    ...(growth.length > 0 ? [growthTable(growth)] : []),
    ...notes.map((note) => `Note: ${note}`),
    verdict(rows, growth),
  ].join('\n\n')
}

/** What makes this run say less than another. */
export function doubts(): string[] {
  const memoryFolders = 0x01021994
  const [lastMinute = 0] = loadavg()
  return [
    ...(lastMinute > availableParallelism() / 2
      ? [
          `the machine was busy before the run (${lastMinute.toFixed(1)} processes waiting): times are longer than they need be, ratios tell more`,
        ]
      : []),
    ...(statfsSync(tmpdir()).type === memoryFolders
      ? [`PostgreSQL's data lay in memory (${tmpdir()}): its rates, ours and the limit, cost no disk`]
      : []),
  ]
}

/** Ours as a part of the limit. Null where there is no limit. */
export function ratioOf({ ours, limit }: Row): number | null {
  return limit && ours / limit.value
}

function cellsOf(row: Row): string[] {
  const { group, what, unit, ours, limit, target, p50Ms, p99Ms } = row
  const ratio = ratioOf(row)
  const per = unit === 'per second' ? '/s' : ` ${unit}`
  const verdicts = { true: 'holds', false: 'MISSES', null: '' }
  return [
    `${group}: ${what}`,
    `${readable(ours)}${per}`,
    limit ? `${readable(limit.value)}${per} ${limit.what}` : '',
    ratio === null ? '' : ratio.toFixed(2),
    target === null ? '' : wanted(row),
    verdicts[`${holds(row)}`],
    p50Ms === null ? '' : readable(p50Ms),
    p99Ms === null ? '' : readable(p99Ms),
  ]
}

function wanted({ unit, target }: Row): string {
  return unit === 'per second' ? `at least ${target}` : `at most ${target} ${unit}`
}

/** Last, because it is what matters: every target that does not hold. */
function verdict(rows: Row[], growth: Growth[]): string {
  const judged = rows.filter((row) => row.target !== null)
  const late = growth.filter((cost) => cost.mostMs !== null)
  const misses = [
    ...judged
      .filter((row) => !holds(row))
      .map((row) => {
        const ratio = ratioOf(row)
        const ours = row.unit === 'per second' ? (ratio ?? 0).toFixed(2) : `${readable(row.ours)} ${row.unit}`
        return `${row.group}: ${row.what}: ${ours}, target ${wanted(row)}`
      }),
    ...late
      .filter(isLate)
      .map(
        ({ engine, what, enquiries, p99Ms, mostMs }) =>
          `${engine}: ${what}, at ${enquiries.toLocaleString('en')} enquiries: p99 ${readable(p99Ms)} ms, target at most ${mostMs} ms`,
      ),
  ]
  const all = judged.length + late.length
  if (misses.length === 0) return `All ${all} targets hold.`
  return `${misses.length} of ${all} targets are missed:\n${misses.map((miss) => `  ${miss}`).join('\n')}`
}

function isLate({ p99Ms, mostMs }: Growth): boolean {
  return mostMs !== null && p99Ms > mostMs
}

/** A line for each kind of request, a column for each size: p50 and p99 in ms. */
function growthTable(growth: Growth[]): string {
  const sizes = [...new Set(growth.map(({ enquiries }) => enquiries))]
  const head = [
    'p50 / p99 ms at so many enquiries',
    ...sizes.map((size) => size.toLocaleString('en')),
    'most',
  ]
  const kinds = Map.groupBy(growth, ({ engine, what }) => `${engine}: ${what}`)
  const lines = [...kinds].map(([kind, costs]) => {
    const mostMs = costs[0]?.mostMs
    const cells = sizes.map((size) => costCell(costs.find(({ enquiries }) => enquiries === size)))
    return [kind, ...cells, mostMs === null || mostMs === undefined ? '' : `${mostMs} ms`]
  })
  return align([head, ...lines])
}

function costCell(cost: Growth | undefined): string {
  if (!cost) return ''
  const rate = cost.perSecond === null ? '' : ` (${readable(cost.perSecond)}/s)`
  return `${readable(cost.p50Ms)} / ${readable(cost.p99Ms)}${rate}${isLate(cost) ? ' MISSES' : ''}`
}

function readable(number: number): string {
  if (number >= 100) return Math.round(number).toLocaleString('en')
  return number >= 10 ? number.toFixed(1) : number.toFixed(2)
}

/** The first column to the left, numbers to the right. */
function align(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_cell, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  )
  return lines
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
