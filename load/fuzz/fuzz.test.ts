import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { type Engine, startSystem, untilReady } from '../rig/system.ts'
import { isLong } from '../thoroughness.ts'
import { type Answer, exchanger, type Lost } from './exchange.ts'
import { type Judge, openJudge } from './judge.ts'
import type { Operation } from './operations.ts'
import { goodRequest, type Request, requests, type World } from './requests.ts'
import { prepareWorld } from './world.ts'

const atOnce = 20
const bursts = isLong ? 1100 : 80
const engines: Engine[] = isLong ? ['sqlite', 'postgres'] : ['sqlite']
/** The same requests in every short run, others in every long one; fast-check prints what to repeat a failure with. */
const seed = isLong ? Date.now() : 3

const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.each(engines)('random requests on %s', (engine) => {
  test('are all answered as the interface is described', { timeout: 1_800_000 }, async () => {
    const system = await startSystem({ engine, clockShiftMs: 0, random: Math.random })
    cleanUps.push(system.stop)
    const world = await prepareWorld(system, `http://localhost:${new URL(system.url).port}`)
    const { send, close } = exchanger(system.url)
    cleanUps.push(close)
    const tally = new Map<string, Map<string, number>>()
    const judge = openJudge(problemSchema(world.operations))
    const burst = async (several: Request[]) => {
      const answers = await Promise.all(several.map(send))
      for (const [index, answer] of answers.entries()) {
        count(tally, several[index]?.operation?.name ?? 'anything else', answer)
      }
      expect(faultsOf(several, answers, judge)).toEqual([])
    }
    for (const operation of world.operations) {
      await fc.assert(
        fc.asyncProperty(goodRequest(operation, world), async (one) => burst([one])),
        { numRuns: 20, seed },
      )
    }
    const several = fc.array(requests(world), { minLength: atOnce, maxLength: atOnce })
    await fc.assert(fc.asyncProperty(several, burst), { numRuns: bursts, seed, verbose: 1 })

    process.stdout.write(`\n${tableOf(tally, engine)}\n`)
    expect(neverWell(world, tally).filter(isPublic)).toEqual([])
    // What was logged is written in blocks.
    await pause(500)
    expect(system.wordsOf('backend')).not.toMatch(/"level":"(error|fatal)"|unhandled/i)
    await untilReady(system.url)
  })
})

function faultsOf(several: Request[], answers: (Answer | Lost)[], judge: Judge): string[] {
  return several.flatMap((request, index) => judge(request, answers[index] ?? { lost: 'never asked' }))
}

function problemSchema([operation]: Operation[]) {
  const schema = operation?.answers['4XX']?.content?.['application/problem+json']?.schema
  if (!schema) throw new Error('The description has no schema of problems')
  return schema
}

function count(tally: Map<string, Map<string, number>>, name: string, answer: Answer | Lost): void {
  const kind = 'lost' in answer ? 'lost' : `${Math.floor(answer.status / 100)}xx`
  const kinds = tally.get(name) ?? new Map<string, number>()
  tally.set(name, kinds.set(kind, (kinds.get(kind) ?? 0) + 1))
}

/** What staff do needs more than chance brings: an id, a version, a code. The tests of the features do it. */
function isPublic(name: string): boolean {
  return !/ \/api\/(admin|auth)\//.test(name)
}

function neverWell({ operations }: World, tally: Map<string, Map<string, number>>): string[] {
  return operations.map(({ name }) => name).filter((name) => !tally.get(name)?.get('2xx'))
}

function tableOf(tally: Map<string, Map<string, number>>, engine: Engine): string {
  const kinds = ['2xx', '3xx', '4xx', '5xx', 'lost']
  const line = (name: string, cells: (string | number)[]) =>
    `${name.padEnd(40)}${cells.map((cell) => String(cell).padStart(8)).join('')}`
  const rows = [...tally].map(([name, counts]) =>
    line(
      name,
      kinds.map((kind) => counts.get(kind) ?? 0),
    ),
  )
  const sum = (kind: string) =>
    [...tally.values()].reduce((total, counts) => total + (counts.get(kind) ?? 0), 0)
  return [line(`random requests on ${engine}`, kinds), ...rows, line('all', kinds.map(sum))].join('\n')
}
