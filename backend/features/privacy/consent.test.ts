import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BuiltSite } from '../../http/site.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { openAddress, sealAddress } from './link.ts'
import { unsubscribeUrl } from './service.ts'

const secret = 'a'.repeat(40)
const site: BuiltSite = {
  filesDirectory: import.meta.dirname,
  async handler(req, res, _next, { unsubscribing }) {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(JSON.stringify({ page: req.url, unsubscribing }))
  },
}
const person = { firstName: 'منى', phone: '+20 100 123 4567', message: 'a question', locale: 'ar' }
const oneClick = {
  payload: 'List-Unsubscribe=One-Click',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
}

describe.each(engines)('consents on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine, { AUTH_SECRET: secret, PUBLIC_URL: 'https://site.test' }, site)
  })
  afterAll(() => system.close())
  const send = (email: string, more: object = {}, headers = {}) =>
    system.request({ method: 'POST', url: '/api/contact', payload: { ...person, email, ...more }, headers })
  const ledger = (address: string) =>
    system.db.selectFrom('consent').selectAll().where('address', '=', address).orderBy('at').execute()
  const linkOf = (email: string) => {
    return new URL(unsubscribeUrl(email, 'ar', { publicUrl: 'https://site.test', secret }))
  }
  const open = async (method: 'GET' | 'POST', { pathname, search }: URL, more = {}) => {
    const answer = await system.request({ method, url: pathname + search, ...more })
    return { status: answer.statusCode, headers: answer.headers, ...answer.json() }
  }

  test('a consent is entered with its enquiry, once, and what was not agreed to is not', async () => {
    const agreed = { consent: true, consentVersion: '2026-11' }
    const key = { 'idempotency-key': 'the-same-key' }
    const { id } = (await send('Mona@Example.test', agreed, key)).json()
    await send('Mona@Example.test', agreed, key)
    await send('mona@example.test')
    expect(await ledger('mona@example.test')).toMatchObject([
      { id, enquiry_id: id, state: 'given', text_version: '2026-11', locale: 'ar', source: 'form' },
    ])
  })

  test('following the link changes nothing; one click ends the news, once', async () => {
    await send('nadia@example.test', { consent: true, consentVersion: '2026-11' })
    const link = linkOf('Nadia@example.test')
    expect(link.href).not.toMatch(/nadia/i)
    const looked = await open('GET', link)
    expect(looked).toMatchObject({ status: 200, unsubscribing: 'asked', page: link.pathname + link.search })
    expect(looked.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(await ledger('nadia@example.test')).toHaveLength(1)
    system.clock.now = new Date(system.clock.now.getTime() + 1000)
    for (let click = 0; click < 2; click++)
      expect(await open('POST', link, oneClick)).toMatchObject({ status: 200, unsubscribing: 'done' })
    expect(await ledger('nadia@example.test')).toMatchObject([
      { state: 'given' },
      { state: 'withdrawn', source: 'link', locale: 'ar', enquiry_id: null },
    ])
  })

  test('an address that is not known is answered alike and not kept; a link that is none of ours is not', async () => {
    const multipart = {
      payload: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    }
    const stranger = linkOf('stranger@example.test')
    expect(await open('POST', stranger, multipart)).toMatchObject({ status: 200, unsubscribing: 'done' })
    expect(await ledger('stranger@example.test')).toEqual([])
    for (const token of ['', 'x', 'a'.repeat(100), stranger.search.slice(7, -2), '%00', 'a'.repeat(2000)]) {
      const forged = new URL(`https://site.test/en/unsubscribe?token=${token}`)
      expect(await open('GET', forged)).toMatchObject({ status: 404, unsubscribing: 'unknown' })
      expect(await open('POST', forged, oneClick)).toMatchObject({ status: 404, unsubscribing: 'unknown' })
    }
  })
})

test('a sealed address is opened by the secret that sealed it alone', () => {
  const token = sealAddress('منى@example.test', secret)
  expect(openAddress(token, secret)).toBe('منى@example.test')
  expect(openAddress(token, 'b'.repeat(40))).toBeNull()
  expect(sealAddress('a@b.test', secret)).not.toBe(sealAddress('a@c.test', secret))
})
