import { openDatabase } from '../../../backend/db/database.ts'
import { percentile } from '../rounds.ts'
import { type System, startSystem } from '../system.ts'
import { get, postContact } from '../visitor.ts'
import { loadContacts } from '../wrk.ts'
import { fill } from './fill.ts'
import { fillVisits } from './fill-visits.ts'

/** How the cost of reading and writing grows with the number of enquiries. */
export type Growth = {
  engine: string
  enquiries: number
  what: string
  /** Null for the rate of writes. */
  perSecond: number | null
  p50Ms: number
  p99Ms: number
  /** The promised response time; null where there is none. */
  mostMs: number | null
}
export type GrowthTask = {
  engine: string
  databaseUrl: string
  sizes: number[]
  writeSeconds: number
  progress(text: string): void
}

const dayMs = 86_400_000
const samples = 30
/** A slow request is not repeated as often. */
const patienceMs = 3000
const fewestSamples = 3

export async function measureGrowth(task: GrowthTask): Promise<{ growth: Growth[]; notes: string[] }> {
  const { engine, databaseUrl, sizes, writeSeconds, progress } = task
  const system = await startSystem(databaseUrl)
  const measured: Growth[] = []
  const notes: string[] = []
  try {
    const cookie = await system.signIn()
    await postContact(system.url)
    await fillVisits(databaseUrl)
    let stored = 1
    for (const size of sizes) {
      progress(`growth on ${engine}: filling to ${size.toLocaleString('en')}`)
      await fill(databaseUrl, stored, size)
      stored = size
      progress(`growth on ${engine}: measuring at ${size.toLocaleString('en')}`)
      const refused = (what: string, error: unknown) =>
        notes.push(`${what} among ${size.toLocaleString('en')} enquiries on ${engine}: ${String(error)}`)
      const reads = await measureReads(system, cookie, refused)
      const rows = [...reads, ...(await measureWrites(system, writeSeconds))]
      measured.push(...rows.map((row) => ({ engine, enquiries: size, ...row })))
      await settleLetters(databaseUrl)
    }
  } finally {
    await system.stop()
  }
  return { growth: measured, notes }
}

type Cost = Omit<Growth, 'engine' | 'enquiries'>

async function measureReads(
  system: System,
  cookie: string,
  refused: (what: string, error: unknown) => void,
): Promise<Cost[]> {
  const deep = await middleEnquiry(system.databaseUrl)
  const cursor = encodeURIComponent(`${deep.received_at}_${deep.id}`)
  const inbox = `${system.url}/api/admin/enquiries`
  const stats = `${system.url}/api/admin/dashboard/stats`
  const firstDay = new Date(Date.now() - 3 * 365 * dayMs).toISOString().slice(0, 10)
  const reads: [what: string, url: string, mostMs: number | null][] = [
    ['inbox, first page', inbox, null],
    ['inbox, page in the middle', `${inbox}?cursor=${cursor}`, null],
    ['inbox, unread', `${inbox}?read=false`, null],
    ['one enquiry', `${inbox}/${deep.id}`, null],
    ['letters, first page', `${system.url}/api/admin/letters`, null],
    ['dashboard, 30 days', stats, 100],
    ['dashboard, three years', `${stats}?from=${firstDay}`, 100],
    ['/health/ready', `${system.url}/health/ready`, 50],
    ['/metrics', system.metricsUrl, null],
  ]
  const costs: Cost[] = []
  for (const [what, url, mostMs] of reads) {
    try {
      const times = await sample(() => get(url, cookie))
      costs.push({ what, perSecond: null, ...summary(times), mostMs })
    } catch (error) {
      refused(what, error)
    }
  }
  return costs
}

async function measureWrites(system: System, seconds: number): Promise<Cost[]> {
  const times = await sample(() => postContact(system.url))
  const { rate, p50Ms, p99Ms } = await loadContacts(system.url, seconds)
  return [
    { what: 'contact, one client', perSecond: null, ...summary(times), mostMs: 200 },
    { what: 'contact, 50 clients', perSecond: rate, p50Ms, p99Ms, mostMs: null },
  ]
}

/** The first one warms up and does not count. */
export async function sample(act: () => Promise<unknown>): Promise<number[]> {
  await act()
  const times: number[] = []
  const end = performance.now() + patienceMs
  while (times.length < fewestSamples || (times.length < samples && performance.now() < end)) {
    const from = performance.now()
    await act()
    times.push(performance.now() - from)
  }
  return times
}

export function summary(times: number[]): { p50Ms: number; p99Ms: number } {
  return { p50Ms: percentile(times, 50), p99Ms: percentile(times, 99) }
}

export async function middleEnquiry(databaseUrl: string) {
  const db = openDatabase(databaseUrl)
  const middle = new Date(Date.now() - 1.5 * 365 * dayMs).toISOString()
  try {
    return await db
      .selectFrom('enquiry')
      .select(['id', 'received_at', 'email', 'phone'])
      .where('received_at', '<', middle)
      .orderBy('received_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
  } finally {
    await db.destroy()
  }
}

/** What the writes left waiting would be measured by the next reads; a worker would have sent it. */
async function settleLetters(databaseUrl: string): Promise<void> {
  const db = openDatabase(databaseUrl)
  try {
    const now = new Date().toISOString()
    await db
      .updateTable('letter')
      .set({ state: 'sent', sent_at: now })
      .where('state', '=', 'waiting')
      .execute()
  } finally {
    await db.destroy()
  }
}
