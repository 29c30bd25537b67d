import { afterAll, describe, expect, test } from 'vitest'
import { redisPrograms } from '../../backend/testing/redis-server.ts'
import { mountSmallDisk } from '../rig/small-disk.ts'
import { type Engine, startSystem } from '../rig/system.ts'
import { isLong } from '../thoroughness.ts'
import { type Extent, type Outcome, settle, strike } from './drill.ts'
import { type Scenario, scenarios } from './scenarios.ts'
import { headline, lineOf, type Row } from './table.ts'
import { turnstile } from './turns.ts'

const extent: Extent = isLong
  ? { visitors: 50, pauseMs: 700, patienceMs: 10_000, faultMs: 20_000 }
  : { visitors: 50, pauseMs: 1200, patienceMs: 2000, faultMs: 3000 }
/** While one drill waits for its last letters, mostly for the lease of a dead worker to lapse, the next begins. */
const takeTurns = turnstile(isLong ? 1 : 2)
const rows: Row[] = []
const missing = missingMeans()
for (const { name, needs } of scenarios.filter(isOut)) {
  process.stderr.write(`Not drilled: ${name}; ${needs && missing[needs]}\n`)
}

afterAll(() => process.stdout.write(`\n${[headline, ...rows.map(lineOf)].join('\n')}\n`))

describe.concurrent.each(['sqlite', 'postgres'] as const)('nothing acknowledged is lost on %s', (engine) => {
  const possible = scenarios.filter((one) => one.engines.includes(engine) && !isOut(one))
  test.each(possible)('$name', { timeout: 1_800_000 }, async (scenario) => {
    const { outcome, lastWords } = await drilled(engine, scenario)
    const row = { ...outcome, name: `${scenario.name}, ${engine}` }
    rows.push(row)
    process.stdout.write(`${lineOf(row)}\n`)
    expect(outcome.faults, lastWords).toEqual([])
  })
})

/** Why a means of some drills is not there. */
function missingMeans(): { redis?: string; disk?: string } {
  const disk = mountSmallDisk()
  disk?.remove()
  return {
    ...(redisPrograms.length === 0 && { redis: 'redis-server is not installed' }),
    ...(!disk && { disk: 'this user may not mount a disk of its own' }),
  }
}

function isOut({ needs }: Scenario): boolean {
  return needs !== undefined && missing[needs] !== undefined
}

async function drilled(engine: Engine, scenario: Scenario): Promise<{ outcome: Outcome; lastWords: string }> {
  const random = seeded(1)
  const disk = scenario.needs === 'disk' ? mountSmallDisk() : undefined
  let stop: () => Promise<void> = async () => disk?.remove()
  try {
    const { drill, struck } = await takeTurns(async () => {
      const system = await startSystem({
        engine,
        clockShiftMs: scenario.clockShiftMs ?? 0,
        random,
        ...(disk && { folder: disk.folder }),
      })
      stop = async () => {
        await system.stop()
        disk?.remove()
      }
      const drill = { system, disk, scenario, extent, random }
      return { drill, struck: await strike(drill) }
    })
    return { outcome: await settle(drill, struck), lastWords: drill.system.lastWords() }
  } finally {
    await stop()
  }
}

/** Park and Miller's generator: the same seed, the same faults. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
