import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobKind } from '#contract/job.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin as english } from '#locales/en/admin.ts'
import { facts } from '../../../db/person/personal-data.ts'
import type { BuiltSite } from '../../../http/site.ts'
import { type JobHandler, type JobHandlers, runDueJob } from '../../../jobs/runner.ts'
import { relayDueLetters } from '../../../mail/relay.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { deskDoors, storeBeside } from '../../../testing/person/desk-doors.ts'
import { placesWith } from '../../../testing/person/everywhere.ts'
import { redisPrograms, startRedis } from '../../../testing/redis-server.ts'
import { exportEnquiries } from '../../enquiries/export/service.ts'
import { storeWords } from '../../enquiries/search/service.ts'
import { exportPersonJob } from '../handover/service.ts'
import { unsubscribeUrl } from '../service.ts'
import { eraseJob, finishErasures } from './service.ts'

/** A person who exists once in the world comes in through every door, is erased, and is then looked for everywhere. */
const marker = 'zaghloula'
const email = `${marker}@private.test`
const phone = '+201009998877'
const person = {
  firstName: marker,
  lastName: `${marker}-last`,
  email,
  phone,
  company: `${marker} works`,
  industry: `${marker} industry`,
  country: `${marker} land`,
  postalCode: marker,
  message: `${marker} writes`,
  consent: true,
  consentVersion: marker,
  locale: 'ar',
}
const secret = 'a'.repeat(40)
const traces = /zaghloula|1009998877|١٠٠٩٩٩٨٨٧٧|41\.77\.123\.45/i
const headers = {
  'user-agent': `${marker}-browser`,
  'x-forwarded-for': '41.77.123.45',
  referer: `http://${marker}.test`,
}
const site: BuiltSite = {
  filesDirectory: import.meta.dirname,
  async handler(req, res) {
    res.setHeader('content-type', 'text/html; charset=utf-8')
    res.end(req.url)
  },
}

