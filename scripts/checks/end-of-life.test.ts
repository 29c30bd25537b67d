import { expect, test } from 'vitest'
import { pinnedImages } from '../containers/images.ts'
import { read } from './repository.ts'

/** The last day on which each line is looked after by its makers; where they name none, the day to look at it again. */
const lastDays: [line: RegExp, lastDay: string][] = [
  // https://github.com/nodejs/release, schedule.json
  [/^node:24-trixie-slim$/, '2028-04-30'],
  [/^gcr\.io\/distroless\/nodejs24-debian13:nonroot$/, '2028-04-30'],
  // A stable line of nginx ends when the next begins, each April.
  [/^nginxinc\/nginx-unprivileged:1\.30-alpine$/, '2027-04-30'],
  // https://www.postgresql.org/support/versioning/
  [/^postgres:17-alpine$/, '2029-11-08'],
  // Three years from 8.0.
  [/^valkey\/valkey:8-alpine$/, '2027-09-15'],
  // 3.13 has long-term support until July 2027.
  [/^prom\/prometheus:v3\.13\.\d+$/, '2027-07-31'],
  // Named by none.
  [/^prom\/alertmanager:v0\.33\.\d+$/, '2027-06-30'],
  [/^grafana\/grafana:13\.2\.\d+$/, '2027-03-31'],
  [/^axllent\/mailpit:v1\.31\.\d+$/, '2027-06-30'],
]

test('every image is of a line that is still looked after', () => {
  const today = new Date().toISOString().slice(0, 10)
  for (const { tag } of pinnedImages()) {
    const lastDay = lastDays.find(([line]) => line.test(tag))?.[1]
    expect(lastDay, `${tag} has no last day in scripts/checks/end-of-life.test.ts`).toBeDefined()
    expect(today <= String(lastDay), `${tag} was looked after until ${lastDay}`).toBe(true)
  }
})

test('the Node of machines is of the same line as the Node of containers', () => {
  const [, wanted] = read('scripts/with-node.sh').match(/^wanted=(\d+)\./m) ?? []
  expect(pinnedImages().find(({ name }) => name === 'node')?.tag).toMatch(new RegExp(`^node:${wanted}-`))
})
