import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import type { NoticePlan, ReceiverPage } from '#contract/admin/datasheet.ts'
import type { EditedProduct } from '#contract/admin/product.ts'
import type { JobKind } from '#contract/job.ts'
import { type JobHandler, runDueJob } from '../../../jobs/runner.ts'
import { relayDueLetters } from '../../../mail/relay.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { factsAt, readSheet } from '../../catalogue/sheet/service.ts'
import { tellReceivers } from './service.ts'

const publicUrl = 'https://site.test'
const productSlug = 'emergency-kit'
const lost = 'lost@example.test'
const refusal = Object.assign(new Error('550 no such user'), { responseCode: 550, code: 'EENVELOPE' })

describe.each(engines)('a letter about a new revision that is refused on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let url: string
  beforeAll(async () => {
    system = await startTestApp(engine, { PUBLIC_URL: publicUrl })
    cookie = await system.signIn('admin')
    const product = system.db.selectFrom('product').select('id').where('slug', '=', productSlug)
    url = `/api/admin/products/${(await product.executeTakeFirstOrThrow()).id}`
    for (const email of ['kept@example.test', lost]) {
      const consent = { consent: true, consentVersion: '2026-11' }
      await post('/api/datasheet/request', { firstName: 'Guest', email, productSlug, ...consent })
    }
    await relay()
    await revise('Stops a leak.')
  })
  afterAll(() => system.close())

  const get = async <Body>(path: string): Promise<Body> =>
    (await system.request({ method: 'GET', url: path, headers: { cookie } })).json()
  const post = (path: string, payload?: object) =>
    system.request({
      method: 'POST',
      url: path,
      ...(payload && { payload }),
      headers: { cookie, origin: publicUrl },
    })
  const counts = async () => (await get<NoticePlan>(`${url}/datasheet/notices`)).counts
  const order = (revision: number) => post(`${url}/datasheet/notices`, { revision })
  const receiver = async () => (await get<ReceiverPage>(`${url}/datasheet/receivers?q=${lost}`)).receivers[0]
  async function revise(en: string): Promise<void> {
    const { content, version } = await get<EditedProduct>(url)
    const payload = { version, content: { ...content, summary: { en, ar: en } } }
    const headers = { cookie, origin: publicUrl }
    expect((await system.request({ method: 'PATCH', url, payload, headers })).statusCode).toBe(200)
  }
  async function relay(refused = ''): Promise<void> {
    system.clock.now = new Date(system.clock.now.getTime() + 60_000)
    const mailer = {
      async send({ recipient }: { recipient: string }) {
        if (recipient === refused) throw refusal
      },
      close: () => undefined,
    }
    for (;;) {
      const { sent, failed } = await relayDueLetters(system.db, mailer, () => system.clock.now)
      if (sent + failed === 0) return
    }
  }
  const work = (stopping = new AbortController().signal) => {
    const { db } = system
    const now = () => system.clock.now
    const link = { days: 7, downloads: 5 }
    const given = { db, now, company, publicUrl, link, readSheet, readFacts: factsAt }
    const handler = tellReceivers({ ...given, unsubscribeUrl: () => `${publicUrl}/unsubscribe` })
    return runDueJob({ db, now, stopping }, new Map<JobKind, JobHandler>([['datasheet-notice', handler]]))
  }
  const letters = () =>
    system.db
      .selectFrom('letter')
      .selectAll()
      .where('kind', '=', 'datasheet-notice')
      .where('recipient', '=', lost)
      .execute()

  test('its receiver is still to be told, and holds what arrived before', async () => {
    const { receivedAt } = (await receiver()) ?? {}
    await order(2)
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    await relay(lost)
    const [refused] = await letters()
    expect(await work()).toMatchObject({ outcome: 'done' })
    expect(await letters()).toEqual([refused])
    expect(await counts()).toEqual({ due: 1, withoutConsent: 0, unpublished: 0, told: 1, current: 0 })
    expect(await receiver()).toMatchObject({ revision: 1, receivedAt, letter: { state: 'failed' } })
  })

  test('another takes its place, so that it cannot be sent as well', async () => {
    const [refused] = await letters()
    await order(2)
    await work()
    const [another, ...more] = await letters()
    expect(another).toMatchObject({ state: 'waiting', subject: refused?.subject })
    expect([another?.id === refused?.id, more]).toEqual([false, []])
    expect((await post(`/api/admin/letters/${refused?.id}/retry`)).statusCode).toBe(404)
    expect(await counts()).toMatchObject({ due: 0, told: 2 })
    const links = system.db.selectFrom('datasheet_link').selectAll().where('recipient', '=', lost)
    expect(await links.execute()).toHaveLength(2)
  })

  test('sent again, it tells after all', async () => {
    await relay(lost)
    expect(await counts()).toMatchObject({ due: 1, told: 1 })
    const [refused] = await letters()
    expect((await post(`/api/admin/letters/${refused?.id}/retry`)).statusCode).toBe(200)
    expect(await counts()).toMatchObject({ due: 0, told: 2 })
    expect(await receiver()).toMatchObject({ revision: 2 })
    await relay(lost)
  })

  test('the letter about the next revision goes on from what arrived', async () => {
    await revise('Stops any leak.')
    await order(3)
    await work()
    const [next, ...more] = await letters()
    expect([next?.subject, more]).toEqual([expect.stringContaining('revision 3'), []])
    expect(next?.body_text).toContain('You received revision 1')
    expect(next?.body_text).not.toContain('Stops a leak.')
  })

  test('who followed its link did get it', async () => {
    const [letter] = await letters()
    await relay(lost)
    expect(await receiver()).toMatchObject({ revision: 1 })
    const links = system.db.updateTable('datasheet_link').set({ downloaded_revision: 3 })
    const { link_hash } = await system.db
      .selectFrom('datasheet_notice')
      .select('link_hash')
      .where('letter_id', '=', letter?.id ?? '')
      .executeTakeFirstOrThrow()
    await links.where('token_hash', '=', link_hash).execute()
    expect(await receiver()).toMatchObject({ revision: 3 })
    expect(await counts()).toMatchObject({ due: 0 })
  })
})
