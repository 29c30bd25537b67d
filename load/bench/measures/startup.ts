import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openDatabase } from '../../../backend/db/database.ts'
import { median, type Row } from '../rounds.ts'
import { residentMb, type Spawned, type System, startSystem } from '../system.ts'

/** How long the start takes to the first answer, and how much memory the processes keep while idle. */

const starts = 7
const longestStartMs = 1500
const mostIdleMb = 120
const settleMs = 5000
const catalogueAnswers = 1000

export async function measureStart(databaseUrl: string): Promise<Row[]> {
  const times: number[] = []
  for (let number = 0; number < starts; number++) {
    const system = await startSystem(databaseUrl)
    times.push(system.startMs)
    await system.stop()
  }
  return [
    {
      group: 'start',
      what: `start of main.ts to its first answer, median of ${starts}`,
      unit: 'ms',
      ours: median(times),
      limit: null,
      target: longestStartMs,
      p50Ms: median(times),
      p99Ms: Math.max(...times),
    },
  ]
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
    await (await fetch(`${url}/api/services`)).arrayBuffer()
  }
}

/** The way a visitor takes, except that the link is read from the outbox and not from a mailbox. */
async function printDatasheet({ url, databaseUrl }: System): Promise<void> {
  const services: { products: { slug: string; kind: string }[] }[] = await (
    await fetch(`${url}/api/services`)
  ).json()
  const product = services.flatMap(({ products }) => products).find(({ kind }) => kind === 'equipment')
  const email = `${randomUUID()}@example.test`
  await fetch(`${url}/api/datasheet/request`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstName: 'Mona', email, productSlug: product?.slug }),
  })
  const answer = await fetch(`${url}/api/datasheet/download/${await tokenFor(databaseUrl, email)}`)
  if (!answer.ok) throw new Error(`The datasheet answered ${answer.status}`)
  await answer.arrayBuffer()
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
