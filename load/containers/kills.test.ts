import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { letVisitorsWrite } from '../rig/visitors.ts'
import { compose, untilReady, url } from './running.ts'

const containers = ['backend', 'worker', 'nginx', 'frontend', 'cache', 'database', 'mailpit']

test('each container is killed while visitors write: what was acknowledged is stored once, and its letters go out', {
  timeout: 600_000,
}, async () => {
  const visitors = letVisitorsWrite({
    url,
    visitors: 8,
    pauseMs: 400,
    patienceMs: 10_000,
    random: Math.random,
  })
  const until = (count: number) =>
    expect.poll(() => visitors.acknowledged.size, { timeout: 120_000 }).toBeGreaterThan(count)
  for (const container of containers) {
    await until(visitors.acknowledged.size + 5)
    const begun = Date.now()
    await compose('kill', container)
    await pause(1000)
    await compose('up', '--detach', '--wait', '--no-build', container)
    await untilReady()
    process.stdout.write(
      `${container}: killed, and all is well again after ${((Date.now() - begun) / 1000).toFixed(1)} s\n`,
    )
  }
  await until(visitors.acknowledged.size + 5)
  await visitors.finish()
  process.stdout.write(
    `${visitors.acknowledged.size} contacts, ${visitors.failedTries.length} tries failed and were repeated\n`,
  )
  expect([...visitors.unexpected]).toEqual([])

  // Others may have written before.
  const theirs = "idempotency_key like 'visitor-%'"
  const stored = await read(`select idempotency_key, id from enquiry where ${theirs}`)
  expect(stored.map(([key = '']) => key).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [...visitors.sent].toSorted((a, b) => a.localeCompare(b)),
  )
  for (const [key = '', id] of stored) expect(visitors.acknowledged.get(key)?.id).toBe(id)
  const states = `select state, count(*) from letter where enquiry_id in (select id from enquiry where ${theirs}) group by state`
  const letters = async () => (await read(states)).map((row) => row.join(' '))
  await expect.poll(letters, { timeout: 180_000, interval: 1000 }).toEqual([`sent ${2 * stored.length}`])
})

async function read(query: string): Promise<string[][]> {
  const ask =
    'PGPASSWORD=$(cat /run/secrets/database_password) exec psql -h 127.0.0.1 -U chloromaster -At -c "$1"'
  const rows = await compose('exec', '-T', 'database', 'sh', '-c', ask, 'sh', query)
  return rows
    .trim()
    .split('\n')
    .map((row) => row.split('|'))
}
