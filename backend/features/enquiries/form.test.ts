import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BuiltSite } from '../../http/site.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'

/** A page that shows what it was handed. */
const site: BuiltSite = {
  filesDirectory: '/nowhere',
  async handler(req, res, _next, { submission }) {
    res.setHeader('content-type', 'text/html')
    res.end(JSON.stringify({ url: req.url, submission }))
  },
}

let system: TestApp
beforeAll(async () => {
  system = await startTestApp('sqlite', { ENQUIRY_LIMIT_PER_HOUR: '2' }, site)
})
afterAll(() => system.close())

const visitor = {
  firstName: 'Mona',
  email: 'mona@example.test',
  phone: '+20 100 123 4567',
  company: '',
  message: 'A change-over unit for four drums',
  consent: 'on',
}
const post = (fields: Record<string, string>, headers = {}, remoteAddress = '192.0.2.1') =>
  system.request({
    method: 'POST',
    url: '/ar/contact',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
    remoteAddress,
  })
const stored = () => system.db.selectFrom('enquiry').selectAll().execute()

test('a sent form is an enquiry in the language of its page', async () => {
  const answer = await post(visitor)
  const [enquiry] = await stored()
  expect([answer.statusCode, answer.headers.location]).toEqual([303, `/ar/contact?sent=${enquiry?.id}`])
  expect(enquiry).toMatchObject({ first_name: 'Mona', locale: 'ar', company: '', consent_version: '2026-11' })
})

test('what cannot be taken comes back with all that was typed', async () => {
  const typed = { ...visitor, email: 'mona', message: '' }
  const answer = await post(typed, {}, '192.0.2.2')
  expect([answer.statusCode, answer.headers['cache-control']]).toEqual([400, 'no-store'])
  const { url, submission } = answer.json()
  expect([url, submission.values]).toEqual(['/ar/contact', typed])
  expect(submission.failure.code).toBe('invalid-request')
  expect(submission.failure.errors).toEqual(
    expect.arrayContaining([
      { field: 'email', rule: 'format' },
      { field: 'message', rule: 'required' },
    ]),
  )
  expect(await stored()).toHaveLength(1)
})

test('the limit holds for forms too, and the page says when to come again', async () => {
  await post(visitor, {}, '192.0.2.3')
  await post(visitor, {}, '192.0.2.3')
  const answer = await post(visitor, {}, '192.0.2.3')
  expect(answer.statusCode).toBe(429)
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
  expect(answer.json().submission.failure.code).toBe('too-many-requests')
  expect(answer.json().submission.values).toEqual(visitor)
})

test.each([
  ['another site', {}, { 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
  ['another type', {}, { 'content-type': 'text/plain' }, 'unsupported-media-type'],
  ['no fields', {}, {}, 'invalid-request'],
  ['an unknown field', { ...visitor, admin: 'yes' }, {}, 'invalid-request'],
])('refuses a form from %s', async (_what, fields, headers, code) => {
  const before = (await stored()).length
  const answer = await post(fields as Record<string, string>, headers, '192.0.2.4')
  expect(answer.json().submission.failure.code).toBe(code)
  expect(await stored()).toHaveLength(before)
})
