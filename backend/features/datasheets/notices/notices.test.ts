import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import { type NoticePlan, type ReceiverPage, receiverColumns } from '#contract/admin/datasheet.ts'
import type { EditedProduct } from '#contract/admin/product.ts'
import type { JobKind } from '#contract/job.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { eraseOf } from '../../../db/person/rows.ts'
import { type JobHandler, runDueJob } from '../../../jobs/runner.ts'
import { relayDueLetters } from '../../../mail/relay.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { factsAt, readSheet } from '../../catalogue/sheet/service.ts'
import { unsubscribeUrl } from '../../privacy/service.ts'
import { tellReceivers } from './service.ts'

const secret = 's'.repeat(40)
const publicUrl = 'https://site.test'
const slug = 'emergency-kit'
const site = {
  filesDirectory: import.meta.dirname,
  async handler(_request: unknown, response: { end(text: string): void }) {
    response.end('page')
  },
}
const agreed = { consent: true, consentVersion: '2026-11' }

describe.each(engines)('letters about a new revision on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let id: number
  let url: string
  beforeAll(async () => {
    const variables = { AUTH_SECRET: secret, PUBLIC_URL: publicUrl }
    system = await startTestApp(engine, variables, site)
    cookie = await system.signIn('admin')
    const product = system.db.selectFrom('product').select('id').where('slug', '=', slug)
    id = (await product.executeTakeFirstOrThrow()).id
    url = `/api/admin/products/${id}/datasheet`
    for (const [email, more] of [
      ['mona@example.test', { ...agreed, locale: 'ar', firstName: 'منى' }],
      ['Adam@example.test', { ...agreed, firstName: '<b>Adam</b>' }],
      ['adam@example.test', { firstName: 'Adam' }],
      ['+cmd@example.test', { firstName: '=1+1' }],
      ['silent@example.test', {}],
      ['gone@example.test', agreed],
      ['leaving@example.test', agreed],
    ] as const)
      await request(email, more)
  })
  afterAll(() => system.close())

  const get = async <Body>(path: string): Promise<Body> =>
    (await system.request({ method: 'GET', url: path, headers: { cookie } })).json()
  const post = (path: string, payload: object) =>
    system.request({ method: 'POST', url: path, payload, headers: { cookie, origin: publicUrl } })
  const plan = () => get<NoticePlan>(`${url}/notices`)
  const order = (revision: number) => post(`${url}/notices`, { revision })
  async function request(email: string, more: object = {}): Promise<void> {
    system.clock.now = new Date(system.clock.now.getTime() + 1000)
    const payload = { firstName: 'Guest', email, productSlug: slug, locale: 'en', ...more }
    expect((await post('/api/datasheet/request', payload)).statusCode).toBe(200)
  }
  async function withdraw(email: string): Promise<void> {
    system.clock.now = new Date(system.clock.now.getTime() + 1000)
    const link = unsubscribeUrl(email, 'en', { publicUrl, secret }).slice(publicUrl.length)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await system.request({ method: 'POST', url: link, payload: 'a=b', headers })
    expect(answer.statusCode).toBe(200)
  }
  async function correct(change: Partial<EditedProduct>): Promise<EditedProduct> {
    const { version } = await get<EditedProduct>(`/api/admin/products/${id}`)
    const answer = await system.request({
      method: 'PATCH',
      url: `/api/admin/products/${id}`,
      payload: { version, ...change },
      headers: { cookie, origin: publicUrl },
    })
    expect(answer.statusCode).toBe(200)
    return answer.json()
  }
  async function purpose(en: string): Promise<EditedProduct> {
    const { content } = await get<EditedProduct>(`/api/admin/products/${id}`)
    return correct({ content: { ...content, summary: { en, ar: `${en} بالعربية` } } })
  }
  const work = (stopping = new AbortController().signal) => {
    const { db } = system
    const now = () => system.clock.now
    const link = { days: 7, downloads: 5 }
    const given = { db, now, company, publicUrl, link, readSheet, readFacts: factsAt }
    const handler = tellReceivers({
      ...given,
      unsubscribeUrl: (email, locale) => unsubscribeUrl(email, locale, { publicUrl, secret }),
    })
    return runDueJob({ db, now, stopping }, new Map<JobKind, JobHandler>([['datasheet-notice', handler]]))
  }
  const notices = () =>
    system.db
      .selectFrom('letter')
      .selectAll()
      .where('kind', '=', 'datasheet-notice')
      .orderBy('recipient')
      .execute()

  test('who would be told is counted first, and only who agreed is', async () => {
    expect(await plan()).toMatchObject({
      counts: { due: 0, current: 6 },
      holders: [{ revision: 1, count: 6 }],
    })
    expect((await order(1)).json()).toMatchObject({ code: 'invalid-request' })
    await withdraw('gone@example.test')
    const { version, revision } = await purpose('Stops a leak.')
    const note = { en: 'The purpose was too long.', ar: 'كان الغرض طويلًا.' }
    await post(`${url}/revisions`, { version, note })
    await request('late@example.test')
    expect([revision, await plan()]).toMatchObject([
      2,
      {
        counts: { due: 3, withoutConsent: 3, unpublished: 0, told: 0, current: 1 },
        holders: [
          { revision: 1, count: 6 },
          { revision: 2, count: 1 },
        ],
      },
    ])
    const stale = await order(1)
    expect([stale.statusCode, stale.json().current.revision]).toEqual([409, 2])
  })

  test('a worker that stops goes on where it was, nobody is told twice, and who withdraws meanwhile is not', async () => {
    const { jobId } = (await order(2)).json()
    expect((await plan()).jobId).toBe(jobId)
    await withdraw('leaving@example.test')
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    expect(await work()).toMatchObject({ outcome: 'done' })
    expect(await get(`/api/admin/jobs/${jobId}`)).toMatchObject({
      state: 'done',
      percent: 100,
      result: { revision: 2, sent: 2, isSuperseded: false },
    })
    expect((await notices()).map(({ recipient }) => recipient)).toEqual([
      'adam@example.test',
      'mona@example.test',
    ])
    expect((await plan()).counts).toEqual({ due: 0, withoutConsent: 4, unpublished: 0, told: 2, current: 1 })
    expect((await order(2)).statusCode).toBe(400)
    const traces = system.db.selectFrom('audit').selectAll().where('action', '=', 'datasheet.tell')
    expect((await traces.execute()).map(({ changes }) => JSON.parse(changes))).toEqual([
      { revision: [null, 2], receivers: [null, 3] },
    ])
  })

  test('the letter says in the reader’s language what changed, and ends by one click', async () => {
    const [english, arabic] = await notices()
    expect(english).toMatchObject({ subject: expect.stringContaining('revision 2') })
    expect(english?.unsubscribe_url).toMatch(/^https:\/\/site\.test\/en\/unsubscribe\?token=/)
    for (const text of ['You received revision 1', 'The purpose was too long.', 'Purpose', 'Stops a leak.'])
      expect(english?.body_text).toContain(text)
    expect(english?.body_html).not.toContain('<b>Adam')
    for (const text of ['الإصدار 1', 'كان الغرض طويلًا.', 'الغرض', 'بالعربية', '←'])
      expect(arabic?.body_text).toContain(text)
    const link = /\/api\/datasheet\/download\/[\w-]+/.exec(arabic?.body_text ?? '')?.[0] ?? ''
    const pdf = await system.request({ method: 'GET', url: link })
    expect([pdf.statusCode, pdf.headers['content-disposition']]).toEqual([
      200,
      `attachment; filename="${slug}-r2-ar.pdf"`,
    ])
    const text = (await get<{ text: string }>(`/api/admin/letters/${english?.id}`)).text
    expect(text).toContain('Stops a leak.')
    expect(text).not.toMatch(/download\/[\w-]{9}|token=[\w-]{9}/)
  })

  test('the list names who received which, finds a part of an address, and pages', async () => {
    const list = (query = '') => get<ReceiverPage>(`${url}/receivers${query}`)
    const all = await list()
    expect(all.receivers.map((one) => [one.address.split('@')[0], one.revision, one.isConsenting])).toEqual(
      expect.arrayContaining([
        ['adam', 2, true],
        ['gone', 1, false],
        ['late', 2, false],
        ['mona', 2, true],
      ]),
    )
    expect(all.receivers.find(({ address }) => address.startsWith('mona'))).toMatchObject({
      name: 'منى',
      locale: 'ar',
      letter: { state: 'waiting', at: expect.any(String) },
    })
    const first = await list('?limit=4')
    const second = await list(`?limit=4&cursor=${first.nextCursor}`)
    expect([...first.receivers, ...second.receivers]).toEqual(all.receivers)
    expect(second.nextCursor).toBeNull()
    expect((await list('?q=ADAM')).receivers).toHaveLength(1)
    expect((await list('?q=%25')).receivers).toEqual([])
    expect((await list('?revision=1')).receivers).toHaveLength(4)
  })

  test('the file says in the reader’s words who received which, without formulas, and leaves a trace that names nobody', async () => {
    const file = (query: string, as = cookie) =>
      system.request({ method: 'GET', url: `${url}/receivers/file${query}`, headers: { cookie: as } })
    const all = await file('?locale=en')
    expect(all.headers['content-type']).toContain('text/csv')
    expect(all.body.trim().split(/\r?\n/)).toHaveLength(8)
    expect(all.body).not.toMatch(/(^|,)"?[=@+]/m)
    const [header = '', row = ''] = (await file('?locale=ar&q=mona')).body.trim().split(/\r?\n/)
    const { columns } = arabic.datasheets.receivers
    expect(header.replace('\ufeff', '').split(',')).toEqual(receiverColumns.map((column) => columns[column]))
    const minute = expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/)
    const { languages } = arabic.enquiry
    const letter = arabic.letter.states.waiting
    const cells = ['mona@example.test', 'منى', languages.ar, '2', minute, arabic.fields.yes, minute, letter]
    expect(row.split(',')).toEqual(cells)
    expect((await file('')).statusCode).toBe(400)
    expect((await file('?locale=en', await system.signIn('viewer'))).statusCode).toBe(403)
    const traces = system.db.selectFrom('audit').selectAll().where('action', '=', 'datasheet.export')
    const found = await traces.orderBy('changes').execute()
    expect(found.map((trace) => [trace.subject_id, JSON.parse(trace.changes)])).toEqual([
      [String(id), { locale: [null, 'ar'], filters: [null, ['q']] }],
      [String(id), { locale: [null, 'en'], filters: [null, []] }],
    ])
  })

  test('what was written but has not left is taken back from whoever withdraws', async () => {
    await withdraw('mona@example.test')
    expect((await notices()).map(({ recipient }) => recipient)).toEqual(['adam@example.test'])
    const { receivers } = await get<ReceiverPage>(`${url}/receivers?q=mona`)
    expect(receivers).toMatchObject([{ revision: 1, isConsenting: false, letter: null }])
    const mailer = { send: async () => undefined, close: () => undefined }
    while ((await relayDueLetters(system.db, mailer, () => system.clock.now)).sent > 0);
    await withdraw('adam@example.test')
    const [left] = await notices()
    expect(left).toMatchObject({ state: 'sent' })
    expect(left?.body_text).not.toMatch(/download\/[\w-]{9}|token=[\w-]{9}/)
  })

  test('a consent in quarantine does not count, nor a language that is withdrawn, nor a sheet that changed meanwhile', async () => {
    await request('fresh@example.test', { ...agreed, locale: 'ar' })
    await request('other@example.test', agreed)
    const spam = system.db.updateTable('enquiry').where('email', '=', 'other@example.test')
    await spam.set({ quarantine_reason: 'fraud' }).execute()
    await purpose('Stops any leak.')
    expect((await plan()).counts).toMatchObject({ due: 1 })
    const { states } = await get<EditedProduct>(`/api/admin/products/${id}`)
    await correct({ states: { ...states, ar: 'withdrawn' } })
    expect((await plan()).counts).toMatchObject({ due: 0, unpublished: 1 })
    await correct({ states })
    const { jobId } = (await order(3)).json()
    await purpose('Stops every leak.')
    await work()
    expect(await get(`/api/admin/jobs/${jobId}`)).toMatchObject({ result: { sent: 0, isSuperseded: true } })
  })

  test('many are written to in several rounds, of which a restart repeats none', async () => {
    const { enquiry_id, product_id, created_at } = await system.db
      .selectFrom('datasheet_link')
      .selectAll()
      .executeTakeFirstOrThrow()
    const many = Array.from({ length: 60 }, (_none, at) => `many-${at}@example.test`)
    const link = { enquiry_id, product_id, locale: 'en', downloads_left: 1, revision: 1 } as const
    const consent = { state: 'given', source: 'staff', text_version: null, locale: null } as const
    for (const address of many) {
      const times = { created_at, expires_at: created_at }
      await system.db
        .insertInto('datasheet_link')
        .values({ ...link, ...times, token_hash: address, recipient: address })
        .execute()
      await system.db
        .insertInto('consent')
        .values({ ...consent, id: address, address, at: created_at, enquiry_id: null, staff_id: null })
        .execute()
    }
    const { revision, counts } = await plan()
    const { jobId } = (await order(revision)).json()
    const before = (await notices()).length
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    const half = await get<{ percent: number }>(`/api/admin/jobs/${jobId}`)
    expect([(await notices()).length - before, half.percent]).toEqual([
      25,
      Math.floor((100 * 25) / counts.due),
    ])
    expect(await work()).toMatchObject({ outcome: 'done' })
    const written = (await notices())
      .map(({ recipient }) => recipient)
      .filter((one) => one.startsWith('many'))
    expect([written.length, new Set(written).size]).toEqual([60, 60])
    expect(await get(`/api/admin/jobs/${jobId}`)).toMatchObject({ result: { sent: counts.due } })
  })

  test('an erasure reaches the notices, and a link of the previous release is dated by its day', async () => {
    const [notice] = await system.db.selectFrom('datasheet_notice').selectAll().execute()
    await system.db
      .transaction()
      .execute((tx) => eraseOf(tx, { enquiryIds: [], addresses: [notice?.recipient ?? ''] }))
    const left = await system.db.selectFrom('datasheet_notice').select('recipient').execute()
    expect(left.map(({ recipient }) => recipient)).not.toContain(notice?.recipient)
    await system.db.updateTable('datasheet_link').set({ revision: null, downloaded_revision: null }).execute()
    const { receivers } = await get<ReceiverPage>(`${url}/receivers?q=late`)
    expect(receivers).toMatchObject([{ revision: 2 }])
  })
})
