import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { asSvg } from './bench/chart.ts'
import { asTable, doubts, machine, type Report } from './bench/report.ts'
import { measureAll, stepNames } from './bench/run.ts'

/** Measures the system beside what this machine can do at most, in one run; prints a table, writes JSON and a chart. */
const usage = `node load/bench.ts [--quick] [--only ${stepNames.join(',')}]`
const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
const only = values.only?.split(',') ?? []
if (!only.every((name) => stepNames.includes(name))) throw new Error(`Unknown step. Usage: ${usage}`)

const quick = { pace: { rounds: 3, seconds: 2 }, sizes: [1000, 10_000], visits: 1_000_000 }
const whole = {
  pace: { rounds: 5, seconds: 4 },
  sizes: [1000, 10_000, 100_000, 1_000_000],
  visits: 10_000_000,
}
const reports = '.build/reports'
mkdirSync(reports, { recursive: true })
// Beside the build, because a folder for temporary files may lie in memory, where nothing is durable.
const folder = mkdtempSync(resolve('.build/bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const startedAt = performance.now()
const progress = (text: string) => {
  process.stderr.write(
    `${String(Math.round((performance.now() - startedAt) / 1000)).padStart(4)} s  ${text}\n`,
  )
}
const at = new Date().toISOString()
const notes = doubts()
const { failed, ...findings } = await measureAll({
  ...(values.quick ? quick : whole),
  only,
  folder,
  progress,
})
const report: Report = { at, machine: machine(), quick: values.quick ?? false, ...findings }
report.notes.unshift(...notes)
writeFileSync(`${reports}/bench.json`, `${JSON.stringify(report, null, 2)}\n`)
writeFileSync(`${reports}/bench.svg`, asSvg(report))
progress(`done; ${reports}/bench.json and ${reports}/bench.svg are written`)
process.stdout.write(`${asTable(report)}\n`)
if (failed) process.exitCode = 1
