import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../../scripts/stack/ports.ts'
import type { BareAnswer } from '../machine/bare-http.ts'
import { alternate, type Row } from '../rounds.ts'
import { answered, type System, spawnNode } from '../system.ts'
import { load } from '../wrk.ts'

/** Catalogue answers a second, ours beside those of a bare node:http server with the same headers and bytes. */
export type Pace = { rounds: number; seconds: number }

const leastRatio = 0.8
/** node:http writes these by itself. */
const ownHeaders = ['connection', 'date', 'keep-alive', 'transfer-encoding']

export async function measureCatalogue(
  system: System,
  folder: string,
  { rounds, seconds }: Pace,
  group: string,
): Promise<Row[]> {
  const rows: Row[] = []
  for (const path of ['/api/services', await firstProduct(system.url)]) {
    const bare = await startBare(`${system.url}${path}`, folder)
    const round = (url: string) => () => load(url, seconds)
    try {
      const { ours, limit } = await alternate(rounds, round(`${system.url}${path}`), round(bare.url))
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

async function startBare(url: string, folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const answer = await fetch(url)
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ownHeaders.includes(name)))
  const bare: BareAnswer = { headers, body: await answer.text() }
  const file = join(folder, 'bare-answer.json')
  writeFileSync(file, JSON.stringify(bare))
  const port = await freePort()
  const { child, stop } = spawnNode(['load/bench/machine/bare-http.ts', String(port), file])
  await answered(`http://127.0.0.1:${port}`, child)
  return { url: `http://127.0.0.1:${port}`, stop }
}
