import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import type { Database } from '../../../db/database.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { hashPassword, openAuth } from '../auth.ts'
import type { StaffParts } from '../parts.ts'
import { insertStaff } from '../repository.ts'
import { resetService } from '../reset/service.ts'
import { entranceService } from './service.ts'

const password = 'a long enough phrase'
const secret = 'what only the test knows of, and nobody else'

type Answer = Awaited<ReturnType<TestApp['request']>>

describe.each(engines)('the entrance on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
    const passwordHash = await hashPassword(password)
    for (const name of ['mona', 'omar', 'aya', 'ali']) {
      const person = { name, email: `${name}@staff.test`, passwordHash, role: 'sales', locale: 'ar' } as const
      await system.db.transaction().execute((tx) => insertStaff(tx, person, new Date()))
    }
  })
  afterAll(() => system.close())

  /** One for each test, so that its failures are its own. */
  let remoteAddress = ''
  let tests = 0
  beforeEach(() => {
    remoteAddress = `10.0.0.${++tests}`
  })
  const post = (url: string, payload: object, headers = {}) =>
    system.request({ method: 'POST', url: `/api/auth/${url}`, payload, headers, remoteAddress })
  const signIn = (name: string, given = password, headers = {}) =>
    post('sign-in/email', { email: `${name}@staff.test`, password: given }, headers)
  const letters = (name: string, kind: 'security-notice' | 'password-reset') =>
    system.db
      .selectFrom('letter')
      .selectAll()
      .where('recipient', '=', `${name}@staff.test`)
      .where('kind', '=', kind)
      .orderBy('created_at')
      .execute()
  const browserOf = (answer: Answer | undefined) => {
    const browser = answer?.cookies.find(({ name }) => name === 'chloromaster.browser')
    return `${browser?.name}=${browser?.value}`
  }
  const later = (seconds: number) => {
    system.clock.now = new Date(system.clock.now.getTime() + seconds * 1000)
  }

  test('locks after five failures, for longer each time, alike for addresses that nobody has', async () => {
    for (const name of ['mona', 'nobody']) {
      const seen: unknown[] = []
      for (let time = 0; time < 7; time++) {
        const answer = await signIn(name, 'wrong')
        seen.push([answer.statusCode, answer.headers['retry-after']])
        if (time === 5) later(31)
      }
      expect(seen).toEqual([
        ...Array.from({ length: 5 }, () => [401, undefined]),
        [429, '30'],
        [401, undefined],
      ])
      const [locked, right] = [await signIn(name, 'wrong'), await signIn(name)]
      expect([locked.statusCode, locked.headers['retry-after'], right.statusCode]).toEqual([429, '60', 429])
    }
    // Once, however often it is tried.
    expect((await letters('mona', 'security-notice')).map(({ subject }) => subject)).toEqual([
      'أُوقف الدخول إلى حسابك مؤقتًا',
    ])
    const { count } = await system.db
      .selectFrom('letter')
      .select((row) => row.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    expect(count).toBe(1)
    later(61)
    expect((await signIn('mona')).statusCode).toBe(200)
    expect((await signIn('mona', 'wrong')).statusCode).toBe(401)
  })

  test('many guesses at once are no way around the lock', async () => {
    const guesses = await Promise.all(Array.from({ length: 12 }, () => signIn('omar', 'wrong')))
    expect(guesses.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
  })

  test('an office may enter from one address as often as it likes; guesses there lock it all the same', async () => {
    for (let time = 0; time < 15; time++) await signIn(`stranger${time}`, 'wrong')
    const entries = []
    for (let time = 0; time < 22; time++) entries.push(await signIn('mona'))
    expect(entries.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 22 }, () => 200))
    for (let time = 15; time < 20; time++) await signIn(`stranger${time}`, 'wrong')
    const answer = await signIn('mona')
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([429, '30'])
    const cookie = browserOf(entries[0])
    expect((await signIn('mona', password, { cookie })).statusCode).toBe(200)
    later(31)
    expect((await signIn('mona')).statusCode).toBe(200)
    expect((await signIn('stranger20', 'wrong')).statusCode).toBe(401)
    expect((await signIn('mona')).headers['retry-after']).toBe('60')
  })

  test('guesses at an address are forgotten a day after the last of them, however many enter there meanwhile', async () => {
    let strangers = 0
    const guess = () => signIn(`guessed${strangers++}`, 'wrong')
    const asIfAfter = (failures: number) => system.db.updateTable('staff_lock').set({ failures }).execute()
    const moreThanHalfADay = 13 * 3600
    await guess()
    await asIfAfter(19)
    later(moreThanHalfADay)
    expect((await signIn('mona')).statusCode).toBe(200)
    later(moreThanHalfADay)
    await guess()
    expect((await signIn('mona')).statusCode).toBe(200)
    await asIfAfter(18)
    later(moreThanHalfADay)
    await guess()
    later(moreThanHalfADay)
    await guess()
    expect((await signIn('mona')).statusCode).toBe(429)
  })

  test('a browser that was signed in with is not locked out by strangers, and a new one is told of', async () => {
    const first = await signIn('aya')
    const browser = first.cookies.find(({ name }) => name === 'chloromaster.browser')
    expect(browser).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/api/auth' })
    expect(await letters('aya', 'security-notice')).toEqual([])
    const cookie = browserOf(first)
    for (let time = 0; time < 6; time++) await signIn('aya', 'wrong')
    expect((await signIn('aya')).statusCode).toBe(429)
    expect((await signIn('aya', password, { cookie })).statusCode).toBe(200)
    later(3600)
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0'
    expect((await signIn('aya', password, { 'user-agent': userAgent })).statusCode).toBe(200)
    later(60)
    const forged = `chloromaster.browser=${browser?.value.split('.')[0]}.${'0'.repeat(64)}`
    expect((await signIn('aya', password, { cookie: forged })).statusCode).toBe(200)
    const [, notice, ...others] = await letters('aya', 'security-notice')
    expect([notice?.subject, notice?.body_text.includes('Firefox, Windows'), others.length]).toEqual([
      'دخول من متصفح جديد',
      true,
      1,
    ])
  })

  test('a new password comes by a link that works once and not for long, and ends all sessions', async () => {
    const session = (await signIn('ali')).cookies.map(
      ({ name, value }) => `${name}=${encodeURIComponent(value)}`,
    )
    const isIn = async () =>
      (
        await system.request({
          method: 'GET',
          url: '/api/admin/session',
          headers: { cookie: session.join('; ') },
        })
      ).statusCode === 200
    expect(await isIn()).toBe(true)
    const order = async (name: string) =>
      post('password-reset/order', { email: `${name}@staff.test`, locale: 'en' })
    const answers = [await order('ali'), await order('nobody')]
    expect(answers.map(({ statusCode, body }) => [statusCode, body])).toEqual([
      [200, '{"done":true}'],
      [200, '{"done":true}'],
    ])
    const tokenOf = (text: string) => /new-password#(\S+)/.exec(text)?.[1] ?? ''
    const first = tokenOf((await letters('ali', 'password-reset'))[0]?.body_text ?? '')
    const reset = (token: string, given = 'another long phrase') =>
      post('password-reset', { token, password: given })
    expect((await reset(first, 'password2024')).json().code).toBe('common-password')
    later(61 * 60)
    expect((await reset(first)).json().code).toBe('invalid-link')
    await order('ali')
    const token = tokenOf((await letters('ali', 'password-reset')).at(-1)?.body_text ?? '')
    const both = await Promise.all([reset(token), reset(token)])
    expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 400])
    expect(await isIn()).toBe(false)
    expect([
      (await signIn('ali')).statusCode,
      (await signIn('ali', 'another long phrase')).statusCode,
    ]).toEqual([401, 200])
    expect((await letters('ali', 'security-notice')).map(({ subject }) => subject)).toContain(
      'تغيرت كلمة مرورك',
    )
    for (let time = 0; time < 5; time++) await order('ali')
    expect((await letters('ali', 'password-reset')).length).toBeLessThanOrEqual(5)
    expect(system.log.join('\n')).not.toContain(token)
    const stored = JSON.stringify(await system.db.selectFrom('staff_reset').selectAll().execute())
    expect(stored).not.toContain(token)
  })

  test('what is asked of the database is the same for an address that nobody has', async () => {
    const known = await statementsOf('mona@staff.test')
    const unknown = await statementsOf('nobody@elsewhere.test')
    expect(unknown).toEqual(known)
    expect(known.length).toBeGreaterThan(20)
  })

  /** Kinds and tables, in their order, of six failed sign-ins and an order for a new password. */
  async function statementsOf(email: string): Promise<string[]> {
    const statements: string[] = []
    const db = system.db.withPlugin({
      transformQuery({ node }) {
        const [, table] =
          /"identifier":\{"kind":"IdentifierNode","name":"(\w+)"/.exec(JSON.stringify(node)) ?? []
        statements.push(`${node.kind} ${table}`)
        return node
      },
      transformResult: async ({ result }) => result,
    }) as Database
    const parts: StaffParts = {
      db,
      openAuth: openAuth(db, 'http://localhost', secret),
      secret,
      publicUrl: 'http://localhost',
      now: () => system.clock.now,
      company,
    }
    const visitor = { address: '1.2.3.4', userAgent: undefined, cookies: undefined, requestId: 'request' }
    later(24 * 3600)
    for (let time = 0; time < 6; time++) {
      await entranceService(parts)
        .signIn({ email, password: 'wrong' }, visitor)
        .catch(() => statements.push('refused'))
    }
    await resetService(parts).order({ email, locale: 'en' })
    return statements
  }

  test('a sign-in takes as long for an address that nobody has', async () => {
    const timeOf = async (name: string) => {
      const begun = performance.now()
      await signIn(name, 'wrong')
      return performance.now() - begun
    }
    later(24 * 3600)
    // One password hash costs more than all else together: half of the time would be without one.
    const [known, unknown] = [await timeOf('omar'), await timeOf('someone')]
    expect(unknown).toBeGreaterThan(known / 4)
  })
})
