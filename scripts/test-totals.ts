/** Prints how many tests of the last run passed and failed; its argument is the exit status of that run. */
import { existsSync, readFileSync } from 'node:fs'

type VitestReport = { numPassedTests: number; numFailedTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } }

/** Those of `make stack-test` among them. */
const vitestReports = [
  'vitest',
  'load',
  'stack-smoke',
  'stack-edge',
  'stack-monitoring',
  'stack-tls',
  'stack-kills',
  'stack-sqlite',
]
const vitest = vitestReports.map((name) => read<VitestReport>(`.build/reports/${name}.json`))
const journeys = ['playwright', 'playwright-stack'].map((name) =>
  read<PlaywrightReport>(`.build/reports/${name}.json`),
)
const passed =
  sum(vitest.map((report) => report?.numPassedTests)) + sum(journeys.map((report) => report?.stats.expected))
const failedTests =
  sum(vitest.map((report) => report?.numFailedTests)) +
  sum(journeys.map((report) => report && report.stats.unexpected + report.stats.flaky))
const statusOfRun = Number(process.argv[2])
// A check that is no test, such as the types, has stopped the run: that is one failure too.
const failed = statusOfRun !== 0 && failedTests === 0 ? 1 : failedTests
console.log(`${passed} passed, ${failed} failed`)

function sum(counts: (number | undefined)[]): number {
  return counts.reduce<number>((total, count) => total + (count ?? 0), 0)
}

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
