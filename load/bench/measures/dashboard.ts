import { percentile, type Row } from '../rounds.ts'
import { type System, startSystem } from '../system.ts'
import { get, postContact } from '../visitor.ts'
import { fill } from './fill.ts'
import { generateVisits, rollUpGenerated } from './generate-visits.ts'

/** How long the figures of the console take over so many single views, one request after another. */
export type DashboardTask = {
  engine: string
  databaseUrl: string
  visits: number
  progress(text: string): void
}

const enquiries = 200_000
const samples = 60
/** Until then the compiler and the engine's cache are still at work. */
const warmUps = 5
/** What is promised up to 12 months; longer ranges are shown beside it. */
const mostMs = 150
const dayMs = 86_400_000
const ranges = [
  { name: '30 days', days: 30 },
  { name: '12 months', days: 365 },
  { name: '26 months', days: 790 },
]

export async function measureDashboard(task: DashboardTask): Promise<{ rows: Row[]; notes: string[] }> {
  const { engine, databaseUrl, visits, progress } = task
  const system = await startSystem(databaseUrl)
  const count = visits.toLocaleString('en')
  try {
    await postContact(system.url)
    progress(`dashboard on ${engine}: filling with ${enquiries.toLocaleString('en')} enquiries`)
    await fill(databaseUrl, 1, enquiries)
    progress(`dashboard on ${engine}: filling with ${count} visits`)
    await generateVisits(databaseUrl, visits)
    progress(`dashboard on ${engine}: counting them`)
    const first = await rollUpGenerated(databaseUrl)
    const again = await rollUpGenerated(databaseUrl)
    progress(`dashboard on ${engine}: measuring`)
    const seconds = (ms: number) => (ms / 1000).toFixed(1)
    const note = `the worker counted ${count} visits on ${engine} in ${seconds(first)} s; with nothing new it took ${Math.round(again)} ms`
    return { rows: await measureReads(system, engine), notes: [note] }
  } finally {
    await system.stop()
  }
}

async function measureReads(system: System, engine: string): Promise<Row[]> {
  const cookie = await system.signIn()
  const rows: Row[] = []
  for (const { name, days } of ranges) {
    const from = new Date(Date.now() - (days - 1) * dayMs).toISOString().slice(0, 10)
    const admin = `${system.url}/api/admin`
    const reads = [
      ['dashboard, people', `${admin}/dashboard/stats?from=${from}`],
      ['dashboard, all classes', `${admin}/dashboard/stats?from=${from}&classes=all`],
      ['visits, every class', `${admin}/visits?from=${from}`],
      ['pages as CSV', `${admin}/dashboard/csv?from=${from}&classes=all&table=pages&locale=ar`],
    ] as const
    for (const [what, url] of reads) {
      const times = await timesOf(() => get(url, cookie))
      rows.push({
        group: `figures on ${engine}`,
        what: `${what}, ${name}, p95 of ${samples}`,
        unit: 'ms',
        ours: percentile(times, 95),
        limit: null,
        target: days > 366 ? null : mostMs,
        p50Ms: percentile(times, 50),
        p99Ms: percentile(times, 99),
      })
    }
  }
  return rows
}

async function timesOf(send: () => Promise<unknown>): Promise<number[]> {
  for (let number = 0; number < warmUps; number++) await send()
  const times: number[] = []
  while (times.length < samples) {
    const from = performance.now()
    await send()
    times.push(performance.now() - from)
  }
  return times
}
