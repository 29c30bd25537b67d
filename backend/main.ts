import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { company } from '#catalogue/company.ts'
import { buildApp } from './app.ts'
import { openCache } from './cache/cache.ts'
import { openSharedStore } from './cache/shared-store.ts'
import { readConfig } from './config.ts'
import { workAlone } from './db/coordination/alone.ts'
import { openDatabase } from './db/database.ts'
import { datasheetRenderer } from './documents/datasheet.ts'
import { readDataCentres } from './features/visits/data-centres.ts'
import { createMetricsServer } from './http/metrics-route.ts'
import { findBuiltSite } from './http/site.ts'
import { openLogger } from './telemetry/logger.ts'
import { createMetrics } from './telemetry/metrics.ts'
import { releaseStartMemory } from './telemetry/release-memory.ts'

/** The API and the site, in one process, until it is told to stop. */
const patienceMs = 5000
const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])

// What this process writes, the database and logs of persons among it, only its own user may read.
process.umask(0o077)
const config = readConfig(process.env)
const logger = openLogger(config.log)
const releaseDatabase = workAlone(config.databaseUrl, 'backend')
const db = openDatabase(config.databaseUrl, { poolSize: config.databasePoolSize })
const store = config.redisUrl === null ? null : openSharedStore(config.redisUrl, config.authSecret)
const stopping = new AbortController()
const metrics = createMetrics()
const renderer = datasheetRenderer()
const app = await buildApp({
  config,
  db,
  cache: openCache(store),
  store,
  company,
  dataCentres: readDataCentres(),
  renderer,
  logger,
  metrics,
  site: await findBuiltSite(),
  now: () => new Date(),
  stopping: stopping.signal,
})
const metricsServer = config.metricsPort === null ? null : createMetricsServer(metrics)

await app.ready()
releaseStartMemory()
await app.listen({ port: config.port, host: config.host })
await metricsServer?.listen({ port: config.metricsPort ?? 0, host: config.host })
logger.info({ port: config.port, database: config.databaseUrl.split(':')[0] }, 'backend is listening')

await stopped
logger.info('backend is stopping')
stopping.abort()
await wait(config.drainSeconds * 1000)
// Requests in hand are finished; a connection that says nothing more may not hold the process.
setTimeout(() => app.server.closeAllConnections(), patienceMs).unref()
await app.close()
await metricsServer?.close()
await renderer.close()
store?.close()
await db.destroy()
releaseDatabase()
