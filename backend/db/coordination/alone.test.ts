import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { type CleanUps, startSystem } from '../../testing/processes.ts'
import { workAlone } from './alone.ts'

const cleanUps: CleanUps = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

test('a second back end on one SQLite database is refused, and taken once the first is dead', {
  timeout: 60_000,
}, async () => {
  const system = await startSystem('sqlite', cleanUps)
  const [status] = await once(system.start('main.ts'), 'exit')
  expect(status).toBe(1)
  expect(() => workAlone(system.databaseUrl, 'backend')).toThrow(/PostgreSQL/)
  // The other role has a place of its own.
  workAlone(system.databaseUrl, 'worker')()
  system.main.kill('SIGKILL')
  await once(system.main, 'exit')
  workAlone(system.databaseUrl, 'backend')()
})

test('PostgreSQL and databases in memory may have any number', () => {
  for (const url of ['sqlite::memory:', 'postgres://db.internal/chloromaster']) {
    workAlone(url, 'backend')
    workAlone(url, 'backend')
  }
  expect(existsSync(':memory:-backend')).toBe(false)
})
