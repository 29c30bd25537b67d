/** Runs the whole system as real processes on real servers, each of which can be hurt by a test. */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { findPostgres } from '../../backend/testing/postgres-binaries.ts'
import { type PostgresServer, startPostgres } from '../../backend/testing/postgres-server.ts'
import { type RedisServer, redisPrograms, startRedis } from '../../backend/testing/redis-server.ts'
import { freePort } from '../../scripts/stack/ports.ts'
import { type MailServer, startMailServer } from './mail-server.ts'
import { type Service, startService } from './service.ts'
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts'

export type Engine = 'sqlite' | 'postgres'
export type System = {
  url: string
  /** Not through the proxy. */
  databaseUrl: string
  backend: Service
  workers: Service[]
  mail: MailServer
  /** Null on SQLite, as is the proxy before it. */
  postgres: PostgresServer | null
  proxy: TcpProxy | null
  /** Null where no such program is installed. */
  redis: RedisServer | null
  /** Everything that one of the processes said, from warnings upwards. */
  wordsOf(name: 'backend'): string
  /** What the processes said, of each the last lines. */
  lastWords(): string
  stop(): Promise<void>
}
export type SystemOptions = {
  engine: Engine
  /** How far SIGUSR2 moves the clock of the backend and the workers. */
  clockShiftMs: number
  /** For a database of SQLite on a disk of its own. */
  folder?: string
  random: () => number
}
type CleanUps = (() => unknown)[]

export async function startSystem(options: SystemOptions): Promise<System> {
  const cleanUps: CleanUps = []
  const stop = async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
  }
  try {
    return { ...(await start(options, cleanUps)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The answer to /health/ready, or the time until it comes. */
export async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const answer = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await pause(50)
  }
  throw new Error(`${url} was not ready within a minute`)
}

async function start(options: SystemOptions, cleanUps: CleanUps): Promise<Omit<System, 'stop'>> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  const [port, smtpPort] = [await freePort(), await freePort()]
  const mail = await startMailServer(smtpPort, options.random)
  cleanUps.push(mail.close)
  const redis = redisPrograms.length > 0 ? await startRedis() : null
  if (redis) cleanUps.push(redis.stop)
  const database = await startDatabase(options, folder, cleanUps)
  const variables: Record<string, string> = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    PORT: String(port),
    DATABASE_URL: database.url,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    RATE_LIMIT_PER_MINUTE: '1000000',
    ENQUIRY_LIMIT_PER_HOUR: '1000000',
    ENQUIRY_PROOF_AFTER: '1000000',
    SIGN_IN_LIMIT_PER_MINUTE: '1000000',
    ...(redis && { REDIS_URL: redis.url }),
  }
  await promisify(execFile)(process.execPath, ['backend/migrate.ts'], { env: variables })
  const run = (name: string, file: string) => {
    const clock = new URL(`./shifted-clock.ts?ms=${options.clockShiftMs}`, import.meta.url).href
    const service = startService({
      args: ['--import', clock, `backend/${file}`],
      variables,
      logFile: join(folder, 'logs', name),
    })
    cleanUps.push(service.stop)
    return service
  }
  mkdirSync(join(folder, 'logs'))
  const backend = run('backend', 'main.ts')
  // SQLite has one worker by design.
  const workers = (options.engine === 'sqlite' ? ['worker'] : ['worker-1', 'worker-2']).map((name) =>
    run(name, 'worker.ts'),
  )
  const url = `http://127.0.0.1:${port}`
  await untilReady(url).catch((error: Error) => {
    throw new Error(`${error.message}\n${lastWordsIn(join(folder, 'logs'))}`)
  })
  const { directUrl, postgres, proxy } = database
  return {
    url,
    databaseUrl: directUrl,
    backend,
    workers,
    mail,
    postgres,
    proxy,
    redis,
    wordsOf: (name) => readFileSync(join(folder, 'logs', name), 'utf8'),
    lastWords: () => lastWordsIn(join(folder, 'logs')),
  }
}

type StartedDatabase = {
  url: string
  directUrl: string
  postgres: PostgresServer | null
  proxy: TcpProxy | null
}

async function startDatabase(
  options: SystemOptions,
  folder: string,
  cleanUps: CleanUps,
): Promise<StartedDatabase> {
  if (options.engine === 'sqlite') {
    const url = `sqlite:${join(options.folder ?? folder, 'faults.db')}`
    return { url, directUrl: url, postgres: null, proxy: null }
  }
  const port = await freePort()
  const postgres = await startPostgres(findPostgres(), { durable: true, port })
  cleanUps.push(postgres.stop)
  const proxy = await startTcpProxy(port)
  cleanUps.push(proxy.close)
  return {
    url: `postgres://postgres@127.0.0.1:${proxy.port}/postgres`,
    directUrl: postgres.url,
    postgres,
    proxy,
  }
}

export function lastWordsIn(folder: string): string {
  return readdirSync(folder)
    .map(
      (name) => `--- ${name}\n${readFileSync(join(folder, name), 'utf8').split('\n').slice(-12).join('\n')}`,
    )
    .join('\n')
}
