import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type System, startSystem } from '../rig/system.ts'
import { isLong } from '../thoroughness.ts'
import { probeHealth } from './health.ts'
import {
  deaf,
  hangUp,
  idle,
  longBody,
  longChunks,
  longHeaders,
  notHttp,
  openMany,
  type Rude,
  saying,
  slowBody,
  slowHeaders,
  twoLengths,
  untilAllClosed,
} from './rude.ts'

const mostMs = 50
const windowMs = isLong ? 10_000 : 1500
/** What the machine itself does to a clock between two looks is not the server's: the best of a few windows counts. */
const windows = 3
const patienceMs = 240_000

let system: System
let port: number
let quiet: Measured
beforeAll(async () => {
  system = await startSystem({ engine: 'sqlite', clockShiftMs: 0, random: Math.random })
  port = Number(new URL(system.url).port)
  quiet = await measured()
}, patienceMs)
afterAll(() => system.stop())

test.each([
  ['2,000 connections that say nothing', 2000, idle],
  ['500 clients that send their headers byte by byte', 500, slowHeaders],
  ['300 clients that send their bodies byte by byte', 300, slowBody],
  ['50 clients that ask 20 times and read nothing', 50, deaf],
])('%s: health answers, and they are shown the door', { timeout: patienceMs }, async (name, count, way) => {
  const filesBefore = openFiles()
  const rude = await openMany(port, count, way)
  const busy = await measured()
  report(name, busy)
  expect(busy.p99Ms).toBeLessThan(mostMs)
  if (way === deaf) hangUp(rude)
  expect(await untilAllClosed(rude), 'connections that are still open').toBe(0)
  await expect.poll(openFiles, { timeout: 10_000 }).toBeLessThan(filesBefore + 20)
})

test.each([
  ['headers of 50 kB', longHeaders, 431],
  ['a body of a megabyte', longBody, 413],
  ['a megabyte in chunks', longChunks, 413],
  ['two lengths for one body', twoLengths, 400],
  ['what is no HTTP', notHttp, 400],
])(
  '%s: refused, twenty at once, while health answers',
  { timeout: patienceMs },
  async (name, text, status) => {
    const all: Rude[] = []
    const busy = await measured(async (end) => {
      while (Date.now() < end) {
        const rude = await openMany(port, 20, saying(text))
        all.push(...rude)
        expect(await untilAllClosed(rude), 'connections that are still open').toBe(0)
      }
    })
    report(`${name}, ${all.length} times`, busy)
    expect(busy.p99Ms).toBeLessThan(mostMs)
    const heard = new Set(all.map((one) => /^HTTP\/1\.1 (\d+)/.exec(one.heard)?.[1] ?? 'reset'))
    // Who goes on talking when the door is shut may hear only the reset.
    heard.delete('reset')
    expect([...heard]).toEqual([String(status)])
    expect(
      all.some(({ heard: said }) => said.includes('HTTP/1.1 401')),
      'a smuggled request',
    ).toBe(false)
  },
)

test('the server has said nothing of it but that it refused', () => {
  const complaints = system
    .wordsOf('backend')
    .split('\n')
    .filter((line) => /"level":"(error|fatal)"|unhandled/i.test(line))
  expect(complaints.slice(0, 3)).toEqual([])
})

type Measured = { p50Ms: number; p99Ms: number; count: number }

async function measured(meanwhile = (end: number) => pause(end - Date.now())): Promise<Measured> {
  let best: Measured | undefined
  for (let number = 0; number < windows; number += 1) {
    const probe = probeHealth(system.url)
    await meanwhile(Date.now() + windowMs)
    const found = await probe.stop()
    if (!best || found.p99Ms < best.p99Ms) best = found
  }
  return best ?? { p50Ms: Number.NaN, p99Ms: Number.NaN, count: 0 }
}

function report(name: string, busy: Measured): void {
  const shown = ({ p50Ms, p99Ms }: Measured) => `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`
  process.stdout.write(
    `${name}\n  /health before: ${shown(quiet)}; during: ${shown(busy)} (${busy.count} times)\n`,
  )
}

/** Of the back end. */
function openFiles(): number {
  return readdirSync(`/proc/${system.backend.id()}/fd`).length
}