describe.each(engines)('a person on %s', (engine) => {
  let system: TestApp
  let folder: string
  let admin: string
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erasure-'))
    redis = redisPrograms.length > 0 ? await startRedis() : undefined
    const variables = {
      TRUSTED_PROXIES: '127.0.0.1',
      AUTH_SECRET: secret,
      ...(redis && { REDIS_URL: redis.url }),
    }
    system = await startTestApp(engine, variables, site, join(folder, 'system.db'))
    admin = await system.signIn('admin')
  })
  afterAll(async () => {
    await system.close()
    await redis?.stop()
    await rm(folder, { recursive: true })
  })
  const send = async (url: string, payload: object | string, more: object = {}) => {
    const answer = await system.request({ method: 'POST', url, payload, headers: { ...headers, ...more } })
    if (answer.statusCode >= 400) throw new Error(`${url} answered ${answer.statusCode} ${answer.body}`)
    return answer
  }
  const ask = (url: string, payload: object) => send(url, payload, { cookie: admin })
  const read = (url: string) => system.request({ method: 'GET', url, headers: { cookie: admin } })
  const handlers: () => JobHandlers = () =>
    new Map<JobKind, JobHandler>([
      ['person-export', exportPersonJob({ db: system.db, now: () => system.clock.now })],
      [
        'enquiry-export',
        exportEnquiries({ db: system.db, now: () => system.clock.now, timeZone: 'Africa/Cairo' }),
      ],
      [
        'person-erasure',
        eraseJob({
          db: system.db,
          now: () => system.clock.now,
          logFile: join(folder, 'logs', 'log'),
          backupsKept: 14,
        }),
      ],
    ])
  const work = (stopping = new AbortController().signal) =>
    runDueJob({ db: system.db, now: () => system.clock.now, stopping }, handlers())

  /** Those of the person that wait are deleted by the erasure, or done before it. */
  const everyJob = async () => {
    let ran = await work()
    while (ran) ran = await work()
  }

  const stranger = {
    firstName: 'Stranger',
    email: 'stranger@other.test',
    phone: '+201220004455',
    message: 'Mine',
  }

  async function comeInEverywhere(): Promise<void> {
    const visitor = { marker, email, phone }
    const doors = deskDoors(system, admin, visitor)
    const key = { 'idempotency-key': `${marker}-key` }
    const first = (await send('/api/contact', person, key)).json()
    await send('/api/contact', person, key)
    const spam = (
      await send('/api/contact', { ...person, email: email.toUpperCase(), website: marker })
    ).json()
    await ask(`/api/admin/enquiries/${spam.id}/restore`, {})
    const second = (await send('/api/contact', { ...person, email: `second-${email}` })).json()
    const other = (await send('/api/contact', stranger)).json()
    await send(
      '/ar/contact',
      new URLSearchParams({ ...person, consent: 'on' })
        .toString()
        .replace(/&(consentVersion|locale)=[^&]*/g, ''),
      {
        'content-type': 'application/x-www-form-urlencoded',
      },
    )
    await send('/api/datasheet/request', { ...person, productSlug: 'rupture-disc' })
    await doors.handle(first)
    await doors.quote(other)
    await doors.merge(second, first)
    await doors.merge(spam, other)
    await doors.search()
    await doors.keepSearches()
    await doors.exportFound()
    const { pathname, search } = new URL(unsubscribeUrl(email, 'ar', { publicUrl: 'http://a.test', secret }))
    await send(pathname + search, 'List-Unsubscribe=One-Click', {
      'content-type': 'application/x-www-form-urlencoded',
    })
    await storeBeside(system, visitor, first)
    await storeWords(system.db, system.clock.now)
    await send('/api/visits', { path: '/en', locale: 'en' })
    for (const url of [
      `/api/search?q=${marker}`,
      `/en/search?q=${marker}`,
      `/en/${marker}`,
      `/api/products/${marker}`,
    ])
      await system.request({ method: 'GET', url, headers })
    await relayDueLetters(
      system.db,
      {
        send: async ({ kind }) => {
          if (kind === 'acknowledgement') throw new Error(`mailbox of ${marker} is full`)
        },
        close: () => undefined,
      },
      () => system.clock.now,
    )
    await ask('/api/admin/enquiries/views', { name: 'Of Mona', query: { q: 'mona' } })
    await ask('/api/admin/privacy/export', { email })
    await work()
    await work()
    await ask('/api/admin/privacy/export', { email })
    await doors.exportFound()
    await mkdir(join(folder, 'logs'))
    await writeFile(join(folder, 'logs', 'log.1'), system.log.join(''))
  }

  const whereFound = () => placesWith(traces, system, redis?.url)

  test('is found, erased from every store and certified, and stays nowhere', async () => {
    await comeInEverywhere()
    expect((await whereFound()).length).toBeGreaterThan(4)
    const found = (await ask('/api/admin/privacy/find', { email: ` ${email.toUpperCase()}`.trim() })).json()
    expect(found).toMatchObject({
      addresses: [email],
      consents: expect.arrayContaining([expect.objectContaining({ state: 'given' })]),
    })
    expect(found.enquiries).toHaveLength(4)
    const byBoth = { email, phone: '0100 999 8877' }
    expect((await ask('/api/admin/privacy/find', byBoth)).json().enquiries).toHaveLength(5)
    const wrong = { method: 'POST', url: '/api/admin/privacy/erase', headers: { cookie: admin } } as const
    const refused = await system.request({
      ...wrong,
      payload: { ...byBoth, confirmation: 'other@private.test' },
    })
    expect(refused.statusCode).toBe(400)
    const order = await ask('/api/admin/privacy/erase', { ...byBoth, confirmation: email })
    const { jobId } = order.json()
    await everyJob()
    expect(await whereFound()).toEqual([])

    const answer = await read(`/api/admin/privacy/certificates/${jobId}`)
    expect(answer.body).not.toMatch(traces)
    const certificate = answer.json()
    const rows = Object.fromEntries(
      certificate.content.stores.map(({ store, rows }: { store: string; rows: number }) => [store, rows]),
    )
    expect(rows).toMatchObject({
      enquiry: 5,
      datasheet_link: 2,
      consent: 6,
      datasheet_notice: 1,
      saved_view: 4,
    })
    expect(rows).toMatchObject({ enquiry_note: 1, correspondence: 2, enquiry_merge: 2, quote: 3 })
    const left = await system.db.selectFrom('enquiry_note').select('content').orderBy('content').execute()
    expect(left.map(({ content }) => content)).toEqual(['Also see […], or call […].', 'كلّمه على […]'])
    expect(certificate).toMatchObject({ orderedBy: 'admin', finishedAt: expect.any(String) })
    expect(certificate.content.logs).toEqual({ files: 1, found: 0 })
    expect(certificate.content.files).toEqual({
      treatment: engine === 'sqlite' ? 'overwritten' : 'vacuumed',
      found: 0,
    })
    const again = (await ask('/api/admin/privacy/find', { email })).json()
    expect(again.stores.filter(({ rows }: { rows: number }) => rows > 0)).toEqual([])
    expect(again.certificates).toMatchObject([{ id: jobId }])
  })

  test('is handed everything that is kept, without keys to anything', async () => {
    await send('/api/contact', person)
    await send('/api/datasheet/request', { ...person, productSlug: 'rupture-disc' })
    const { jobId } = (await ask('/api/admin/privacy/export', { phone: '0100 999 8877' })).json()
    expect(await work()).toMatchObject({ kind: 'person-export', outcome: 'done' })
    const file = await read(`/api/admin/jobs/${jobId}/file`)
    const { parts, about } = file.json()
    const rows = Object.fromEntries(
      parts.map((part: { name: string; rows: object[] }) => [part.name, part.rows]),
    )
    expect(about).toEqual({ addresses: [email], phone })
    expect(rows['enquiry']).toHaveLength(2)
    expect(rows['enquiry'][0]).toMatchObject({ message: `${marker} writes`, company: `${marker} works` })
    expect(rows['consent']).toMatchObject([{ state: 'given' }, { state: 'given' }])
    expect(JSON.stringify(rows['letter'])).toContain(`${marker} writes`)
    expect(file.body).not.toMatch(/token_hash|download\/[\w-]{10}/)
    for (const [store, fact] of Object.entries(facts))
      if (fact.of === 'visitor')
        expect([english.privacy.stores[store], arabic.privacy.stores[store]]).not.toContain(undefined)
    await ask('/api/admin/privacy/erase', { phone, confirmation: phone })
    await work()
    expect(await whereFound()).toEqual([])
  })

  test('is erased wholly or not at all, and once the rows are gone the rest is done after a restart', async () => {
    await send('/api/contact', person)
    const { jobId } = (await ask('/api/admin/privacy/erase', { email, confirmation: email })).json()
    const broken =
      engine === 'sqlite'
        ? sql`create trigger broken before insert on erasure begin select raise(abort, 'no'); end`
        : sql`alter table erasure add constraint broken check (id = 'x') not valid`
    await broken.execute(system.db)
    await expect(work()).rejects.toThrow()
    expect((await ask('/api/admin/privacy/find', { email })).json().enquiries).toHaveLength(1)
    await (engine === 'sqlite'
      ? sql`drop trigger broken`
      : sql`alter table erasure drop constraint broken`
    ).execute(system.db)
    system.clock.now = new Date(system.clock.now.getTime() + 60_000)
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    expect((await ask('/api/admin/privacy/find', { email })).json().enquiries).toEqual([])
    expect(await work()).toMatchObject({ outcome: 'done' })
    expect(await whereFound()).toEqual([])
    const kept = await system.db
      .selectFrom('erasure')
      .select('finished_at')
      .where('id', '=', jobId)
      .executeTakeFirstOrThrow()
    expect(kept.finished_at).not.toBeNull()
  })

  test('is certified even where the job was given up once the rows were gone', async () => {
    await send('/api/contact', person)
    const { jobId } = (await ask('/api/admin/privacy/erase', { email, confirmation: email })).json()
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    const finish = () => finishErasures({ db: system.db, now: () => system.clock.now })
    expect(await finish()).toBe(0)
    await system.db.updateTable('job').set({ state: 'failed' }).where('id', '=', jobId).execute()
    expect(await finish()).toBe(1)
    expect(await finish()).toBe(0)
    expect((await read(`/api/admin/privacy/certificates/${jobId}`)).json()).toMatchObject({
      finishedAt: expect.any(String),
      content: { files: { treatment: engine === 'sqlite' ? 'rewritten' : 'vacuumed' }, logs: null },
    })
    expect(await whereFound()).toEqual([])
  })
})
