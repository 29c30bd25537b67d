import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../../backend/db/database.ts'
import { startBare } from '../bare-server.ts'
import { median, percentile, type Row } from '../rounds.ts'
import { residentMb, type Spawned, type System, startSystem } from '../system.ts'
import { equipmentSlug, get, postDatasheetRequest } from '../visitor.ts'

/** How long the start takes to the first answer, and how much memory the processes keep while idle. */

const starts = 5
const longestStartMs = 1500
const mostIdleMb = 120
const settleMs = 5000
const catalogueAnswers = 1000

/** In turns with a bare server, which shows what Node itself needs on this machine at this time. */
export async function measureStart(databaseUrl: string, folder: string): Promise<Row[]> {
  const times = { bare: [] as number[], first: [] as number[], later: [] as number[] }
  for (let number = 0; number <= starts; number++) {
    const bare = await startBare({ headers: {}, body: '' }, folder)
    await bare.stop()
    const variables = { NODE_COMPILE_CACHE: join(folder, `compiled-${number}`) }
    const startMs = { bare: bare.startMs, first: 0, later: 0 }
    for (const turn of ['first', 'later'] as const) {
      const system = await startSystem(databaseUrl, { variables })
      startMs[turn] = system.startMs
      await system.stop()
    }
    // The first turn reads the files from the disk.
    if (number > 0) for (const turn of ['bare', 'first', 'later'] as const) times[turn].push(startMs[turn])
  }
  const limit = { what: 'bare node:http', value: median(times.bare) }
  return [
    startRow('main.ts to its first answer', times.later, limit),
    startRow('the same the very first time, with nothing compiled', times.first, limit),
  ]
}

function startRow(what: string, times: number[], limit: Row['limit']): Row {
  const [ours, p99Ms] = [median(times), percentile(times, 99)]
  return { group: 'start', what, unit: 'ms', ours, limit, target: longestStartMs, p50Ms: ours, p99Ms }
}

export async function measureMemory(databaseUrl: string): Promise<Row[]> {
  const system = await startSystem(databaseUrl)
  try {
    const worker = system.start('worker.ts')
    await pause(settleMs)
    const rows = [memoryRow('main.ts, 5 s after its start', system.main)]
    rows.push(memoryRow('worker.ts, 5 s after its start', worker))
    await readCatalogue(system)
    await pause(settleMs)
    rows.push(memoryRow(`main.ts, after ${catalogueAnswers} catalogue answers`, system.main))
    await printDatasheet(system)
    await pause(settleMs)
    // The thread that prints stays a minute for the next one: for information, without a target.
    rows.push({ ...memoryRow('main.ts, 5 s after printing a datasheet', system.main), target: null })
    return rows
  } finally {
    await system.stop()
  }
}

function memoryRow(what: string, process: Spawned): Row {
  const ours = residentMb(process)
  return {
    group: 'memory',
    what,
    unit: 'MB',
    ours,
    limit: null,
    target: mostIdleMb,
    p50Ms: null,
    p99Ms: null,
  }
}

async function readCatalogue({ url }: System): Promise<void> {
  for (let number = 0; number < catalogueAnswers; number++) {
    await get(`${url}/api/services`)
  }
}

/** The way a visitor takes, except that the link is read from the outbox and not from a mailbox. */
async function printDatasheet({ url, databaseUrl }: System): Promise<void> {
  const email = await postDatasheetRequest(url, await equipmentSlug(url))
  await get(`${url}/api/datasheet/download/${await tokenFor(databaseUrl, email)}`)
}

async function tokenFor(databaseUrl: string, email: string): Promise<string> {
  const db = openDatabase(databaseUrl)
  try {
    const { body_text: text } = await db
      .selectFrom('letter')
      .select('body_text')
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow()
    return /download\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? ''
  } finally {
    await db.destroy()
  }
}
