/** Prints how many tests of the last run passed and failed; its argument is the exit status of that run. */
import { existsSync, readFileSync } from 'node:fs'

type VitestReport = { numPassedTests: number; numFailedTests: number }
type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number } }

const vitest = ['vitest', 'load'].map((name) => read<VitestReport>(`.build/reports/${name}.json`))
const journeys = read<PlaywrightReport>('.build/reports/playwright.json')
const passed = sum((report) => report?.numPassedTests) + (journeys?.stats.expected ?? 0)
const failedTests =
  sum((report) => report?.numFailedTests) + (journeys ? journeys.stats.unexpected + journeys.stats.flaky : 0)
const statusOfRun = Number(process.argv[2])
// A check that is no test, such as the types, has stopped the run: that is one failure too.
const failed = statusOfRun !== 0 && failedTests === 0 ? 1 : failedTests
console.log(`${passed} passed, ${failed} failed`)

function sum(count: (report: VitestReport | undefined) => number | undefined): number {
  return vitest.reduce((total, report) => total + (count(report) ?? 0), 0)
}

function read<Report>(file: string): Report | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
