import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { nothing, problem, protecting } from './headers.ts'
import { compose, mayStop, post, untilReady, url } from './running.ts'

/** What the edge does for visitors who are slow, and while what stands behind it is away. */

const folder = mkdtempSync(join(tmpdir(), 'film-'))
const length = 40_000_000

// Once for both tests: a container takes its time.
afterAll(async () => {
  vi.unstubAllEnvs()
  if (mayStop) await startBackEnd()
  rmSync(folder, { recursive: true })
}, 300_000)

async function startBackEnd(): Promise<void> {
  await compose('up', '--detach', '--wait', '--no-build', '--no-deps', 'backend')
}

test.runIf(mayStop)(
  'visitors with slow lines see the whole film, however many there are',
  { timeout: 300_000 },
  async () => {
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'video.mp4'), '', { mode: 0o644 })
    truncateSync(join(folder, 'video.mp4'), length)
    vi.stubEnv('VIDEO_FOLDER', folder)
    await startBackEnd()
    await untilReady()
    const seen = await Promise.all(Array.from({ length: 4 }, () => watch(`${url}/media/video.mp4`)))
    expect(seen).toEqual([length, length, length, length])
  },
)

/** How many bytes arrive when the first of them are not asked for at once. */
async function watch(address: string): Promise<number> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, resolve).on('error', reject)
  })
  let bytes = 0
  await pause(2000)
  try {
    for await (const part of answer) bytes += part.length
  } catch {
    // Cut off: what came until then tells.
  }
  return bytes
}

test.runIf(mayStop)(
  'while every back end is down, what was read still reads, and the rest says so',
  { timeout: 300_000 },
  async () => {
    await fetch(`${url}/en/services/1`)
    await fetch(`${url}/en`)
    await compose('stop', 'backend')
    const page = await fetch(`${url}/en`)
    expect([page.status, page.headers.get('x-cache')]).toEqual([
      200,
      expect.stringMatching(/HIT|STALE|UPDATING/),
    ])
    const table = { method: 'POST', body: 'x'.repeat(1_000_000) }
    for (const refused of [
      await post('/api/contact', {}),
      await fetch(`${url}/api/admin/catalogue/imports`, table),
      await fetch(`${url}/_astro/of-another-release.js`),
    ]) {
      expect(refused.status).toBe(503)
      expect(Object.fromEntries(refused.headers)).toMatchObject({
        ...protecting,
        'cache-control': 'no-store',
        'retry-after': '10',
        'content-type': problem,
        'content-security-policy': nothing,
      })
    }
    const other = await fetch(`${url}/en/search?q=valve`, { headers: { accept: 'text/html' } })
    expect([other.status, other.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8'])
    expect(Object.fromEntries(other.headers)).toMatchObject(protecting)
    expect(await other.text()).toContain('lang="ar"')
  },
)
