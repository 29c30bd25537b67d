import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuiltSite } from '../../http/site.ts'
import { relayDueLetters } from '../../mail/relay.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { startLinks } from './service.ts'

/** A site whose pages say which one was asked for and what it was handed. */
const builtSite: BuiltSite = {
  filesDirectory: import.meta.dirname,
  async handler(req, res, _next, { endedLink }) {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(JSON.stringify({ page: req.url, endedLink }))
  },
}
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'accept-language': 'en' }

describe.each(engines)('datasheet links on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine, { DATASHEET_LINK_DOWNLOADS: '2' }, builtSite)
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

  test('its days begin when its letter leaves', async () => {
    const url = await orderLink('patient@example.test')
    const pass = (days: number) => {
      system.clock.now = new Date(system.clock.now.getTime() + days * 86_400_000)
    }
    pass(5)
    const mailer = { send: async () => undefined, close: () => undefined }
    const relay = () => relayDueLetters(system.db, mailer, () => system.clock.now, { onSent: startLinks })
    while ((await relay()).sent > 0);
    pass(6.9)
    expect((await system.request({ method: 'GET', url })).statusCode).toBe(200)
    pass(0.2)
    expect((await system.request({ method: 'GET', url })).statusCode).toBe(410)
  })

  test('a link of a product withdrawn meanwhile is gone, an unknown one was never there', async () => {
    const url = await orderLink('withdrawn@example.test')
    const other = system.db.updateTable('product').where('slug', '=', 'emergency-kit')
    await other.set({ state: 'withdrawn' }).execute()
    system.clock.now = new Date()
    await system.cache.clear()
    expect((await system.request({ method: 'GET', url })).statusCode).toBe(410)
    await other.set({ state: 'published' }).execute()
    await system.cache.clear()
    for (const token of ['x', 'a'.repeat(43), '%00', `${'a'.repeat(250)}`]) {
      const answer = await system.request({ method: 'GET', url: `/api/datasheet/download/${token}` })
      expect([token.length, answer.statusCode]).toEqual([token.length, 404])
    }
  })

  async function follow(url: string) {
    const answer = await system.request({ method: 'GET', url, headers: browser })
    const { statusCode, headers } = answer
    expect([headers['content-type'], headers['cache-control'], headers['referrer-policy']]).toEqual([
      'text/html; charset=utf-8',
      'no-store',
      'no-referrer',
    ])
    return { statusCode, ...answer.json() }
  }

  test('a browser is told in the language of the letter why a link is dead, a program as ever', async () => {
    const url = await orderLink('browser@example.test')
    const use = () => system.request({ method: 'GET', url, headers: browser })
    expect([(await use()).headers['content-type'], (await use()).statusCode]).toEqual([
      'application/pdf',
      200,
    ])
    const dead = { statusCode: 410, page: '/ar/datasheet' }
    const link = { productSlug: 'emergency-kit', days: 7, downloads: 2 }
    expect(await follow(url)).toEqual({ ...dead, endedLink: { ...link, reason: 'used-up' } })

    const unused = await orderLink('slow@example.test')
    const products = system.db.updateTable('product').where('slug', '=', 'emergency-kit')
    await products.set({ state: 'withdrawn' }).execute()
    await system.cache.clear()
    expect(await follow(unused)).toEqual({ ...dead, endedLink: { ...link, reason: 'withdrawn' } })
    await products.set({ state: 'published' }).execute()
    await system.cache.clear()
    system.clock.now = new Date(system.clock.now.getTime() + 8 * 86_400_000)
    expect(await follow(unused)).toEqual({ ...dead, endedLink: { ...link, reason: 'too-old' } })

    const forProgram = await system.request({ method: 'GET', url, headers: { accept: '*/*' } })
    expect([forProgram.statusCode, forProgram.json().code]).toEqual([410, 'link-expired'])
    system.clock.now = new Date()
  })

  test('a link that was cut is explained in the language of the browser', async () => {
    for (const token of ['', 'cut', 'a'.repeat(43)]) {
      const url = `/api/datasheet/download/${token}`
      expect(await follow(url)).toEqual({ statusCode: 404, page: '/en/datasheet' })
    }
  })
})
