import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dashboardTables } from '#contract/admin/dashboard.ts'
import { visitTables } from '#contract/admin/visits.ts'
import { lapsedLetter } from '#contract/letter.ts'
import { visitClasses } from '#contract/visit.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

const days = { before: '2026-09-30', first: '2026-10-05', last: '2026-10-09' }
const range = `from=2026-10-04&to=2026-10-10`
const formula = '=HYPERLINK("https://evil.test")'

describe.each(engines)('dashboard on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('editor')
    await countVisits(system)
    await write('EG', days.before)
    await write('Egypt', days.first)
    await write('Republic of Karim Fahmy', days.last)
    await write('', days.last, { website: 'spam' })
    await write('EG', days.last, { productSlug: await equipment() })
    system.clock.now = new Date('2026-10-10T09:00:00.000Z')
  })
  afterAll(() => system.close())

  const get = (path: string) =>
    system.request({ method: 'GET', url: `/api/admin/${path}`, headers: { cookie } })
  const stats = async (query = range) => (await get(`dashboard/stats?${query}`)).json()
  async function equipment(): Promise<string> {
    const services = (await system.request({ method: 'GET', url: '/api/services' })).json()
    return services[0].products[0].slug
  }
  async function write(country: string, day: string, more: Record<string, string> = {}) {
    system.clock.now = new Date(`${day}T09:00:00.000Z`)
    const url = more['productSlug'] ? '/api/datasheet/request' : '/api/contact'
    const person = { firstName: 'Karim', email: 'karim@example.test', country }
    const message = { phone: '+201222155310', message: 'hello' }
    const payload = { ...person, ...(!more['productSlug'] && message), ...more }
    const answer = await system.request({ method: 'POST', url, payload })
    expect(answer.statusCode).toBe(200)
  }

  test('counts a range beside the range before, without what is quarantined', async () => {
    expect(await stats()).toMatchObject({
      granularity: 'day',
      firstDay: days.before,
      totalVisitors: 30,
      totalSubmissions: 3,
      datasheetRequests: 1,
      conversionRate: 10,
      previous: { from: '2026-09-27', to: '2026-10-03', totalVisitors: 5, totalSubmissions: 1 },
      unreadSubmissions: 4,
      waitingSubmissions: 4,
      failedLetters: 0,
      languages: [{ locale: 'ar', visits: 60, visitors: 30 }],
    })
    expect((await stats()).series[5]).toEqual({
      day: days.last,
      visits: 40,
      visitors: 20,
      submissions: 2,
      datasheetRequests: 1,
    })
    expect((await stats()).longestWaiting[0].receivedAt).toBe(`${days.before}T09:00:00.000Z`)
  })

  test('what leaves quarantine, or is erased, is counted at once', async () => {
    const spam = system.db.updateTable('enquiry').where('quarantine_reason', 'is not', null)
    await spam.set({ quarantine_reason: null, country: 'SA' }).execute()
    expect(await stats()).toMatchObject({ totalSubmissions: 4, waitingSubmissions: 5 })
    const confirmation = system.db.updateTable('letter').where('kind', '=', 'acknowledgement')
    await confirmation.set({ state: 'failed' }).execute()
    expect((await stats()).failedLetters).toBe(3)
    await confirmation.set({ last_error: lapsedLetter }).where('created_at', '<', days.first).execute()
    expect((await stats()).failedLetters).toBe(2)
    await confirmation.set({ created_at: '2026-09-09T09:00:00.000Z' }).execute()
    expect((await stats()).failedLetters).toBe(0)
    await system.db.deleteFrom('letter').execute()
    await system.db.deleteFrom('enquiry').where('country', '=', 'SA').execute()
    expect(await stats()).toMatchObject({ totalSubmissions: 3, waitingSubmissions: 4 })
  })

  test('names countries, and nothing that people typed in their place', async () => {
    expect((await stats()).countries).toEqual([
      { country: 'EG', submissions: 2, percentage: 66.7 },
      { country: 'other', submissions: 1, percentage: 33.3 },
    ])
    expect((await get(`dashboard/csv?${range}&table=countries&locale=ar`)).body).toContain('مصر,2,66.7')
    for (const table of dashboardTables)
      expect((await get(`dashboard/csv?${range}&table=${table}&locale=en`)).body).not.toMatch(/karim/i)
  })

  test('counts each class alone, or all', async () => {
    const visitors = []
    for (const classes of [...visitClasses, 'all'])
      visitors.push((await stats(`${range}&classes=${classes}`)).totalVisitors)
    expect(visitors).toEqual([30, 300, 0, 0, 0, 330])
    const { classes } = (await get(`visits?${range}`)).json()
    expect(classes.map((row: { class: string; visits: number }) => [row.class, row.visits])).toEqual([
      ['human', 60],
      ['robot', 600],
      ['ai-crawler', 0],
      ['data-centre', 0],
      ['staff', 0],
    ])
    expect(classes[0]).toMatchObject({ visitors: 30, previous: { visits: 10, visitors: 5 } })
    expect(classes[1].topSources).toEqual([{ source: formula, visitors: 300 }])
  })

  test('gives every table as a file that Excel reads and runs nothing from', async () => {
    const file = await get(`dashboard/csv?${range}&table=sources&locale=ar&classes=all`)
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="dashboard-sources-2026-10-04-2026-10-10.csv"',
      'cache-control': 'no-store',
    })
    expect(file.body.startsWith('\uFEFFالمصدر,الزوار,النسبة')).toBe(true)
    expect(file.body).toContain(`"'${formula.replaceAll('"', '""')}",300,`)
    const sizes = []
    for (const table of dashboardTables)
      sizes.push(linesOf(await get(`dashboard/csv?${range}&table=${table}&locale=en`)))
    for (const table of visitTables)
      sizes.push(linesOf(await get(`visits/csv?${range}&table=${table}&locale=ar`)))
    expect(sizes).toEqual([9, 8, 2, 13, 2, 3, 5, 6, 36, 25, 3])
    expect((await get(`dashboard/csv?table=secrets&locale=en`)).statusCode).toBe(400)
  })

  test('a page shows the first, its file all', async () => {
    expect((await stats()).topPages).toHaveLength(10)
    const { classes } = (await get(`visits?${range}`)).json()
    expect(classes[0].topPages).toHaveLength(10)
  })

  test('a page is counted with what was its address before', async () => {
    const pages = ['/ar/products/rupture-disc', '/ar/products/bursting-disc', '/ar/services/bursting-disc']
    await system.db
      .insertInto('visit_day_page')
      .values(pages.map((path) => ({ day: days.last, class: 'human', path, views: 1000 })))
      .execute()
    const { id } = await system.db
      .selectFrom('product')
      .select('id')
      .where('slug', '=', 'rupture-disc')
      .executeTakeFirstOrThrow()
    await system.db.insertInto('former_slug').values({ slug: 'bursting-disc', product_id: id }).execute()
    const expected = [
      { page: pages[0], views: 2000 },
      { page: pages[2], views: 1000 },
    ]
    expect((await stats()).topPages.slice(0, 2)).toEqual(expected)
    const { classes } = (await get(`visits?${range}`)).json()
    expect(classes[0].topPages.slice(0, 2)).toEqual(expected)
  })
})

function linesOf({ body }: { body: string }): number {
  return body.trim().split(/\r?\n/).length
}

async function countVisits({ db }: TestApp): Promise<void> {
  const counts = [
    [days.before, 'human', 5],
    [days.first, 'human', 10],
    [days.last, 'human', 20],
    [days.last, 'robot', 300],
  ] as const
  for (const [day, of, visitors] of counts) {
    const row = { day, class: of, visitors }
    await db
      .insertInto('visit_day')
      .values({ ...row, visits: 2 * visitors })
      .execute()
    await db
      .insertInto('visit_day_locale')
      .values({ ...row, locale: 'ar', visits: 2 * visitors })
      .execute()
    await db
      .insertInto('visit_day_source')
      .values({ ...row, source: of === 'robot' ? formula : 'direct' })
      .execute()
    const pages = Array.from({ length: 12 }, (_unused, page) => ({ path: `/ar/${page}`, views: visitors }))
    await db
      .insertInto('visit_day_page')
      .values(pages.map((page) => ({ day, class: of, ...page })))
      .execute()
  }
}
