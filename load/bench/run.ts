import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { Client } from 'pg'
import { findInstalledPostgres } from '../../backend/testing/postgres-binaries.ts'
import { startPostgres } from '../../backend/testing/postgres-server.ts'
import { redisPrograms, startRedis } from '../../backend/testing/redis-server.ts'
import { freePort } from '../../scripts/stack/ports.ts'
import { measureAnswers } from './measures/answers.ts'
import { measureCatalogue, type Pace } from './measures/catalogue.ts'
import { measureContacts } from './measures/contact.ts'
import { measureDashboard } from './measures/dashboard.ts'
import { type Growth, measureGrowth } from './measures/growth.ts'
import { measureInbox } from './measures/inbox.ts'
import { measureSharedStore } from './measures/shared-store.ts'
import { measureMemory, measureStart } from './measures/startup.ts'
import type { Row } from './rounds.ts'
import { prepareDatabase, type System, startSystem } from './system.ts'

/** One run: everything that can be measured on this machine, one thing after another. */
export type Plan = {
  /** For databases and files of this run, on the disk whose speed is meant. */
  folder: string
  pace: Pace
  sizes: number[]
  /** Single views that the dashboard is made from. */
  visits: number
  /** Empty: all. */
  only: string[]
  progress(text: string): void
}
export type Findings = { rows: Row[]; growth: Growth[]; notes: string[] }

type Step = (plan: Plan) => Promise<Partial<Findings>>

/** So many an office gathers in decades. */
const fullInbox = 200_000

const steps: Record<string, Step> = {
  start,
  answers,
  catalogue,
  redis,
  sqlite,
  postgres,
  growth,
  inbox,
  dashboard,
  'dashboard-postgres': dashboardOnPostgres,
}

export const stepNames = Object.keys(steps)

/** What fails is told and left out; everything else is still measured. */
export async function measureAll(plan: Plan): Promise<Findings & { failed: boolean }> {
  const found = { rows: [] as Row[], growth: [] as Growth[], notes: [] as string[], failed: false }
  for (const [name, step] of Object.entries(steps)) {
    if (plan.only.length > 0 && !plan.only.includes(name)) continue
    plan.progress(name)
    try {
      const { rows = [], growth: costs = [], notes = [] } = await step(plan)
      found.rows.push(...rows)
      found.growth.push(...costs)
      found.notes.push(...notes)
    } catch (error) {
      found.failed = true
      found.notes.push(`the step "${name}" failed: ${inspect(error)}`)
    }
  }
  return found
}

async function start({ folder }: Plan): Promise<Partial<Findings>> {
  const databaseUrl = `sqlite:${join(folder, 'start.db')}`
  return { rows: [...(await measureStart(databaseUrl, folder)), ...(await measureMemory(databaseUrl))] }
}

async function answers({ folder }: Plan): Promise<Partial<Findings>> {
  const system = await startSystem(`sqlite:${join(folder, 'answers.db')}`)
  const { rows } = await whileRunning(system, () => measureAnswers(system, 'SQLite'))
  const binaries = findInstalledPostgres()
  if (!binaries) return { rows, ...left('the answers on PostgreSQL', 'postgresql') }
  return withPostgres(binaries, async (database) => {
    const other = await startSystem(await database('answers'))
    const others = await whileRunning(other, () => measureAnswers(other, 'PostgreSQL'))
    return { rows: [...rows, ...others.rows] }
  })
}

async function catalogue({ folder, pace }: Plan): Promise<Partial<Findings>> {
  if (!has('wrk')) return left('the catalogue', 'wrk')
  const system = await startSystem(`sqlite:${join(folder, 'catalogue.db')}`)
  return whileRunning(system, () => measureCatalogue(system, folder, pace, 'catalogue'))
}

async function redis({ folder, pace }: Plan): Promise<Partial<Findings>> {
  const missing = ['wrk', 'redis-benchmark'].find((program) => !has(program))
  if (missing) return left('the shared store', missing)
  if (redisPrograms.length === 0) return left('the shared store', 'redis-server')
  const server = await startRedis()
  try {
    const rows = await measureSharedStore(server.port, pace)
    const variables = { REDIS_URL: server.url }
    const system = await startSystem(`sqlite:${join(folder, 'redis.db')}`, { variables })
    const group = 'catalogue, limits shared by Redis'
    const shared = await whileRunning(system, () => measureCatalogue(system, folder, pace, group))
    return { rows: [...rows, ...shared.rows] }
  } finally {
    await server.stop()
  }
}

