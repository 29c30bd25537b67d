import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { LightMyRequestResponse } from 'fastify'
import { describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { redisPrograms, startRedis } from '../../testing/redis-server.ts'
import type { BuiltSite } from '../site.ts'

const secret = 'kL3vQ9xZ7wB1nM5cR8tY2uI6oP4aS0dF'
const unsafe = { ENQUIRY_PROOF_AFTER: '1', ENQUIRY_LIMIT_PER_HOUR: '5', AUTH_SECRET: secret }
const visitor = {
  firstName: 'Mona',
  email: 'mona@example.test',
  phone: '+20 100 123 4567',
  message: 'A change-over unit for four drums',
}

async function withApp(work: (system: TestApp) => Promise<void>, variables = {}): Promise<void> {
  const system = await startTestApp('sqlite', { ...unsafe, ...variables })
  try {
    await work(system)
  } finally {
    await system.close()
  }
}

function send(system: TestApp, headers = {}, remoteAddress = '192.0.2.1'): Promise<LightMyRequestResponse> {
  return system.request({ method: 'POST', url: '/api/contact', payload: visitor, headers, remoteAddress })
}

async function solve(asked: LightMyRequestResponse): Promise<string> {
  const challenge = JSON.parse(Buffer.from(asked.json().challenge, 'base64').toString()) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Spends what goes without a proof, and gives the answer that asks for one. */
async function untilAsked(system: TestApp): Promise<LightMyRequestResponse> {
  expect((await send(system)).statusCode).toBe(200)
  const asked = await send(system)
  expect([asked.statusCode, asked.json().code]).toEqual([428, 'proof-required'])
  return asked
}

const enquiriesOf = ({ db }: TestApp) => db.selectFrom('enquiry').selectAll().execute()

describe('an address that sends much', () => {
  test('is asked for a proof, which is good for one enquiry', () =>
    withApp(async (system) => {
      const proof = { 'x-proof': await solve(await untilAsked(system)) }
      expect((await send(system, proof)).statusCode).toBe(200)
      expect((await send(system, proof)).statusCode).toBe(428)
      expect(await enquiriesOf(system)).toMatchObject([
        { quarantine_reason: null },
        { quarantine_reason: null },
      ])
    }))

  test('can bring its proof while another address is not asked at all', () =>
    withApp(async (system) => {
      await untilAsked(system)
      expect((await send(system, {}, '192.0.2.2')).statusCode).toBe(200)
    }))

  test('meets the limit however many proofs it brings', () =>
    withApp(async (system) => {
      const proofs = [await solve(await untilAsked(system))]
      for (let asked = await send(system); asked.statusCode === 428; asked = await send(system))
        proofs.push(await solve(asked))
      for (const proof of proofs) expect((await send(system, { 'x-proof': proof })).statusCode).toBe(200)
      expect((await send(system)).statusCode).toBe(429)
      expect(await enquiriesOf(system)).toHaveLength(5)
    }))

  test('hears its earlier answer again without being asked', () =>
    withApp(async (system) => {
      const key = { 'idempotency-key': 'the-same-form' }
      const first = await send(system, key)
      await send(system)
      expect((await send(system, key)).json()).toEqual(first.json())
    }))
})

describe('a proof is refused', () => {
  test.each<[string, (proof: string) => string]>([
    ['that is none', () => 'bm8='],
    [
      'whose key is another',
      (proof) => altered(proof, ({ solution }) => (solution.derivedKey = '00'.repeat(32))),
    ],
    [
      'whose challenge was made easier',
      (proof) => altered(proof, ({ challenge }) => (challenge.parameters.cost = 1)),
    ],
    [
      'whose end was put off',
      (proof) => altered(proof, ({ challenge }) => (challenge.parameters.expiresAt += 1)),
    ],
  ])('%s', (_name, change) =>
    withApp(async (system) => {
      const proof = change(await solve(await untilAsked(system)))
      const answer = await send(system, { 'x-proof': proof })
      expect([answer.statusCode, answer.json().code]).toEqual([428, 'proof-required'])
      expect(await enquiriesOf(system)).toHaveLength(1)
    }),
  )

  test('that was asked for too long ago', () =>
    withApp(async (system) => {
      system.clock.now = new Date(Date.now() - 11 * 60_000)
      const proof = await solve(await untilAsked(system))
      expect((await send(system, { 'x-proof': proof })).statusCode).toBe(428)
    }))

  test('that another system asked for', () =>
    withApp(async (system) => {
      await untilAsked(system)
      await withApp(
        async (other) => {
          const proof = await solve(await untilAsked(other))
          expect((await send(system, { 'x-proof': proof })).statusCode).toBe(428)
        },
        { AUTH_SECRET: secret.toLowerCase() },
      )
    }))
})

test('a form without JavaScript is kept, and set aside', async () => {
  const site: BuiltSite = { filesDirectory: '/nowhere', handler: async (_req, res) => void res.end() }
  const system = await startTestApp('sqlite', unsafe, site)
  const post = () =>
    system.request({
      method: 'POST',
      url: '/en/contact',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(visitor).toString(),
    })
  expect([(await post()).statusCode, (await post()).statusCode]).toEqual([303, 303])
  const reasons = (await enquiriesOf(system)).map(({ quarantine_reason: reason }) => reason)
  expect(new Set(reasons)).toEqual(new Set([null, 'no-proof']))
  await system.close()
})

describe.each(redisPrograms)('with %s', (program) => {
  // A busy machine may answer later than the milliseconds that the store is given, and is then rightly not waited for.
  const patient = { retry: 3 }
  test(
    'a proof asked for by one replica is good at another, once, and still when the store is gone',
    patient,
    async () => {
      const redis = await startRedis(program)
      const shared = { REDIS_URL: redis.url }
      await withApp(
        async (one) =>
          withApp(async (other) => {
            const [first, second] = [await solve(await untilAsked(one)), await solve(await send(other))]
            expect((await send(other, { 'x-proof': first })).statusCode).toBe(200)
            expect((await send(one, { 'x-proof': first })).statusCode).toBe(428)
            await redis.stop()
            expect((await send(one, { 'x-proof': second })).statusCode).toBe(200)
          }, shared),
        shared,
      )
    },
  )
})

type Proof = {
  challenge: { parameters: { cost: number; expiresAt: number } }
  solution: { counter: number; derivedKey: string }
}

function altered(proof: string, change: (payload: Proof) => void): string {
  const payload = JSON.parse(Buffer.from(proof, 'base64').toString()) as Proof
  change(payload)
  return Buffer.from(JSON.stringify(payload)).toString('base64')
}
