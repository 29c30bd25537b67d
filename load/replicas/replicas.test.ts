import { execFile } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { afterEach, describe, expect, test } from 'vitest'
import { migrations } from '../../backend/db/migrations/index.ts'
import { freshPostgresUrl } from '../../backend/testing/postgres.ts'
import { redisPrograms } from '../../backend/testing/redis-server.ts'
import { freePort } from '../../scripts/stack/ports.ts'
import { judge, untilNoLetterWaits } from '../rig/judge.ts'
import { startMailServer } from '../rig/mail-server.ts'
import { untilReady } from '../rig/system.ts'
import { letVisitorsWrite } from '../rig/visitors.ts'
import { isLong } from '../thoroughness.ts'
import { hasNginx } from './nginx.ts'
import { letReadersRead } from './readers.ts'
import { type Replica, type Replicas, startReplicas } from './stack.ts'

const rounds = isLong ? 10 : 2
const canRun = hasNginx && redisPrograms.length > 0
if (!canRun) process.stderr.write('Replicas are not tested: install nginx and redis-server\n')

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.runIf(canRun)('three replicas behind nginx', () => {
  test('are restarted one after another, and not one request fails', { timeout: 600_000 }, async () => {
    const smtpPort = await freePort()
    const mail = await startMailServer(smtpPort, Math.random)
    cleanUps.push(mail.close)
    const system = await started({ SMTP_URL: `smtp://127.0.0.1:${smtpPort}`, ...generous })
    const visitors = letVisitorsWrite({
      url: system.url,
      visitors: 25,
      pauseMs: 250,
      patienceMs: 10_000,
      random: Math.random,
    })
    const readers = letReadersRead(system.url, 25)
    await pause(1000)
    for (let round = 0; round < rounds; round += 1) {
      for (const replica of system.replicas) await restart(replica, system)
    }
    await pause(1000)
    await Promise.all([visitors.finish(), readers.finish()])
    process.stdout.write(
      `rolling restart, ${rounds} × 3: ${visitors.acknowledged.size} contacts and ${readers.answered} pages, ${visitors.failedTries.length + readers.failures.length} requests failed\n`,
    )
    expect([...visitors.failedTries, ...readers.failures], system.lastWords()).toEqual([])
    expect(await untilNoLetterWaits({ ...system, mail }, 60_000)).toBe(true)
    expect((await judge({ ...system, mail }, visitors)).faults).toEqual([])
  })

  test('together let exactly as many requests through as the limit says', { timeout: 120_000 }, async () => {
    const limit = 30
    const contacts = 6
    const system = await started({
      RATE_LIMIT_PER_MINUTE: String(limit),
      ENQUIRY_LIMIT_PER_HOUR: String(contacts),
      ENQUIRY_PROOF_AFTER: String(contacts),
    })
    const read = (address: string) =>
      fetch(`${system.url}/api/services`, { headers: { 'x-forwarded-for': address } })
    const write = (address: string, number: number) =>
      fetch(`${system.url}/api/contact`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({
          firstName: 'A',
          email: `a${number}@example.test`,
          phone: '+201222155310',
          message: 'x',
        }),
      })
    // The first requests of a fresh process take longer than it waits for the counters.
    await statusesOf(limit, () => read('198.51.100.1'))
    const reads = await statusesOf(3 * limit, () => read('198.51.100.2'))
    expect(reads).toEqual(
      new Map([
        [200, limit],
        [429, 2 * limit],
      ]),
    )
    const writes = await statusesOf(4 * contacts, (number) => write('198.51.100.3', number))
    expect(writes).toEqual(
      new Map([
        [200, contacts],
        [429, 3 * contacts],
      ]),
    )
  })
})

test('ten processes that prepare one database at once prepare it once', { timeout: 60_000 }, async () => {
  const database = await freshPostgresUrl()
  cleanUps.push(database.drop)
  const prepare = promisify(execFile)
  const prepared = await Promise.all(
    Array.from({ length: 10 }, () =>
      prepare(process.execPath, ['backend/migrate.ts'], {
        env: { NODE_ENV: 'test', DATABASE_URL: database.url },
      }),
    ),
  )
  const links = prepared.flatMap(({ stdout }) => stdout.match(/\/admin\/setup\?token=\S+/g) ?? [])
  // Each of them opens the way to the first account, until one is taken.
  expect(new Set(links).size).toBe(10)
  const client = new Client({ connectionString: database.url })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration')
  await client.end()
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(migrations).sort())
})

const generous = {
  RATE_LIMIT_PER_MINUTE: '1000000',
  ENQUIRY_LIMIT_PER_HOUR: '1000000',
  ENQUIRY_PROOF_AFTER: '1000000',
}

async function started(variables: Record<string, string>): Promise<Replicas> {
  const system = await startReplicas(variables)
  cleanUps.push(system.stop)
  return system
}

/** How often each status came; so many requests are on their way at once that every replica has one. */
async function statusesOf(
  count: number,
  ask: (number: number) => Promise<Response>,
): Promise<Map<number, number>> {
  const atOnce = 6
  const statuses = new Map<number, number>()
  for (let asked = 0; asked < count; asked += atOnce) {
    const answers = await Promise.all(Array.from({ length: atOnce }, (_unused, index) => ask(asked + index)))
    for (const { status } of answers) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return statuses
}

/** As an orchestrator does it: one that says it is not ready is sent nothing new; the next one's turn comes when this one is ready again. */
async function restart({ url, service }: Replica, { replicas, sendTo }: Replicas): Promise<void> {
  const stopping = service.stop()
  const isDraining = async () => (await fetch(`${url}/health/ready`)).status === 503
  await expect.poll(isDraining, { timeout: 3000, interval: 20 }).toBe(true)
  await sendTo(replicas.filter((other) => other.url !== url))
  expect(await stopping).toBe(0)
  service.start()
  await untilReady(url)
  await sendTo(replicas)
}
