import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../../scripts/stack/ports.ts'
import type { BareAnswer } from './machine/bare-http.ts'
import { answered, type Spawned, spawnNode } from './system.ts'

/** Starts a server that gives one answer with nothing but node:http. */
export type BareServer = Spawned & { url: string; startMs: number }

/** node:http writes these by itself. */
const ownHeaders = ['connection', 'date', 'keep-alive', 'transfer-encoding']

/** The answer that this address gives, with the same headers and bytes. */
export async function startCopyOf(url: string, folder: string): Promise<BareServer> {
  const answer = await fetch(url)
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !ownHeaders.includes(name)))
  return startBare({ headers, body: await answer.text() }, folder)
}

export async function startBare(answer: BareAnswer, folder: string): Promise<BareServer> {
  const file = join(folder, 'bare-answer.json')
  writeFileSync(file, JSON.stringify(answer))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const startedAt = performance.now()
  const spawned = spawnNode(['load/bench/machine/bare-http.ts', String(port), file])
  await answered(url, spawned.child)
  return { ...spawned, url, startMs: performance.now() - startedAt }
}