async function sqlite({ folder, pace }: Plan): Promise<Partial<Findings>> {
  if (!has('wrk')) return left('contacts on SQLite', 'wrk')
  const limitUrl = `sqlite:${join(folder, 'limit.db')}`
  await prepareDatabase(limitUrl)
  const system = await startSystem(`sqlite:${join(folder, 'contact.db')}`)
  const task = { engine: 'SQLite', system, limitUrl, folder, pgbench: null, pace } as const
  return whileRunning(system, () => measureContacts(task))
}

async function postgres({ folder, pace }: Plan): Promise<Partial<Findings>> {
  const binaries = findInstalledPostgres()
  if (!has('wrk')) return left('contacts on PostgreSQL', 'wrk')
  if (!binaries) return left('contacts on PostgreSQL', 'postgresql')
  return withPostgres(binaries, async (database) => {
    const limitUrl = await database('limit')
    await prepareDatabase(limitUrl)
    const system = await startSystem(await database('contact'))
    const pgbench = join(binaries, 'pgbench')
    const task = { engine: 'PostgreSQL', system, limitUrl, folder, pgbench, pace } as const
    return whileRunning(system, () => measureContacts(task))
  })
}

async function growth({ folder, sizes, pace, progress }: Plan): Promise<Partial<Findings>> {
  if (!has('wrk')) return left('the growth of cost', 'wrk')
  const task = { sizes, writeSeconds: pace.seconds, progress }
  const databaseUrl = `sqlite:${join(folder, 'growth.db')}`
  const costs = await measureGrowth({ ...task, engine: 'SQLite', databaseUrl })
  const { growth, notes } = costs
  const binaries = findInstalledPostgres()
  if (!binaries) {
    const missing = left('the growth of cost on PostgreSQL', 'postgresql')
    return { growth, notes: [...notes, ...missing.notes] }
  }
  const others = await withPostgres(binaries, async (database) =>
    measureGrowth({ ...task, engine: 'PostgreSQL', databaseUrl: await database('growth') }),
  )
  return { growth: [...growth, ...others.growth], notes: [...notes, ...others.notes] }
}

async function dashboard({ folder, visits, progress }: Plan): Promise<Partial<Findings>> {
  const databaseUrl = `sqlite:${join(folder, 'dashboard.db')}`
  return measureDashboard({ engine: 'SQLite', databaseUrl, visits, progress })
}

async function dashboardOnPostgres({ visits, progress }: Plan): Promise<Partial<Findings>> {
  const binaries = findInstalledPostgres()
  if (!binaries) return left('the dashboard on PostgreSQL', 'postgresql')
  return withPostgres(binaries, async (database) =>
    measureDashboard({ engine: 'PostgreSQL', databaseUrl: await database('dashboard'), visits, progress }),
  )
}

async function inbox({ folder, sizes, progress }: Plan): Promise<Partial<Findings>> {
  const enquiries = Math.min(fullInbox, Math.max(...sizes))
  const task = { enquiries, progress }
  const databaseUrl = `sqlite:${join(folder, 'inbox.db')}`
  const growth = await measureInbox({ ...task, engine: 'SQLite', databaseUrl })
  const binaries = findInstalledPostgres()
  if (!binaries) return { growth, ...left('the inbox on PostgreSQL', 'postgresql') }
  const others = await withPostgres(binaries, async (database) =>
    measureInbox({ ...task, engine: 'PostgreSQL', databaseUrl: await database('inbox') }),
  )
  return { growth: [...growth, ...others] }
}

async function whileRunning(system: System, measure: () => Promise<Row[]>): Promise<{ rows: Row[] }> {
  try {
    return { rows: await measure() }
  } finally {
    await system.stop()
  }
}

/** A server as in production, with a new database for each name. */
async function withPostgres<T>(
  binaries: string,
  work: (database: (name: string) => Promise<string>) => Promise<T>,
): Promise<T> {
  const port = await freePort()
  const server = await startPostgres(binaries, { durable: true, port })
  try {
    return await work(async (name) => {
      const client = new Client({ connectionString: server.url })
      await client.connect()
      await client.query(`create database ${client.escapeIdentifier(name)}`)
      await client.end()
      return `postgres://postgres@127.0.0.1:${port}/${name}`
    })
  } finally {
    await server.stop()
  }
}

function left(what: string, program: string): { notes: string[] } {
  return {
    notes: [`${what} was left out: ${program} is not installed. On Debian: sudo apt-get install ${program}`],
  }
}

function has(program: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
