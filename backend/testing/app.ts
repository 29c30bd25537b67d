import { BlockList } from 'node:net'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { company } from '#catalogue/company.ts'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import type { Role } from '#contract/staff.ts'
import { buildApp } from '../app.ts'
import { type Cache, openCache } from '../cache/cache.ts'
import { openSharedStore } from '../cache/shared-store.ts'
import { type Config, readConfig } from '../config.ts'
import { datasheetRenderer } from '../documents/datasheet.ts'
import { loadCatalogue } from '../features/catalogue/load.ts'
import { hashPassword } from '../features/staff/auth.ts'
import { insertStaff } from '../features/staff/repository.ts'
import type { BuiltSite } from '../http/site.ts'
import { createLogger } from '../telemetry/logger.ts'
import { createMetrics } from '../telemetry/metrics.ts'
import { type Engine, freshDatabase, type TestDatabase } from './database.ts'

/** The whole system on a fresh database with the real catalogue; the clock is the test's. */
export type TestApp = TestDatabase & {
  app: FastifyInstance
  cache: Cache
  /** Aborting it is the order to stop. */
  stopping: AbortController
  /** Every line logged so far. */
  log: string[]
  clock: { now: Date }
  request(options: InjectOptions): Promise<LightMyRequestResponse>
  /** The cookie header of a new member of staff of the role. */
  signIn(role: Role): Promise<string>
  close(): Promise<void>
}

/** Generous limits: a test that is about limits sets its own. */
const environment = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'info',
  RATE_LIMIT_PER_MINUTE: '100000',
  SIGN_IN_LIMIT_PER_MINUTE: '1000',
  ENQUIRY_LIMIT_PER_HOUR: '100000',
  ENQUIRY_PROOF_AFTER: '100000',
}
const password = 'correct horse battery staple'

export async function startTestApp(
  engine: Engine,
  variables: Record<string, string> = {},
  site: BuiltSite | null = null,
  sqliteFile?: string,
): Promise<TestApp> {
  const database = await freshDatabase(engine, sqliteFile)
  const { db } = database
  await loadCatalogue(db, { services, products }, '2026-11-01')
  const config: Config = readConfig({ ...environment, ...variables })
  const clock = { now: new Date() }
  const log: string[] = []
  const store = config.redisUrl === null ? null : openSharedStore(config.redisUrl, config.authSecret)
  const cache = openCache(store)
  const stopping = new AbortController()
  const renderer = datasheetRenderer()
  const dataCentres = new BlockList()
  dataCentres.addSubnet('5.9.0.0', 16)
  const app = await buildApp({
    config,
    db,
    cache,
    store,
    company,
    dataCentres,
    renderer,
    logger: createLogger('info', { write: (line) => void log.push(line) }),
    metrics: createMetrics(),
    site,
    now: () => clock.now,
    stopping: stopping.signal,
  })
  await app.ready()
  const request = (options: InjectOptions) => app.inject(options)
  return {
    ...database,
    app,
    cache,
    stopping,
    log,
    clock,
    request,
    signIn: (role) => signIn(database, request, role),
    close: async () => {
      await app.close()
      await renderer.close()
      store?.close()
      await database.drop()
    },
  }
}

async function signIn({ db }: TestDatabase, request: TestApp['request'], role: Role): Promise<string> {
  const email = `${role}.${Math.random().toString(36).slice(2)}@staff.test`
  const passwordHash = await hashPassword(password)
  await db
    .transaction()
    .execute((tx) => insertStaff(tx, { name: role, email, passwordHash, role }, new Date()))
  const answer = await request({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password },
  })
  if (answer.statusCode !== 200) throw new Error(`sign-in answered ${answer.statusCode} ${answer.body}`)
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}
