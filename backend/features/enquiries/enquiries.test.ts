import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { canonicalPhone } from './normalise.ts'

const visitor = {
  firstName: 'سلمى',
  lastName: 'حسن',
  email: 'salma@example.test',
  phone: '0122 215 5310',
  company: 'Water & Co',
  message: 'نحتاج وحدة تبديل أسطوانات.\nشكرًا',
  locale: 'ar',
}
/** The body in the customer's own document, to the letter. */
const seedBody = {
  firstName: 'Test',
  lastName: 'User',
  email: 'test@example.com',
  phone: '+1234567890',
  company: 'Test Co',
  message: 'Test message',
}

describe.each(engines)('enquiries on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())
  const post = (payload: object, headers = {}) =>
    system.request({ method: 'POST', url: '/api/contact', payload, headers })
  const enquiry = (id: string) =>
    system.db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const lettersOf = (id: string) =>
    system.db.selectFrom('letter').selectAll().where('enquiry_id', '=', id).orderBy('kind').execute()

  test('keeps a contact and queues both letters', async () => {
    const answer = await post({ ...visitor, country: ' مصر ', postalCode: '11511' })
    expect(answer.statusCode).toBe(200)
    const { id, receivedAt } = answer.json()
    expect(Date.parse(receivedAt)).toBe(system.clock.now.getTime())
    expect(await enquiry(id)).toMatchObject({
      first_name: 'سلمى',
      phone: '+201222155310',
      country: 'EG',
      status: 'new',
      read_at: null,
      received_at: receivedAt,
    })
    const letters = await lettersOf(id)
    expect(letters.map(({ kind, recipient, state }) => [kind, recipient, state])).toEqual([
      ['acknowledgement', 'salma@example.test', 'waiting'],
      ['office-notice', 'info@chloromaster.com', 'waiting'],
    ])
    expect(letters[0]?.body_html).toContain('dir="rtl"')
    expect(letters[0]?.body_text).toContain('سلمى')
    expect(letters[1]?.body_text).toContain('Egypt, 11511')
    expect(letters[1]?.reply_to).toBe('salma@example.test')
  })

  test("takes the seed's example body unchanged, and the previous system's field names", async () => {
    const seed = await post(seedBody)
    expect(seed.statusCode).toBe(200)
    expect(await enquiry(seed.json().id)).toMatchObject({ phone: '+1234567890', locale: 'en' })
    const old = await post({
      ...seedBody,
      market: 'Desalination',
      subscribe: true,
      consentVersion: '2026-11',
    })
    expect(await enquiry(old.json().id)).toMatchObject({
      industry: 'Desalination',
      consent_version: '2026-11',
    })
    expect((await enquiry(old.json().id)).consented_at).not.toBeNull()
  })

  test('answers a repeated request with the first receipt and keeps it once', async () => {
    const headers = { 'idempotency-key': `key-${engine}-0001` }
    const [first, second] = await Promise.all([
      post(visitor, headers),
      post({ ...visitor, fillTime: 9000 }, headers),
    ])
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect(second.json()).toEqual(first.json())
    expect(await lettersOf(first.json().id)).toHaveLength(2)
    const other = await post({ ...visitor, message: 'another' }, headers)
    expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency-key-reused'])
  })

  test.each([
    ['honeypot', { website: 'http://spam.test' }],
    ['too-fast', { fillTime: 200 }],
  ])('quarantines what looks like a robot (%s) and sends no letter', async (reason, extra) => {
    const answer = await post({ ...visitor, ...extra })
    expect(answer.statusCode).toBe(200)
    expect((await enquiry(answer.json().id)).quarantine_reason).toBe(reason)
    expect(await lettersOf(answer.json().id)).toEqual([])
  })

  test('escapes what visitors type and lets no header be forged', async () => {
    const hostile = { ...visitor, firstName: '<b onclick="x">&', message: '<script>alert(1)</script>' }
    const letters = await lettersOf((await post(hostile)).json().id)
    for (const { body_html: html, subject } of letters) {
      expect(html).not.toMatch(/<script|<b onclick/)
      expect(subject).not.toMatch(/[\r\n]/)
    }
    const forged = await post({ ...visitor, firstName: 'A\r\nBcc: x@evil.test' })
    expect([forged.statusCode, forged.json().errors]).toEqual([
      400,
      [{ field: 'firstName', rule: 'pattern' }],
    ])
  })

  test('asks for a datasheet by either name of the slug and says nothing about the address', async () => {
    for (const slug of [{ productSlug: 'rupture-disc' }, { datasheetSlug: 'emergency-kit' }]) {
      const answer = await system.request({
        method: 'POST',
        url: '/api/datasheet/request',
        payload: { firstName: 'Omar', email: 'omar@example.test', ...slug },
      })
      expect(answer.statusCode).toBe(200)
      expect(Object.keys(answer.json())).toEqual(['message', 'requestId'])
      expect(answer.body).not.toContain('omar@example.test')
    }
  })

  test('finds what is published in Arabic alone for whoever names no language, and writes in Arabic', async () => {
    const productSlug = 'drum-trunnion'
    const ask = (more = {}) =>
      system.request({
        method: 'POST',
        url: '/api/datasheet/request',
        payload: { firstName: 'Omar', email: 'arabic@example.test', productSlug, ...more },
      })
    const languagesOfLetters = async () => {
      const letters = await system.db
        .selectFrom('letter')
        .innerJoin('enquiry', 'enquiry.id', 'letter.enquiry_id')
        .select(['locale', 'body_html as html'])
        .where('recipient', '=', 'arabic@example.test')
        .orderBy('locale')
        .execute()
      return letters.map(({ locale, html }) => [locale, html.includes('dir="rtl"')])
    }
    const publish = async (english: 'withdrawn' | 'published') => {
      const states = { state_en: english, state_ar: 'published' } as const
      await system.db.updateTable('product').set(states).where('slug', '=', productSlug).execute()
      await system.cache.clear()
    }
    await publish('withdrawn')
    expect((await ask({ locale: 'en' })).json().errors).toEqual([{ field: 'productSlug', rule: 'unknown' }])
    expect((await ask()).statusCode).toBe(200)
    expect(await languagesOfLetters()).toEqual([['ar', true]])
    await publish('published')
    expect((await ask()).statusCode).toBe(200)
    expect(await languagesOfLetters()).toEqual([
      ['ar', true],
      ['en', false],
    ])
  })

  test.each([
    [{}, 'required'],
    [{ productSlug: 'no-such-product' }, 'unknown'],
    [{ productSlug: 'giza-water-plant' }, 'unknown'],
  ])('refuses a datasheet request for %o', async (slug, rule) => {
    const answer = await system.request({
      method: 'POST',
      url: '/api/datasheet/request',
      payload: { firstName: 'Omar', email: 'omar@example.test', ...slug },
    })
    expect([answer.statusCode, answer.json().errors]).toEqual([400, [{ field: 'productSlug', rule }]])
  })

  test('limits enquiries by address and says when to come again', async () => {
    const limited = await startTestApp(engine, { ENQUIRY_LIMIT_PER_HOUR: '2' })
    const send = () => limited.request({ method: 'POST', url: '/api/contact', payload: visitor })
    expect([(await send()).statusCode, (await send()).statusCode]).toEqual([200, 200])
    const refused = await send()
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3000)
    expect(await limited.db.selectFrom('enquiry').selectAll().execute()).toHaveLength(2)
    await limited.close()
  })

  test('sends one recipient only so many datasheet links of a product, and answers all alike', async () => {
    const ask = async (productSlug: string, email = 'much@example.test') => {
      const payload = { firstName: 'Much', email, productSlug }
      const answer = await system.request({ method: 'POST', url: '/api/datasheet/request', payload })
      return [answer.statusCode, answer.json().message]
    }
    const links = () =>
      system.db
        .selectFrom('datasheet_link')
        .select('token_hash')
        .where('recipient', '=', 'much@example.test')
        .execute()
    const first = await ask('rupture-disc')
    await Promise.all([ask('rupture-disc'), ask('rupture-disc'), ask('rupture-disc'), ask('rupture-disc')])
    expect(await ask('rupture-disc', 'MUCH@example.test')).toEqual(first)
    expect(await links()).toHaveLength(3)
    await ask('emergency-kit')
    expect(await links()).toHaveLength(4)
  })

  test('sends one recipient only so many acknowledgements, and loses no enquiry', async () => {
    const email = 'flooded@example.test'
    const another = (time: number) => post({ ...visitor, email, message: `number ${time}` })
    await Promise.all([1, 2, 3, 4].map(another))
    await another(5)
    const stored = await system.db.selectFrom('enquiry').select('id').where('email', '=', email).execute()
    const letters = await system.db.selectFrom('letter').select('id').where('recipient', '=', email).execute()
    expect([stored.length, letters.length]).toEqual([5, 3])
  })

  test('carries no stranger’s text in an acknowledgement', async () => {
    const hostile = {
      ...visitor,
      email: 'victim@example.test',
      firstName: 'Win at http://evil.example',
      message: 'buy',
    }
    const [acknowledgement] = await lettersOf((await post(hostile)).json().id)
    expect(acknowledgement?.kind).toBe('acknowledgement')
    expect(`${acknowledgement?.body_text} ${acknowledgement?.body_html}`).not.toMatch(/evil|buy/)
  })

  test('answers a repeated request whatever has happened since, and does not count it', async () => {
    const limited = await startTestApp(engine, { ENQUIRY_LIMIT_PER_HOUR: '1' })
    const send = (key: string) =>
      limited.request({
        method: 'POST',
        url: '/api/datasheet/request',
        payload: { firstName: 'A', email: 'a@example.test', productSlug: 'rupture-disc' },
        headers: { 'idempotency-key': key },
      })
    expect((await send('the-first-key')).statusCode).toBe(200)
    await limited.db.updateTable('product').set({ state: 'withdrawn' }).execute()
    await limited.cache.clear()
    expect((await send('the-first-key')).statusCode).toBe(200)
    expect((await send('the-second-key')).statusCode).toBe(429)
    await limited.close()
  })
})

test.each([
  ['0122 215 5310', '+201222155310'],
  ['+20 127 825 3701', '+201278253701'],
  ['+966 50 123 4567', '+966501234567'],
  ['call me', 'call me'],
  ['', ''],
])('keeps the telephone number %s as %s', (typed, kept) => {
  expect(canonicalPhone(typed)).toBe(kept)
})
