import { createServer, type RequestListener } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { ask } from './request.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

test('a problem comes back with its code, its request number and the time to wait', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(429, { 'content-type': 'application/problem+json', 'retry-after': '47' })
    response.end(JSON.stringify({ code: 'too-many-requests', requestId: 'r-1' }))
  })
  expect(await ask(url)).toEqual({
    ok: false,
    failure: { code: 'too-many-requests', requestId: 'r-1', retryAfterSeconds: 47 },
  })
})

test('a body is sent as JSON and the answer read', async () => {
  const url = await serve((request, response) => {
    request.setEncoding('utf8')
    request.on('data', (text: string) => {
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' })
      response.end(JSON.stringify({ method: request.method, type: request.headers['content-type'], text }))
    })
  })
  expect(await ask(url, { method: 'PATCH', body: { isRead: true } })).toEqual({
    ok: true,
    value: { method: 'PATCH', type: 'application/json', text: '{"isRead":true}' },
  })
})

test.each([
  [502, 'offline'],
  [500, 'internal-error'],
  [429, 'too-many-requests'],
])('an answer %i that a proxy wrote becomes %s', async (status, code) => {
  const url = await serve((_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>Bad</h1>')
  })
  expect(await ask(url)).toEqual({ ok: false, failure: { code } })
})

test('codes are looked up in the table only', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/problem+json' }).end('{"code":"toString"}')
  })
  expect(await ask(url)).toEqual({ ok: false, failure: { code: 'internal-error' } })
})

test('no answer and a broken one are told as offline', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"cut')
  })
  expect(await ask(url)).toEqual({ ok: false, failure: { code: 'offline' } })
  expect(await ask('http://127.0.0.1:1/')).toEqual({ ok: false, failure: { code: 'offline' } })
})

test('a request that its page gave up is no failure', async () => {
  await expect(ask('http://127.0.0.1:1/', { signal: AbortSignal.abort() })).rejects.toThrow()
})

function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  closing.push(() => server.close())
  return new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('The server has no port'))
      else resolve(`http://127.0.0.1:${address.port}/`)
    })
  })
}
