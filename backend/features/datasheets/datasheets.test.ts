import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

describe.each(engines)('datasheet links on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine, { DATASHEET_LINK_DOWNLOADS: '2' })
  })
  afterAll(() => system.close())

  async function orderLink(email: string): Promise<string> {
    const payload = { firstName: 'منى', email, productSlug: 'emergency-kit', locale: 'ar' }
    await system.request({ method: 'POST', url: '/api/datasheet/request', payload })
    const letter = await system.db
      .selectFrom('letter')
      .select('body_text')
      .where('recipient', '=', email)
      .executeTakeFirstOrThrow()
    return /\/api\/datasheet\/download\/[\w-]+/.exec(letter.body_text)?.[0] ?? ''
  }

  test('a link gives the PDF as often as promised, then is gone', async () => {
    const url = await orderLink('mona@example.test')
    const token = url.split('/').at(-1) ?? ''
    expect(JSON.stringify(await system.db.selectFrom('datasheet_link').selectAll().execute())).not.toContain(
      token,
    )
    for (let time = 0; time < 2; time++) {
      const answer = await system.request({ method: 'GET', url })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
      expect(answer.headers['cache-control']).toBe('no-store')
      expect(answer.headers['content-disposition']).toBe('attachment; filename="emergency-kit-r1-ar.pdf"')
    }
    const gone = await system.request({ method: 'GET', url })
    expect([gone.statusCode, gone.json().code]).toEqual([410, 'link-expired'])
  })

  test('a link ends with its days, and two downloads at once cannot both be the last', async () => {
    const url = await orderLink('late@example.test')
    const together = await Promise.all([1, 2, 3, 4].map(() => system.request({ method: 'GET', url })))
    expect(together.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 200, 410, 410])
    const second = await orderLink('later@example.test')
    system.clock.now = new Date(system.clock.now.getTime() + 7 * 86_400_000 + 1000)
    expect((await system.request({ method: 'GET', url: second })).statusCode).toBe(410)
  })

  test('a link of a product withdrawn meanwhile is gone, an unknown one was never there', async () => {
    const url = await orderLink('withdrawn@example.test')
    const other = system.db.updateTable('product').where('slug', '=', 'emergency-kit')
    await other.set({ state: 'withdrawn' }).execute()
    system.clock.now = new Date()
    await system.cache.clear()
    expect((await system.request({ method: 'GET', url })).statusCode).toBe(410)
    await other.set({ state: 'published' }).execute()
    for (const token of ['x', 'a'.repeat(43), '%00', `${'a'.repeat(250)}`]) {
      const answer = await system.request({ method: 'GET', url: `/api/datasheet/download/${token}` })
      expect([token.length, answer.statusCode]).toEqual([token.length, 404])
    }
  })
})
