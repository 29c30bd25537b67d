import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from './testing/app.ts'
import { engines } from './testing/database.ts'

const contact = { firstName: 'A', email: 'a@example.test', phone: '+201222155310', message: 'x' }
const doors = [
  '/api/contact',
  '/api/datasheet/request',
  '/api/visits',
  '/api/auth/sign-in/email',
  '/api/auth/setup',
]
const bodies: [string, string | Buffer][] = [
  ['nothing', ''],
  ['half an object', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['deep nesting', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from('{"firstName":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
  ],
  ['a prototype', '{"__proto__":{"a":1},"constructor":{"prototype":{}}}'],
  ['wrong types', '{"firstName":1,"email":[],"phone":{},"message":true}'],
]

describe.each(engines)('garbage on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())
  const post = (url: string, payload: string | Buffer | object, headers = {}) =>
    system.request({
      method: 'POST',
      url,
      payload,
      headers: { 'content-type': 'application/json', ...headers },
    })

  async function expectProblem(answer: Awaited<ReturnType<typeof post>>, status: number, what: string) {
    expect([what, answer.statusCode]).toEqual([what, status])
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.json()).toMatchObject({ status, requestId: answer.headers['x-request-id'] })
  }

  test.each(doors)('%s answers every broken body with its problem', async (door) => {
    for (const [what, body] of bodies) await expectProblem(await post(door, body), 400, what)
    await expectProblem(
      await post(door, JSON.stringify({ message: 'x'.repeat(1_000_000) })),
      413,
      'a megabyte',
    )
    await expectProblem(await post(door, 'a=b', { 'content-type': 'text/plain' }), 415, 'plain text')
    await expectProblem(await post(door, 'a=b', { 'content-type': 'multipart/form-data' }), 415, 'a form')
  })

  test.each([
    ['an unknown field', { unknown: 1 }, 'additionalProperties'],
    ['a header in a name', { firstName: 'A\r\nBcc: b@evil.test' }, 'pattern'],
    ['a null byte', { message: 'a\u0000b' }, 'pattern'],
    ['half a character', { message: 'a\ud800b' }, 'pattern'],
    ['a name of spaces', { firstName: '   ' }, 'pattern'],
    ['a telephone number of spaces', { phone: '      ' }, 'pattern'],
    ['a message of nothing', { message: '  \n ' }, 'pattern'],
    ['two addresses', { email: 'a@example.test, b@example.test' }, 'format'],
    ['an address with a line', { email: 'a@example.test\nb' }, 'format'],
    ['a long name', { firstName: 'x'.repeat(101) }, 'maxLength'],
    ['a long message', { message: 'x'.repeat(5001) }, 'maxLength'],
    ['another language', { locale: 'fr' }, 'anyOf'],
  ])('a contact with %s is refused by field and rule', async (what, wrong, rule) => {
    const answer = await post('/api/contact', { ...contact, ...wrong })
    await expectProblem(answer, 400, what)
    const faults = answer.json().errors
    const field = Object.keys(wrong)[0]
    expect(faults).toContainEqual({ field, rule })
  })

  test('missing fields are all named at once', async () => {
    const answer = await post('/api/contact', { lastName: 'x' })
    expect(
      answer
        .json()
        .errors.map(({ field }: { field: string }) => field)
        .sort(),
    ).toEqual(['email', 'firstName', 'message', 'phone'])
  })

  test('queries: repeated, unknown, empty and endless parameters', async () => {
    for (const query of ['', '?q=', '?q=a&q=b', '?q=a&x=1', `?q=${'a'.repeat(101)}`]) {
      await expectProblem(await system.request({ method: 'GET', url: `/api/search${query}` }), 400, query)
    }
    for (const q of ['%00', '%F0%9F%92%A7', '*', '"', '(', '%25', "'--"]) {
      expect((await system.request({ method: 'GET', url: `/api/search?q=${q}` })).statusCode).toBe(200)
    }
    await expectProblem(await system.request({ method: 'GET', url: '/api/products/%ZZ' }), 400, 'bad escape')
    for (const key of ['short', 'x'.repeat(201)]) {
      await expectProblem(await post('/api/contact', contact, { 'idempotency-key': key }), 400, key)
    }
  })

  test('unknown paths and methods are not found', async () => {
    for (const method of ['GET', 'DELETE', 'PUT', 'OPTIONS', 'TRACE'] as const) {
      await expectProblem(await system.request({ method, url: '/api/nothing' }), 404, method)
    }
    await expectProblem(await system.request({ method: 'DELETE', url: '/api/contact' }), 404, 'DELETE')
  })

  test('nothing of all this was stored', async () => {
    for (const table of ['enquiry', 'letter', 'datasheet_link', 'visit', 'staff'] as const) {
      expect([table, await system.db.selectFrom(table).selectAll().execute()]).toEqual([table, []])
    }
  })

  test('a request id that is no identifier is replaced', async () => {
    const ask = (id: string) =>
      system.request({ method: 'GET', url: '/health', headers: { 'x-request-id': id } })
    expect((await ask('abc-12345')).headers['x-request-id']).toBe('abc-12345')
    expect((await ask('<script>alert(1)</script>')).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })
})

test('what is not even HTTP is answered and ended', async () => {
  const system = await startTestApp('sqlite')
  await system.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = system.app.server.address() as { port: number }
  const say = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(text))
      let heard = ''
      socket.on('data', (chunk) => {
        heard += chunk
      })
      socket.on('close', () => resolve(heard))
      socket.on('error', reject)
    })
  expect(await say('hello\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"invalid-request"/)
  expect(await say(`GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 [\s\S]*"code":"headers-too-large"/,
  )
  await system.close()
})
