import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redactText } from './telemetry/redact.ts'
import { startTestApp, type TestApp } from './testing/app.ts'

/** A person who exists once in the world is sent through every door and then searched for everywhere. */
const marker = 'zaghloula'
const person = {
  firstName: marker,
  lastName: `${marker}-last`,
  email: `${marker}@private.test`,
  phone: '+201009998877',
  company: `${marker} works`,
  message: `${marker} writes`,
}
const address = '41.77.123.45'
const traces = new RegExp(`${marker}|1009998877|41\\.77\\.123\\.45`, 'i')

let system: TestApp
beforeAll(async () => {
  system = await startTestApp('sqlite', { TRUSTED_PROXIES: '127.0.0.1' })
})
afterAll(() => system.close())

test('nothing personal reaches logs, metrics or error bodies', async () => {
  const headers = { 'x-forwarded-for': address, 'user-agent': `${marker}-browser` }
  const send = (url: string, payload: object | string, more = {}) =>
    system.request({ method: 'POST', url, payload, headers: { ...headers, ...more } })
  const { phone: _, ...noPhone } = person
  const bad = [
    await send('/api/contact', { ...person, email: `${marker}@` }),
    await send('/api/contact', { ...person, [marker.slice(0, 4)]: 1 }),
    await send('/api/contact', `{"firstName":"${marker}`, { 'content-type': 'application/json' }),
    await send('/api/contact', marker, { 'content-type': 'text/plain' }),
    await send('/api/datasheet/request', { ...noPhone, productSlug: `no-${marker}` }),
    await send('/api/auth/sign-in/email', { email: person.email, password: marker }),
    await send('/api/auth/setup', { ...noPhone, token: marker, name: marker, password: marker.repeat(3) }),
    await system.request({ method: 'GET', url: `/api/products/${marker}`, headers }),
    await system.request({ method: 'GET', url: `/api/datasheet/download/${marker}`, headers }),
  ]
  for (const answer of bad) {
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
    expect(answer.statusCode).toBeLessThan(500)
    expect(answer.body).not.toMatch(traces)
  }
  const contact = await send('/api/contact', person)
  await send('/api/datasheet/request', { ...person, productSlug: 'rupture-disc' })
  await send('/api/visits', { path: '/en', locale: 'en' })
  expect(contact.statusCode).toBe(200)
  await breakDatabase()
  const failed = await send('/api/contact', person)
  expect(failed.statusCode).toBe(500)
  expect(failed.body).not.toMatch(traces)
  const metrics = await system.request({ method: 'GET', url: '/metrics' })
  expect(metrics.body).toContain('chloromaster_enquiries_total')
  expect(metrics.body).not.toMatch(traces)
  expect(system.log.length).toBeGreaterThan(10)
  expect(system.log.join('')).toContain('refused: [e-mail] [number]')
  expect(system.log.join('')).not.toMatch(traces)
})

/** From now on every enquiry fails with an error whose text quotes the person, as those of database drivers may. */
async function breakDatabase(): Promise<void> {
  await sql`create trigger broken before insert on enquiry begin select raise(abort, 'refused: zaghloula@private.test +201009998877'); end`.execute(
    system.db,
  )
}

test.each([
  ['line\r\nforged: {"level":"info"}', 'line forged: {"level":"info"}'],
  ['to salma.hassan@example.test now', 'to [e-mail] now'],
  ['to {x}@example.com, "Ali Hassan"@example.com', 'to [e-mail], [e-mail]'],
  ['to ali%40example.com', 'to [e-mail]'],
  ['call +20 122 215 5310', 'call [number]'],
  ['call 01222155310.', 'call [number].'],
  ['phone:01001234567 id-01001234567', 'phone:[number] id-[number]'],
  ['call ٠١٠٠١٢٣٤٥٦٧ or 0100/123/4567', 'call [number] or [number]'],
  ['from 41.77.123.45 and 127.0.0.1', 'from [address] and 127.0.0.1'],
  ['from 2001:db8::8a2e:370:7334 and fe80::1', 'from [address] and [address]'],
  ['at 2026-11-23T10:00:00.000Z took 12.345', 'at 2026-11-23T10:00:00.000Z took 12.345'],
  ['enquiry 11111111-2222-4333-8444-555555555555', 'enquiry 11111111-2222-4333-8444-555555555555'],
  ['\u001b[31mred', ' [31mred'],
])('a log line %j becomes %j', (written, kept) => {
  expect(redactText(written)).toBe(kept)
})
