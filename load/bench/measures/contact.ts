import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ContactRows, countRows, readContactRows } from '../contact-rows.ts'
import { storeWithPgbench } from '../machine/pgbench.ts'
import { inTurns, type Measured, type Row } from '../rounds.ts'
import type { System } from '../system.ts'
import { clients, loadContacts } from '../wrk.ts'
import type { Pace } from './catalogue.ts'

/** Contacts a second, each durably stored with its two letters, beside what the same machine can store at most. */
export type ContactTask = {
  engine: 'SQLite' | 'PostgreSQL'
  system: System
  /** Migrated, on the same disk or server as ours. */
  limitUrl: string
  folder: string
  /** The program; null where it is not installed or not needed. */
  pgbench: string | null
  pace: Pace
}

const leastRatio = 0.5
const run = promisify(execFile)

export async function measureContacts(task: ContactTask): Promise<Row[]> {
  const { engine, system, pace } = task
  // Contacts first: the rows of one of them are what the limit stores.
  await loadContacts(system.url, 1)
  const rows = await readContactRows(system.databaseUrl)
  const before = await countRows(system.databaseUrl)
  let acknowledged = 0
  const contest = await inTurns(pace.rounds, {
    ours: async () => {
      const round = await loadContacts(system.url, pace.seconds)
      acknowledged += round.requests
      return round
    },
    withoutHttp: () => runProgram('service-writer', [task.limitUrl, String(clients), String(pace.seconds)]),
    limit: () => storeAtMost(task, rows),
  })
  await expectStored(system, before.enquiries + acknowledged)
  const limit = {
    what: engine === 'SQLite' ? 'node:sqlite, one after another' : `pgbench, ${clients} clients`,
    value: contest.limit.rate,
  }
  const row = (what: string, { rate, p50Ms, p99Ms }: Measured, target: number | null): Row => {
    return {
      group: `contact on ${engine}`,
      what,
      unit: 'per second',
      ours: rate,
      limit,
      target,
      p50Ms,
      p99Ms,
    }
  }
  return [
    row(`POST /api/contact, ${clients} clients`, contest.ours, leastRatio),
    row('the same without HTTP', contest.withoutHttp, null),
    row('the limit itself', contest.limit, null),
  ]
}

/** The same rows in one transaction, as durably, without anything of ours. */
async function storeAtMost(task: ContactTask, rows: ContactRows): Promise<Measured> {
  const { engine, limitUrl, folder, pgbench, pace } = task
  return engine === 'SQLite'
    ? storeWithSqlite(limitUrl, rows, folder, pace.seconds)
    : storeWithPgbench({ program: pgbench ?? '', databaseUrl: limitUrl, rows, clients, folder }, pace.seconds)
}

async function storeWithSqlite(
  url: string,
  rows: ContactRows,
  folder: string,
  seconds: number,
): Promise<Measured> {
  const file = join(folder, 'contact-rows.json')
  writeFileSync(file, JSON.stringify(rows))
  return runProgram('sqlite-writer', [url.slice('sqlite:'.length), file, String(seconds)])
}

async function runProgram(name: string, args: string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, [`load/bench/machine/${name}.ts`, ...args])
  return JSON.parse(stdout)
}

/** A rate of contacts that were answered but not kept would mean nothing. */
async function expectStored({ databaseUrl }: System, acknowledged: number): Promise<void> {
  const { enquiries, letters } = await countRows(databaseUrl)
  if (enquiries < acknowledged || letters !== 2 * enquiries) {
    throw new Error(`${acknowledged} contacts acknowledged, ${enquiries} stored with ${letters} letters`)
  }
}
