import { afterEach, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { type Engine, engines } from '../../testing/database.ts'
import { monthsBefore } from '../../time.ts'
import { rollUpVisits } from '../visits/roll-ups/service.ts'
import { forgetVisits } from '../visits/service.ts'
import { forgetEnquiries } from './service.ts'

const now = new Date('2026-11-23T12:00:00.000Z')
const dayMs = 86_400_000
/** As the privacy page says. */
const contactMonths = 36
const datasheetMonths = 24
const visitMonths = 26

let system: TestApp
afterEach(() => system.close())

const start = async (engine: Engine) => {
  system = await startTestApp(engine)
}
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
    expect(await forgetEnquiries(system.db, now)).toBe(4)
    const left = await system.db.selectFrom('enquiry').select('first_name').orderBy('received_at').execute()
    expect(left.map(({ first_name: name }) => name)).toEqual(
      [at(contactMonths, 1), at(datasheetMonths, 1)].map((time) => time.toISOString()),
    )
    expect([await count('letter'), await count('datasheet_link')]).toEqual([4, 1])
    expect(await forgetEnquiries(system.db, now)).toBe(0)
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
    await forgetVisits(system.db, now, 'Africa/Cairo')
    expect([await count('visit'), await count('visit_day')]).toEqual([1, counted])
    await rollUpVisits(system.db, now, 'Africa/Cairo')
    expect(await count('visit_day')).toBe(counted)
  })
})

test('a month that has no such day ends with its last', () => {
  expect(monthsBefore(new Date('2028-02-29T08:00:00Z'), 36).toISOString()).toBe('2025-02-28T08:00:00.000Z')
  expect(monthsBefore(new Date('2026-12-31T08:00:00Z'), 1).toISOString()).toBe('2026-11-30T08:00:00.000Z')
})
