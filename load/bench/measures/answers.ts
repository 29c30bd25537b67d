import { setTimeout as pause } from 'node:timers/promises'
import { lifetimeMs } from '../../../backend/cache/cache.ts'
import { percentile, type Row } from '../rounds.ts'
import type { System } from '../system.ts'
import { equipmentSlug, get, postContact, postDatasheetRequest } from '../visitor.ts'

/** The promised response times: one request after another, and the slowest of all is what counts. */
const samples = 200
/** Until then the compiler is still at work. */
const warmUps = 100
/** So that whatever an answer is made from ends twice meanwhile, and who then waits for it is among the samples. */
const betweenSamplesMs = (2.5 * lifetimeMs) / samples

export async function measureAnswers(system: System, engine: string): Promise<Row[]> {
  const { url } = system
  const cookie = await system.signIn()
  const slug = await equipmentSlug(url)
  const read = (path: string) => () => get(`${url}${path}`, cookie)
  const requests: [what: string, mostMs: number, send: () => Promise<unknown>][] = [
    ['GET /health', 10, read('/health')],
    ['GET /health/ready', 50, read('/health/ready')],
    ['GET /api/services', 100, read('/api/services')],
    ['GET /api/services/1', 50, read('/api/services/1')],
    ['GET /api/admin/dashboard/stats', 100, read('/api/admin/dashboard/stats')],
    ['POST /api/contact', 200, () => postContact(url)],
    ['POST /api/datasheet/request', 250, () => postDatasheetRequest(url, slug)],
  ]
  const rows: Row[] = []
  for (const [what, target, send] of requests) {
    const times = await timesOf(send)
    rows.push({
      group: `answers on ${engine}`,
      what: `${what}, slowest of ${samples}`,
      unit: 'ms',
      ours: Math.max(...times),
      limit: null,
      target,
      p50Ms: percentile(times, 50),
      p99Ms: percentile(times, 99),
    })
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
    await pause(betweenSamplesMs)
  }
  return times
}
