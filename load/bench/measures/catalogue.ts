import { startCopyOf } from '../bare-server.ts'
import { inTurns, type Row } from '../rounds.ts'
import type { System } from '../system.ts'
import { loadReads } from '../wrk.ts'

/** Catalogue answers a second, ours beside those of a bare node:http server with the same headers and bytes. */
export type Pace = { rounds: number; seconds: number }

const leastRatio = 0.8

export async function measureCatalogue(
  system: System,
  folder: string,
  { rounds, seconds }: Pace,
  group: string,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of ['/api/services', await firstProduct(system.url)]) {
    const bare = await startCopyOf(`${system.url}${path}`, folder)
    const round = (url: string) => () => loadReads(url, seconds)
    try {
      const { ours, limit } = await inTurns(rounds, {
        ours: round(`${system.url}${path}`),
        limit: round(bare.url),
      })
      rows.push({
        group,
        what: `GET ${path}`,
        unit: 'per second',
        ours: ours.rate,
        limit: { what: 'bare node:http, same bytes', value: limit.rate },
        target: leastRatio,
        p50Ms: ours.p50Ms,
        p99Ms: ours.p99Ms,
      })
    } finally {
      await bare.stop()
    }
  }
  return rows
}

async function firstProduct(url: string): Promise<string> {
  const services: { products: { slug: string }[] }[] = await (await fetch(`${url}/api/services`)).json()
  return `/api/products/${services[0]?.products[0]?.slug}`
}
