import { BlockList } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { addDays, dayOf } from '../../time.ts'
import { classify } from './classify.ts'
import { readDataCentres } from './data-centres.ts'
import { rollUpVisits } from './roll-ups/service.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0'
const timeZone = 'Africa/Cairo'

describe.each(engines)('visits on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine, { TRUSTED_PROXIES: '127.0.0.1' })
  })
  afterAll(() => system.close())
  const view = (path: string, headers: Record<string, string> = {}, referrer?: string) =>
    system.request({
      method: 'POST',
      url: '/api/visits',
      payload: { path, locale: 'ar', ...(referrer && { referrer }) },
      headers: { 'user-agent': firefox, 'x-forwarded-for': '41.33.7.9', ...headers },
    })

  test('counts views and visitors by class, and keeps neither address nor user agent', async () => {
    expect((await view('/ar')).statusCode).toBe(204)
    await view('/ar/contact', {}, 'https://www.google.com/search?q=private+words')
    await view('/ar', { 'x-forwarded-for': '41.33.7.10' })
    await view('/ar', { 'user-agent': 'Mozilla/5.0 (compatible; GPTBot/1.2)' })
    await view('/ar', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' })
    await view('/ar', { 'x-forwarded-for': '5.9.3.4' })
    await view('/ar', { cookie: await system.signIn('viewer') })
    const rows = await system.db.selectFrom('visit').selectAll().execute()
    expect(rows.map((row) => row.class).sort()).toEqual([
      'ai-crawler',
      'data-centre',
      'human',
      'human',
      'human',
      'robot',
      'staff',
    ])
    expect(JSON.stringify(rows)).not.toMatch(/41\.33|5\.9\.3|Firefox|private/)
    await rollUpVisits(system.db, system.clock.now, timeZone)
    const day = dayOf(system.clock.now, timeZone)
    const human = await system.db.selectFrom('visit_day').selectAll().where('class', '=', 'human').execute()
    expect(human).toEqual([{ day, class: 'human', visits: 3, visitors: 2 }])
    const sources = await system.db
      .selectFrom('visit_day_source')
      .selectAll()
      .where('class', '=', 'human')
      .execute()
    expect(sources.map(({ source, visitors }) => `${source} ${visitors}`).sort()).toEqual([
      'direct 2',
      'google.com 1',
    ])
  })

  test('rolling up again changes nothing; the salt of a past day is destroyed', async () => {
    const before = await system.db
      .selectFrom('visit_day_page')
      .selectAll()
      .orderBy('path')
      .orderBy('class')
      .execute()
    const tomorrow = new Date(system.clock.now.getTime() + 86_400_000)
    expect(await system.db.selectFrom('visit_salt').selectAll().execute()).toHaveLength(1)
    await rollUpVisits(system.db, tomorrow, timeZone)
    expect(await system.db.selectFrom('visit_salt').selectAll().execute()).toEqual([])
    expect(
      await system.db.selectFrom('visit_day_page').selectAll().orderBy('path').orderBy('class').execute(),
    ).toEqual(before)
  })

  test('days that passed while nobody counted are counted later', async () => {
    const today = dayOf(system.clock.now, timeZone)
    const visit = {
      class: 'human' as const,
      locale: 'en' as const,
      source: 'direct',
      at: '2020-01-01T00:00:00.000Z',
    }
    const days = [addDays(today, 3), addDays(today, 9)]
    await system.db
      .insertInto('visit')
      .values(days.map((day) => ({ ...visit, id: day, day, path: '/en', visitor: day })))
      .execute()
    await rollUpVisits(system.db, system.clock.now, timeZone)
    const counted = await system.db.selectFrom('visit_day').select('day').where('day', 'in', days).execute()
    expect(counted).toHaveLength(2)
  })

  test('the dashboard counts the same', async () => {
    const payload = { firstName: 'A', email: 'a@example.test', phone: '+201222155310', message: 'x' }
    await system.request({ method: 'POST', url: '/api/contact', payload })
    const cookie = await system.signIn('viewer')
    const stats = async (query = '') =>
      (
        await system.request({
          method: 'GET',
          url: `/api/admin/dashboard/stats${query}`,
          headers: { cookie },
        })
      ).json()
    const all = await stats()
    expect(all).toMatchObject({
      totalVisitors: 2,
      todayVisitors: 2,
      totalSubmissions: 1,
      todaySubmissions: 1,
      unreadSubmissions: 1,
      conversionRate: 50,
      topPages: [
        { page: '/ar', views: 2 },
        { page: '/ar/contact', views: 1 },
      ],
    })
    expect(all.topTrafficSources[0]).toEqual({ source: 'direct', count: 2, percentage: 66.7 })
    expect(all.series).toHaveLength(30)
    expect((await stats('?classes=all')).totalVisitors).toBe(6)
    const day = dayOf(system.clock.now, timeZone)
    expect((await stats(`?from=${addDays(day, -9)}&to=${addDays(day, -1)}`)).totalVisitors).toBe(0)
    for (const query of [
      '?from=2026-13-01',
      '?from=2026-02-31',
      '?from=2026-05-02&to=2026-05-01',
      '?from=1990-01-01',
      '?classes=x',
    ]) {
      const answer = await stats(query)
      expect([query, answer.status]).toEqual([query, 400])
    }
  })
})

test('knows the networks of hosting companies', () => {
  const dataCentres = readDataCentres()
  const classOf = (address: string) => classify({ userAgent: firefox, address, isStaff: false }, dataCentres)
  expect(classOf('5.9.1.2')).toBe('data-centre')
  expect(classOf('::ffff:5.9.1.2')).toBe('data-centre')
  expect(classOf('2a01:4f8::1')).toBe('data-centre')
  expect(classOf('41.33.1.1')).toBe('human')
  expect(classify({ userAgent: '', address: '41.33.1.1', isStaff: false }, new BlockList())).toBe('robot')
})

test.each([
  ['2026-04-23T21:59:59Z', '2026-04-23'],
  ['2026-04-23T22:00:00Z', '2026-04-24'],
  ['2026-07-01T20:59:59Z', '2026-07-01'],
  ['2026-07-01T21:00:00Z', '2026-07-02'],
])('%s is %s in Cairo, summer time included', (instant, day) => {
  expect(dayOf(new Date(instant), timeZone)).toBe(day)
})
