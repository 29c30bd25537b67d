import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from '../../scripts/stack/ports.ts'
import type { Engine } from './database.ts'
import { freshPostgresUrl } from './postgres.ts'

/** Runs the real entry files as processes of their own, on a fresh database. */
export type RunningSystem = {
  url: string
  port: number
  databaseUrl: string
  smtpPort: number
  main: ChildProcess
  start(file: string): ChildProcess
}
/** What has to be undone, in reverse, when the test is over. */
export type CleanUps = (() => unknown)[]

const longestWaitMs = 120_000

export async function startSystem(
  engine: Engine,
  cleanUps: CleanUps,
  variables: Record<string, string> = {},
): Promise<RunningSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'chloromaster-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  const database =
    engine === 'postgres'
      ? await freshPostgresUrl()
      : { url: `sqlite:${join(folder, 'test.db')}`, drop: async () => undefined }
  cleanUps.push(() => database.drop())
  const [port, smtpPort] = [await freePort(), await freePort()]
  const environment = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'silent',
    PORT: String(port),
    DATABASE_URL: database.url,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    RATE_LIMIT_PER_MINUTE: '100000',
    ENQUIRY_LIMIT_PER_HOUR: '100000',
    ENQUIRY_PROOF_AFTER: '100000',
    ...variables,
  }
  const start = (file: string): ChildProcess => {
    const child = spawn(process.execPath, [`backend/${file}`], { env: environment, stdio: 'ignore' })
    cleanUps.push(async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    })
    return child
  }
  const [status] = await once(start('migrate.ts'), 'exit')
  if (status !== 0) throw new Error(`migrate.ts ended with ${status}`)
  const main = start('main.ts')
  const url = `http://127.0.0.1:${port}`
  await until(() =>
    fetch(`${url}/health/ready`).then(
      (answer) => answer.ok,
      () => false,
    ),
  )
  return { url, port, databaseUrl: database.url, smtpPort, main, start }
}

export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + longestWaitMs
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not happen in time')
    await wait(100)
  }
}

/** An option for node: ends the process, as a power cut does, when it is about to send SQLite this statement. */
export function killedBefore(statement: string): string {
  const source = `
    import { DatabaseSync } from 'node:sqlite'
    const { prepare } = DatabaseSync.prototype
    DatabaseSync.prototype.prepare = function (sql) {
      if (sql.includes(${JSON.stringify(statement)})) process.kill(process.pid, 'SIGKILL')
      return prepare.call(this, sql)
    }`
  return `--import=data:text/javascript,${encodeURIComponent(source)}`
}
