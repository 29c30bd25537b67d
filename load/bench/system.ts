import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from '../../scripts/stack/ports.ts'
import { clients } from './wrk.ts'

/** Runs our real entry files with the settings of production, limits of requests as wide as they go. */
export type System = {
  url: string
  metricsUrl: string
  databaseUrl: string
  main: Spawned
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number
  start(file: string): Spawned
  /** The cookie header of the first administrator. */
  signIn(): Promise<string>
  stop(): Promise<void>
}
export type Spawned = { child: ChildProcess; stop(): Promise<void> }

const staff = { email: 'bench@staff.test', password: randomBytes(18).toString('base64url') }
const patienceMs = 30_000

/** Prepares the database and starts main.ts on it. */
export async function startSystem(
  databaseUrl: string,
  given: { variables?: Record<string, string>; nodeOptions?: string[] } = {},
): Promise<System> {
  const [port, metricsPort] = [await freePort(), await freePort()]
  const environment = { ...productionSettings(port, metricsPort, databaseUrl), ...given.variables }
  const start = (file: string, options: string[] = []) =>
    spawnNode([...options, `backend/${file}`], environment)
  await finished(start('migrate.ts'))
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const main = start('main.ts', given.nodeOptions)
  await answered(`${url}/health`, main.child)
  const startMs = performance.now() - startedAt
  const running: Spawned[] = [main]
  return {
    url,
    metricsUrl: `http://127.0.0.1:${metricsPort}/metrics`,
    databaseUrl,
    main,
    startMs,
    start: (file) => {
      const spawned = start(file)
      running.push(spawned)
      return spawned
    },
    signIn: () => signIn(url),
    stop: async () => {
      for (const spawned of running.splice(0)) await spawned.stop()
    },
  }
}

/** The schema, the catalogue and the first administrator, without a server. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await finished(spawnNode(['backend/migrate.ts'], productionSettings(8080, 8081, databaseUrl)))
}

export function spawnNode(args: string[], environment: Record<string, string> = {}): Spawned {
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  // Ours may be ended in the middle.
  const end = () => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return {
    child,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Resolves with the first answer of 200. */
export async function answered(url: string, child: ChildProcess): Promise<void> {
  const deadline = performance.now() + patienceMs
  for (;;) {
    const isReady = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    )
    if (isReady) return
    if (child.exitCode !== null) throw new Error(`The process for ${url} ended with ${child.exitCode}`)
    if (performance.now() > deadline) throw new Error(`${url} did not answer in ${patienceMs} ms`)
    await pause(5)
  }
}

/** Resident memory of a process, in MB. */
export function residentMb({ child }: Spawned): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) / 1024)
}

function productionSettings(port: number, metricsPort: number, databaseUrl: string) {
  return {
    // What scripts/with-node.sh sets for the system.
    NODE_COMPILE_CACHE: '.build/compile-cache',
    NODE_ENV: 'production',
    LOG_LEVEL: 'info',
    PORT: String(port),
    METRICS_PORT: String(metricsPort),
    DATABASE_URL: databaseUrl,
    // As many as the clients that the machine's own limit is measured with.
    DATABASE_POOL_SIZE: String(clients),
    PUBLIC_URL: `http://localhost:${port}`,
    // Nothing listens there: letters stay in the outbox unless a worker is started.
    SMTP_URL: 'smtp://127.0.0.1:9',
    AUTH_SECRET: randomBytes(32).toString('hex'),
    BOOTSTRAP_ADMIN_EMAIL: staff.email,
    BOOTSTRAP_ADMIN_PASSWORD: staff.password,
    RATE_LIMIT_PER_MINUTE: '1000000',
    SIGN_IN_LIMIT_PER_MINUTE: '1000000',
    ENQUIRY_LIMIT_PER_HOUR: '1000000',
    ENQUIRY_PROOF_AFTER: '1000000',
    DRAIN_SECONDS: '0',
  }
}

async function finished({ child }: Spawned): Promise<void> {
  const [status] = await once(child, 'exit')
  if (status !== 0) throw new Error(`${child.spawnargs.at(-1)} ended with ${status}`)
}

async function signIn(url: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(staff),
  })
  if (!answer.ok) throw new Error(`The sign-in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
