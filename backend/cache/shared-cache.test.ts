import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { afterEach, describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import type { Database } from '../db/database.ts'
import { loadCatalogue } from '../features/catalogue/load.ts'
import { catalogueService } from '../features/catalogue/service.ts'
import { startTestApp } from '../testing/app.ts'
import { freshDatabase } from '../testing/database.ts'
import { type RedisServer, redisPrograms, startRedis } from '../testing/redis-server.ts'
import { openCache } from './cache.ts'
import { openSharedStore, type SharedStore } from './shared-store.ts'

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

/** What a request asks for one after another at most. */
const asksOfOneRequest = 3
const mostWaitingMs = 50

describe.each(redisPrograms)('replicas that share a %s', (program) => {
  test('read the catalogue from the database once together', async () => {
    const server = await start(program)
    const { replicas, reads } = await startReplicas(server, 3)
    for (const { catalogue } of replicas) expect(await catalogue.services()).toHaveLength(2)
    expect(reads()).toBe(1)
  })

  test('see a correction at once, wherever it was made', async () => {
    const server = await start(program)
    const { db, replicas } = await startReplicas(server, 2)
    const [one, other] = replicas
    await Promise.all([one?.catalogue.services(), other?.catalogue.services()])
    await db.updateTable('service').set({ slug: 'corrected' }).where('id', '=', 1).execute()
    await one?.cache.clear()
    await expect
      .poll(async () => (await other?.catalogue.services())?.map(({ slug }) => slug), { timeout: 1000 })
      .toContain('corrected')
  })

  test('never take what was loaded before a correction and stored after it', async () => {
    const { replicas } = await startReplicas(await start(program), 2)
    const [slow, quick] = replicas
    const answer = Promise.withResolvers<string>()
    const late = slow?.cache.shareOrLoad('page', () => answer.promise)
    await wait(50)
    await quick?.cache.clear()
    answer.resolve('old')
    expect(await late).toBe('old')
    await wait(50)
    expect(await quick?.cache.shareOrLoad('page', async () => 'new')).toBe('new')
  })

  test('count one limit together and keep no address', async () => {
    const server = await start(program)
    const variables = {
      RATE_LIMIT_PER_MINUTE: '10',
      REDIS_URL: server.url,
      AUTH_SECRET: 'k3v9Qm2x'.repeat(4),
    }
    const apps = await Promise.all([startTestApp('sqlite', variables), startTestApp('sqlite', variables)])
    for (const app of apps) cleanUps.push(() => app.close())
    await expect.poll(() => isCacheOk(apps), { timeout: 2000 }).toBe(true)
    const statuses: number[] = []
    for (let ask = 0; ask < 8; ask += 1) {
      for (const app of apps) {
        const answer = await app.request({ method: 'GET', url: '/api/services', remoteAddress: '192.0.2.7' })
        statuses.push(answer.statusCode)
      }
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(10)
    const redis = new Redis(server.url)
    cleanUps.push(() => redis.disconnect())
    const keys = await redis.keys('*')
    expect(keys.length).toBeGreaterThan(1)
    expect(keys.join()).not.toContain('192.0.2.7')
    for (const key of keys.filter((name) => name.includes('count'))) {
      expect(await redis.pttl(key)).toBeGreaterThan(0)
    }
  })
})

const faults: Record<string, { options?: string[]; inject(server: RedisServer): Promise<void> | void }> = {
  gone: { inject: kill },
  frozen: { inject: ({ process }) => void process.kill('SIGSTOP') },
  full: {
    options: ['--maxmemory', '1mb', '--maxmemory-policy', 'noeviction'],
    inject: () => undefined,
  },
  'read-only': { options: ['--replicaof', '127.0.0.1', '1'], inject: () => undefined },
}

describe.runIf(redisPrograms.length > 0).each(Object.keys(faults))('a shared store that is %s', (name) => {
  test('holds up nobody, is reported, and is used again when it is well', { timeout: 30_000 }, async () => {
    const { options = [], inject } = faults[name] ?? faults['gone'] ?? { inject: kill }
    const server = await start(redisPrograms[0], options)
    const app = await startTestApp('sqlite', { REDIS_URL: server.url })
    cleanUps.push(() => app.close())
    const store = openStore(server)
    await wait(200)
    await inject(server)

    expect(await longestWait(store)).toBeLessThan(mostWaitingMs)
    const answer = await app.request({ method: 'GET', url: '/api/services' })
    expect(answer.statusCode).toBe(200)
    const readiness = await app.request({ method: 'GET', url: '/health/ready' })
    expect([readiness.statusCode, readiness.json()]).toEqual([
      200,
      { status: 'degraded', database: 'ok', cache: 'degraded', mail: 'ok' },
    ])
    expect(store.failures()).toBeGreaterThan(0)
    const metrics = await app.request({ method: 'GET', url: '/metrics' })
    expect(metrics.body).toMatch(/chloromaster_shared_store_failures [1-9]/)

    await heal(server)
    await expect.poll(() => isCacheOk([app]), { timeout: 10_000, interval: 200 }).toBe(true)
  })
})

test.runIf(redisPrograms.length > 0)(
  'no stampede falls on the database while the store goes and comes back',
  { timeout: 30_000 },
  async () => {
    const server = await start(redisPrograms[0])
    const { replicas, reads } = await startReplicas(server, 3)
    const all = () =>
      Promise.all(
        replicas.flatMap(({ catalogue }) => Array.from({ length: 100 }, () => catalogue.services())),
      )
    await all()
    expect(reads()).toBeLessThanOrEqual(replicas.length)
    await kill(server)
    for (const { cache } of replicas) await cache.clear()
    await all()
    const whileAway = reads()
    expect(whileAway).toBeLessThanOrEqual(2 * replicas.length)
    await server.restart()
    for (let second = 0; second < 4; second += 1) {
      await all()
      await wait(500)
    }
    // Each replica forgets once, because it may have missed an announcement.
    expect(reads() - whileAway).toBeLessThanOrEqual(replicas.length)
  },
)

async function start(program: string | undefined, options: string[] = []): Promise<RedisServer> {
  const server = await startRedis(program, options)
  cleanUps.push(() => server.stop())
  return server
}

function openStore(server: RedisServer): SharedStore {
  const store = openSharedStore(server.url, 'secret of the test')
  cleanUps.push(() => store.close())
  return store
}

/** Replicas on one database; a read of the catalogue asks for its products once. */
async function startReplicas(server: RedisServer, count: number) {
  const database = await freshDatabase('sqlite')
  cleanUps.push(() => database.drop())
  await loadCatalogue(database.db, { services, products }, '2026-11-01')
  let reads = 0
  const db: Database = database.db.withPlugin({
    transformQuery({ node }) {
      if (node.kind === 'SelectQueryNode' && JSON.stringify(node.from).includes('"product"')) reads += 1
      return node
    },
    transformResult: async ({ result }) => result,
  })
  const replicas = Array.from({ length: count }, () => {
    const store = openStore(server)
    const cache = openCache(store)
    return { store, cache, catalogue: catalogueService(db, cache) }
  })
  for (const { store } of replicas) await expect.poll(() => store.isWell(), { timeout: 2000 }).toBe(true)
  // The announcements are heard a moment after the connection stands.
  await wait(100)
  return { db, replicas, reads: () => reads }
}

async function kill({ process: child }: RedisServer): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function heal(server: RedisServer): Promise<void> {
  server.process.kill('SIGCONT')
  if (server.process.exitCode !== null || server.process.signalCode !== null) {
    await server.restart()
    return
  }
  const redis = new Redis(server.url)
  await redis.config('SET', 'maxmemory', '0')
  await redis.replicaof('NO', 'ONE')
  redis.disconnect()
}

/** In the middle of five tries, because the machine itself may pause. */
async function longestWait(store: SharedStore): Promise<number> {
  const waits: number[] = []
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const begun = performance.now()
    for (let ask = 0; ask < asksOfOneRequest; ask += 1)
      await store.count('someone', 1000).catch(() => undefined)
    waits.push(performance.now() - begun)
  }
  return waits.sort((a, b) => a - b)[2] ?? 0
}

async function isCacheOk(apps: Awaited<ReturnType<typeof startTestApp>>[]): Promise<boolean> {
  const answers = await Promise.all(apps.map((app) => app.request({ method: 'GET', url: '/health/ready' })))
  return answers.every((answer) => answer.json().cache === 'ok')
}
