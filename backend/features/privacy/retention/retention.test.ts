import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { defaultSettings } from '#contract/admin/settings.ts'
import { facts } from '../../../db/person/personal-data.ts'
import { retentionRules } from '../../../db/person/retention-rules.ts'
import { runDueJob } from '../../../jobs/runner.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { type Engine, engines } from '../../../testing/database.ts'
import { monthsBefore } from '../../../time.ts'
import { rollUpVisits } from '../../visits/roll-ups/service.ts'
import { forgetWhatIsOld, retentionJob } from './service.ts'

const now = new Date('2026-11-23T12:00:00.000Z')
const dayMs = 86_400_000
const goWithEnquiries = [
  'correspondence',
  'datasheet_link',
  'enquiry_likeness',
  'enquiry_merge',
  'enquiry_note',
  'enquiry_word',
]
const goWithAccounts = ['staff', 'staff_account', 'staff_recovery_code', 'staff_second_step']
/** As the privacy page says. */
const contactMonths = 36
const datasheetMonths = 24
const visitMonths = 26

let system: TestApp
afterEach(() => system.close())

const start = async (engine: Engine) => {
  system = await startTestApp(engine)
}
const given = () => ({ db: system.db, now: () => now, timeZone: 'Africa/Cairo' })
const forget = () => forgetWhatIsOld(given(), 'daily')
const at = (months: number, days: number) => new Date(monthsBefore(now, months).getTime() + days * dayMs)

async function receive(url: string, time: Date, more: object): Promise<void> {
  system.clock.now = time
  const payload = { firstName: time.toISOString(), email: 'mona@example.test', ...more }
  const answer = await system.request({ method: 'POST', url, payload })
  expect(answer.statusCode).toBe(200)
}

