import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { fastify } from 'fastify'
import { describe, expect, test } from 'vitest'
import { publicAnswer, sendBytes, sendPublic } from './public-answer.ts'

const long = Buffer.from('<p>chlorine</p>'.repeat(500))
const html = { 'content-type': 'text/html; charset=utf-8' }
const answers = {
  long: publicAnswer(long, html),
  short: publicAnswer(Buffer.from('<p>chlorine</p>'), html),
  picture: publicAnswer(long, { 'content-type': 'image/png' }),
}
const app = fastify()
for (const [name, answer] of Object.entries(answers))
  app.get(`/${name}`, (request, reply) => sendPublic(request, reply, answer))
app.get('/fresh', (request, reply) => sendBytes(request, reply, publicAnswer(long, html, 404)))

const get = (url: string, encodings?: string, more = {}) =>
  app.inject({ url, headers: { ...(encodings !== undefined && { 'accept-encoding': encodings }), ...more } })

describe('a long text', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('is compressed for a browser that accepts %s', async (accepted, encoding, decompress) => {
    for (const url of ['/long', '/fresh']) {
      const answer = await get(url, accepted)
      expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' })
      expect(answer.rawPayload.byteLength).toBeLessThan(long.byteLength / 10)
      expect(decompress(answer.rawPayload)).toEqual(long)
    }
  })

  test.each([undefined, 'identity', 'zstd', 'br;q=0'])(
    'goes as it is to who accepts %s',
    async (accepted) => {
      const answer = await get('/long', accepted)
      expect(answer.headers['content-encoding']).toBeUndefined()
      expect(answer.headers.vary).toBe('accept-encoding')
      expect(answer.rawPayload).toEqual(long)
    },
  )

  test('has a strong tag for each encoding, and is not sent again to who has any of them', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', ''].map(async (one) => (await get('/long', one)).headers.etag),
    )
    expect(new Set(tags).size).toBe(3)
    for (const etag of tags) {
      const again = await get('/long', 'br', { 'if-none-match': etag })
      expect([again.statusCode, again.headers.vary]).toEqual([304, 'accept-encoding'])
    }
    expect((await get('/long', 'br', { 'if-none-match': '"other-br"' })).statusCode).toBe(200)
  })
})

test.each(['/short', '/picture'])('%s gains nothing and goes as it is', async (url) => {
  const { headers } = await get(url, 'br')
  expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
})
