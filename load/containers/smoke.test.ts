import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { email } from '../../locales/en/email.ts'
import { compose, letterTo, mayStop, post, untilReady, url } from './running.ts'

/** The customer's own procedure, against whatever stack is up. */

/** As the deployment strategy writes it. */
const contact = {
  firstName: 'Test',
  lastName: 'User',
  email: 'test@example.com',
  phone: '+1234567890',
  company: 'Test Co',
  message: 'Test message',
}
const key = randomUUID()
let receipt: unknown

test('the site answers in both languages', async () => {
  const answer = await fetch(`${url}/`)
  expect([answer.status, answer.url]).toEqual([200, `${url}/en`])
  for (const [language, direction] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])
    expect(await (await fetch(`${url}/${language}`)).text()).toContain(
      `<html lang="${language}" dir="${direction}"`,
    )
})

test('there are two services, with 16 and 12 products', async () => {
  const answer = await fetch(`${url}/api/services`)
  expect(answer.headers.get('content-type')).toContain('application/json')
  const services = (await answer.json()) as { products: unknown[] }[]
  expect(services.map(({ products }) => products.length)).toEqual([16, 12])
})

test('a contact is received, and acknowledged by mail', async () => {
  const answer = await post('/api/contact', contact, { 'idempotency-key': key })
  expect(answer.status).toBe(200)
  receipt = await answer.json()
  expect(receipt).toEqual({ id: expect.any(String), receivedAt: expect.any(String) })
  await letterTo(contact.email, email.acknowledgement.subject)
})

test('a datasheet is asked for, mailed as a link, and is a PDF', async () => {
  const address = `sheet-${randomUUID()}@example.com`
  const { message: _message, ...person } = contact
  const answer = await post('/api/datasheet/request', {
    ...person,
    email: address,
    datasheetSlug: 'rupture-disc',
  })
  expect(answer.status).toBe(200)
  const [link = ''] =
    (await letterTo(address, '')).match(/https?:\/\/\S+\/api\/datasheet\/download\/\S+/) ?? []
  const sheet = await fetch(url + new URL(link).pathname)
  expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(
    Buffer.from(await sheet.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

test('everything is well', async () => {
  expect(await (await fetch(`${url}/health`)).json()).toEqual({ status: 'ok' })
  expect(await (await fetch(`${url}/health/ready`)).json()).toEqual({
    status: 'ready',
    database: 'ok',
    cache: 'ok',
    mail: 'ok',
  })
})

test.runIf(mayStop)('a restart keeps what is stored', { timeout: 300_000 }, async () => {
  await compose('restart')
  await untilReady()
  // A repeated key is answered with the receipt of what is stored under it.
  expect(await (await post('/api/contact', contact, { 'idempotency-key': key })).json()).toEqual(receipt)
})

test.runIf(mayStop)(
  'stopping is graceful: each finishes what it has begun and ends by itself',
  { timeout: 180_000 },
  async () => {
    await compose('stop')
    const ours = ['nginx', 'frontend', 'backend', 'worker', 'database', 'cache']
    const states = (await compose('ps', '--all', '--format', '{{.Service}} {{.ExitCode}}')).trim().split('\n')
    expect(
      states.filter((state) => ours.some((name) => state.startsWith(`${name} `)) && !state.endsWith(' 0')),
    ).toEqual([])
    await compose('up', '--detach', '--wait', '--no-build')
    await untilReady()
  },
)
