import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { sql } from 'kysely'
import { Client } from 'pg'
import type { Reader } from '../tables.ts'
import type { ProgramEnvironment } from './settings.ts'

/** Runs pg_dump and pg_restore, whose address and password stand in their environment, where no list of processes shows them. */
export type Piped = { stdin: Writable; stdout: Readable }

const lastWords = 2000

export function environmentFor(url: string, given: ProgramEnvironment): ProgramEnvironment {
  const { host, port, user, database, password } = new Client({ connectionString: url })
  const query = new URL(url).searchParams
  const optional: Record<string, string | null | undefined> = {
    PGUSER: user,
    PGDATABASE: database,
    PGPASSWORD: password,
    PGSSLMODE: sslMode(query),
    PGSSLROOTCERT: query.get('sslrootcert'),
    PGSSLCERT: query.get('sslcert'),
    PGSSLKEY: query.get('sslkey'),
  }
  const set = Object.entries(optional).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return { ...given, PGHOST: host, PGPORT: String(port), PGCONNECT_TIMEOUT: '10', ...Object.fromEntries(set) }
}

/** An older pg_dump cannot know what a newer server holds. */
export async function requireProgram(
  name: string,
  db: Reader,
  environment: ProgramEnvironment,
): Promise<void> {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(db)
  const server = rows[0]?.server_version ?? ''
  const remedy = `install the PostgreSQL client programs of version ${major(server)} or newer`
  const program = await promisify(execFile)(name, ['--version'], { env: environment }).then(
    ({ stdout }) => stdout.replace(/^\D*/, '').trim(),
    () => undefined,
  )
  if (program === undefined) throw new Error(`${name} is not installed, the server is ${server}: ${remedy}`)
  if (major(program) < major(server))
    throw new Error(`${name} is ${program}, the server is ${server}: ${remedy}`)
}

export async function runProgram(
  name: string,
  options: string[],
  environment: ProgramEnvironment,
  use: (program: Piped) => Promise<void>,
): Promise<void> {
  const child = spawn(name, options, { env: environment, stdio: 'pipe' })
  let errors = ''
  child.stderr.on('data', (data) => {
    errors = `${errors}${data}`.slice(-lastWords)
  })
  const [used, ended] = await Promise.allSettled([use(child), endOf(child)])
  if (used.status === 'rejected' && !isBrokenPipe(used.reason)) throw used.reason
  if (ended.status === 'rejected') throw ended.reason
  if (ended.value !== 0) throw new Error(`${name} failed: ${errors.trim() || `it ended with ${ended.value}`}`)
  if (used.status === 'rejected') throw used.reason
}

/** pg takes every mode but `disable` and `no-verify` for `verify-full`; so that a dump is no more trusting, libpq is told. */
function sslMode(query: URLSearchParams): string | null {
  const mode = query.get('sslmode')
  if (mode === 'no-verify') return 'require'
  return mode !== null && mode !== 'disable' && query.has('sslrootcert') ? 'verify-full' : mode
}

function major(version: string): number {
  return Number.parseInt(version, 10)
}

async function endOf(child: ChildProcess): Promise<number | string> {
  const [status, signal] = await once(child, 'close')
  return status ?? signal
}

/** The program stopped reading: why, it says itself. */
function isBrokenPipe(error: unknown): boolean {
  const { code } = error as { code?: string }
  return ['EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET'].includes(code ?? '')
}