async function count(
  table: 'enquiry' | 'letter' | 'datasheet_link' | 'visit' | 'visit_day',
): Promise<number> {
  const { count } = await system.db
    .selectFrom(table)
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

describe.each(engines)('what is kept on %s', (engine) => {
  test('enquiries, with all that belongs to them, as long as is promised and no longer', async () => {
    await start(engine)
    const contact = { phone: '+20 100 123 4567', message: 'a question' }
    const datasheet = { productSlug: 'rupture-disc' }
    for (const days of [-400, -1, 1]) await receive('/api/contact', at(contactMonths, days), contact)
    await receive('/api/contact', at(contactMonths, -2), { ...contact, website: 'http://spam.test' })
    for (const days of [-1, 1]) await receive('/api/datasheet/request', at(datasheetMonths, days), datasheet)
    expect([await count('enquiry'), await count('letter'), await count('datasheet_link')]).toEqual([6, 10, 2])
    expect(await forget()).toEqual({ contact: 3, datasheet: 1 })
    const left = await system.db.selectFrom('enquiry').select('first_name').orderBy('received_at').execute()
    expect(left.map(({ first_name: name }) => name)).toEqual(
      [at(contactMonths, 1), at(datasheetMonths, 1)].map((time) => time.toISOString()),
    )
    expect([await count('letter'), await count('datasheet_link')]).toEqual([4, 1])
    expect(await forget()).toEqual({})
  })

  test('single views as long as is promised, their daily counts for good', async () => {
    await start(engine)
    for (const days of [-1, 1]) {
      system.clock.now = at(visitMonths, days)
      const payload = { path: '/en', locale: 'en' }
      await system.request({ method: 'POST', url: '/api/visits', payload })
    }
    await rollUpVisits(system.db, now, 'Africa/Cairo')
    const counted = await count('visit_day')
    expect(await forget()).toEqual({ visit: 1 })
    expect([await count('visit'), await count('visit_day')]).toEqual([1, counted])
    await rollUpVisits(system.db, now, 'Africa/Cairo')
    expect(await count('visit_day')).toBe(counted)
  })

  test('withdrawals as long as there is something to withdraw, letters of no enquiry for two years', async () => {
    await start(engine)
    const agreed = { phone: '+20 100 123 4567', message: 'yes', consent: true, consentVersion: '2026-11' }
    await receive('/api/contact', at(contactMonths, -1), agreed)
    await receive('/api/contact', at(contactMonths, 1), { ...agreed, email: 'nadia@example.test' })
    for (const address of ['mona@example.test', 'nadia@example.test']) await withdraw(address)
    await sql`update letter set enquiry_id = null, created_at = ${at(24, -1).toISOString()}
      where recipient = 'nadia@example.test'`.execute(system.db)
    await sql`update letter set kind = 'invitation', created_at = ${at(0, -91).toISOString()}
      where recipient != 'nadia@example.test' and recipient != 'mona@example.test'`.execute(system.db)
    expect(await forget()).toEqual({ contact: 1, consent: 1, letter: 1 })
    const left = await system.db.selectFrom('consent').select(['address', 'state']).orderBy('state').execute()
    expect(left).toEqual([
      { address: 'nadia@example.test', state: 'given' },
      { address: 'nadia@example.test', state: 'withdrawn' },
    ])
    expect(await forgetWhatIsOld(given(), 'hourly')).toEqual({ staff_letter: 1 })
  })

  test('a notice goes when its enquiry has gone without it, as a release does that knows of none', async () => {
    await start(engine)
    const { id } = await system.db.selectFrom('product').select('id').limit(1).executeTakeFirstOrThrow()
    const notice = { product_id: id, link_hash: 'x', letter_id: 'x', job_id: 'x', enquiry_id: 'gone' }
    await system.db
      .insertInto('datasheet_notice')
      .values({ ...notice, revision: 2, recipient: 'mona@example.test', created_at: now.toISOString() })
      .execute()
    expect(await forget()).toEqual({ datasheet_notice: 1 })
  })

  test('staff see what is due, and have it done by hand, step by step and after a restart', async () => {
    await start(engine)
    const cookie = await system.signIn('admin')
    const contact = { phone: '+20 100 123 4567', message: 'a question' }
    for (const days of [-2, -1, 1]) await receive('/api/contact', at(contactMonths, days), contact)
    system.clock.now = now
    await sql`update staff_session set "expiresAt" = ${at(-1, 0).toISOString()}`.execute(system.db)
    const ask = (method: 'GET' | 'POST', url: string) =>
      system.request({ method, url: `/api/admin/${url}`, headers: { cookie } })
    const due = async () =>
      (await ask('GET', 'privacy')).json().retention.find(({ kind }: { kind: string }) => kind === 'contact')
    expect(await due()).toEqual({
      kind: 'contact',
      keep: { unit: 'months', count: contactMonths },
      before: at(contactMonths, 0).toISOString(),
      rows: 2,
      oldestAt: at(contactMonths, -2).toISOString(),
    })
    const ordered = await ask('POST', 'privacy/retention')
    expect(ordered.statusCode).toBe(202)
    const work = (stopping = new AbortController().signal) => {
      const handler = retentionJob({
        ...given(),
        countVisits: () => rollUpVisits(system.db, now, 'Africa/Cairo'),
      })
      return runDueJob({ db: system.db, now: () => now, stopping }, new Map([['retention', handler]]))
    }
    expect(await work(AbortSignal.abort())).toMatchObject({ outcome: 'interrupted' })
    expect(await work()).toMatchObject({ outcome: 'done' })
    const { jobId } = ordered.json()
    const { result } = (await ask('GET', `jobs/${jobId}`)).json()
    expect(result.forgotten).toContainEqual({ kind: 'contact', rows: 2 })
    expect(await due()).toMatchObject({ rows: 0, oldestAt: null })
    const audit = await system.db
      .selectFrom('audit')
      .select('subject_id')
      .where('action', '=', 'retention.run')
      .execute()
    expect(audit).toEqual([{ subject_id: jobId }])
  })
})

async function withdraw(address: string): Promise<void> {
  const said = { address, state: 'withdrawn', source: 'link', locale: 'en', at: now.toISOString() } as const
  await system.db
    .insertInto('consent')
    .values({ id: randomUUID(), ...said, text_version: null, enquiry_id: null, staff_id: null })
    .execute()
}

test('every table with personal data has a time to keep, or goes with what it belongs to', () => {
  const ruled = retentionRules(defaultSettings.retention).map(({ store }) => store as string)
  const left = Object.entries(facts)
    .filter(([store, fact]) => fact.of !== 'nobody' && !ruled.includes(store))
    .map(([store]) => store)
  expect(left.sort()).toEqual([...goWithEnquiries, ...goWithAccounts, 'job_file', 'saved_view'].sort())
})

test('a month that has no such day ends with its last', () => {
  expect(monthsBefore(new Date('2028-02-29T08:00:00Z'), 36).toISOString()).toBe('2025-02-28T08:00:00.000Z')
  expect(monthsBefore(new Date('2026-12-31T08:00:00Z'), 1).toISOString()).toBe('2026-11-30T08:00:00.000Z')
})
