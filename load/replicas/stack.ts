/** Runs three back ends and two workers on PostgreSQL and Redis, behind nginx. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPostgres } from '../../backend/testing/postgres-binaries.ts'
import { startPostgres } from '../../backend/testing/postgres-server.ts'
import { startRedis } from '../../backend/testing/redis-server.ts'
import { freePort } from '../../scripts/stack/ports.ts'
import { type Service, startService } from '../rig/service.ts'
import { lastWordsIn, untilReady } from '../rig/system.ts'
import { startNginx } from './nginx.ts'

export type Replicas = {
  /** Of nginx. */
  url: string
  databaseUrl: string
  replicas: Replica[]
  /** Tells nginx which of them to use. */
  sendTo(replicas: Replica[]): Promise<void>
  /** For the first staff account. */
  setUpLink: string
  lastWords(): string
  /** Answers the exit status of every process. */
  stop(): Promise<(number | null)[]>
}
export type Replica = { url: string; port: number; service: Service }

const replicaCount = 3
const workerCount = 2

export async function startReplicas(given: Record<string, string>): Promise<Replicas> {
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'))
  const databasePort = await freePort()
  const postgres = await startPostgres(findPostgres(), { durable: true, port: databasePort })
  const redis = await startRedis()
  const port = await freePort()
  const replicaPorts = await Promise.all(Array.from({ length: replicaCount }, freePort))
  const variables = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    DATABASE_URL: `postgres://postgres@127.0.0.1:${databasePort}/postgres`,
    REDIS_URL: redis.url,
    PUBLIC_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('hex'),
    REPLICAS: String(replicaCount),
    DRAIN_SECONDS: '4',
    TRUSTED_PROXIES: '127.0.0.1',
    ...given,
  }
  const { stdout } = await promisify(execFile)(process.execPath, ['backend/migrate.ts'], { env: variables })
  const run = (name: string, file: string, more: Record<string, string> = {}) =>
    startService({
      args: [`backend/${file}`],
      variables: { ...variables, ...more },
      logFile: join(folder, name),
    })
  const replicas = replicaPorts.map((replicaPort, index) => ({
    url: `http://127.0.0.1:${replicaPort}`,
    port: replicaPort,
    service: run(`backend-${index + 1}`, 'main.ts', { PORT: String(replicaPort) }),
  }))
  const workers = Array.from({ length: workerCount }, (_unused, index) =>
    run(`worker-${index + 1}`, 'worker.ts'),
  )
  await Promise.all(replicas.map(({ url }) => untilReady(url)))
  const nginx = await startNginx(port, replicaPorts)
  return {
    url: nginx.url,
    databaseUrl: postgres.url,
    replicas,
    sendTo: (some) => nginx.use(some.map((replica) => replica.port)),
    setUpLink: stdout.match(/https?:\S+\/admin\/setup\?token=\S+/)?.[0] ?? '',
    lastWords: () => `${lastWordsIn(folder)}\n--- nginx\n${nginx.complaints()}`,
    stop: async () => {
      await nginx.stop()
      const services = [...replicas.map(({ service }) => service), ...workers]
      const statuses = await Promise.all(services.map((service) => service.stop()))
      await redis.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true })
      return statuses
    },
  }
}
