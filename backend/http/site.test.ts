import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, get as requestRaw } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../testing/app.ts'
import type { BuiltSite } from './site.ts'

/** A site of the shape that the build makes: what it renders is the address it was asked for. */
const folder = mkdtempSync(join(tmpdir(), 'chloromaster-site-'))
const rendered: string[] = []
const builtSite: BuiltSite = {
  filesDirectory: folder,
  async handler(req, res, _next, { company }) {
    rendered.push(req.url ?? '')
    const isKnown = /^\/(en|ar)(\/(contact|search))?(\?|$)|^\/admin$/.test(req.url ?? '')
    res.statusCode = req.url === '/en/broken' ? 500 : isKnown ? 200 : 404
    res.setHeader('content-type', 'text/html')
    res.end(`${company.shortName.en} ${req.url}`)
  },
}

let system: TestApp
beforeAll(async () => {
  mkdirSync(join(folder, '_astro'))
  writeFileSync(join(folder, '_astro', 'app.abc.js'), 'void 0')
  writeFileSync(join(folder, '_astro', 'app.abc.js.br'), brotliCompressSync('void 0'))
  writeFileSync(join(folder, 'favicon.svg'), '<svg/>')
  system = await startTestApp('sqlite', {}, builtSite)
})
afterAll(async () => {
  await system.close()
  rmSync(folder, { recursive: true })
})
const get = (url: string, headers = {}) =>
  system.request({ method: 'GET', url, headers: { accept: 'text/html', ...headers } })

test('renders a page once, answers it as bytes with an ETag, and 304 to whoever has them', async () => {
  rendered.length = 0
  const first = await get('/en')
  expect([first.statusCode, first.body]).toEqual([200, 'ChloroMaster /en'])
  expect(first.headers['cache-control']).toContain('public')
  expect((await get('/en?utm_source=x')).body).toBe('ChloroMaster /en')
  expect((await get('/en/')).body).toBe('ChloroMaster /en')
  expect((await get('/en', { 'if-none-match': first.headers.etag })).statusCode).toBe(304)
  expect(rendered).toEqual(['/en'])
})

test('passes on only the queries that a page reads, and keeps no page of theirs', async () => {
  rendered.length = 0
  expect((await get('/ar/search?q=%D9%83%D9%84%D9%88%D8%B1&x=1')).body).toContain(
    '?q=%D9%83%D9%84%D9%88%D8%B1',
  )
  expect((await get('/en/contact?product=rupture-disc&q=x')).body).toContain(
    '/en/contact?product=rupture-disc',
  )
  await get('/en/contact?product=rupture-disc')
  expect(rendered).toHaveLength(3)
  expect((await get('/ar/search?q=x')).headers['cache-control']).toBe('no-store')
})

test('keeps only the spelling that our own links use, and climbs out of no folder', async () => {
  rendered.length = 0
  const odd = await get('/%65n')
  expect([odd.statusCode, odd.headers['cache-control']]).toEqual([404, 'no-store'])
  const spelled = await get('/en/%63ontact')
  expect([spelled.statusCode < 500, spelled.headers['cache-control']]).toEqual([true, 'no-store'])
  // Not by inject, which would tidy the address as a browser does.
  await system.app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = system.app.server.address() as AddressInfo
  for (const path of ['/en/../admin', '/en/%2e%2e/admin', '/en/./contact']) {
    const answer = await new Promise<IncomingMessage>((resolve) => {
      requestRaw({ host: '127.0.0.1', port, path, headers: { accept: 'text/html' } }, resolve)
    })
    answer.resume()
    expect([path, answer.statusCode]).toEqual([path, 404])
  }
  expect(rendered.filter((url) => url.includes('admin'))).toEqual([])
})

test('answers what is not there with the page and the status, in the reader’s language, and keeps neither', async () => {
  for (const url of ['/en/nothing', '/nothing', '/en/%ff%fe']) {
    const answer = await get(url, { 'accept-language': 'ar' })
    expect([url, answer.statusCode >= 400 && answer.statusCode < 500]).toEqual([url, true])
    expect(answer.headers['cache-control']).toBe('no-store')
  }
  expect((await get('/nothing', { 'accept-language': 'ar' })).body).toBe('ChloroMaster /ar/404')
  const broken = await get('/en/broken')
  expect([broken.statusCode, broken.headers['cache-control']]).toEqual([500, 'no-store'])
  const api = await get('/api/nothing')
  expect([api.statusCode, api.json().code]).toEqual([404, 'not-found'])
})

test.each([
  ['', '/en'],
  ['ar-EG,ar;q=0.9,en;q=0.8', '/ar'],
  ['en;q=0.5, ar;q=0.9', '/ar'],
  ['ar;q=0', '/en'],
  ['fr, de', '/en'],
  [';;;q=x,,', '/en'],
])('leads a reader of "%s" to %s', async (language, path) => {
  const answer = await get('/', { 'accept-language': language })
  expect([answer.statusCode, answer.headers.location, answer.headers.vary]).toEqual([
    302,
    path,
    'accept-language',
  ])
})

test.each([
  ['/service/2', '/ar/services/systems-installation-commissioning'],
  ['/service/chlorine-system-solutions', '/ar/services/chlorine-system-solutions'],
  ['/equipment/rupture-disc', '/ar/products/rupture-disc'],
  ['/contact', '/ar/contact'],
  ['/privacy', '/ar/privacy'],
  ['/terms', '/ar/terms'],
])('leads the former address %s to %s', async (former, present) => {
  const answer = await get(former, { 'accept-language': 'ar' })
  expect([answer.statusCode, answer.headers.location]).toEqual([308, present])
})

test('keeps hashed files for a year, others for an hour, and the console never', async () => {
  expect((await get('/_astro/app.abc.js')).headers['cache-control']).toContain('immutable')
  expect((await get('/favicon.svg')).headers['cache-control']).toBe('public, max-age=3600')
  const console = await get('/admin/enquiries/x')
  expect([console.body, console.headers['cache-control']]).toEqual(['ChloroMaster /admin', 'no-store'])
})

test('sends what the build has compressed to those who can read it', async () => {
  const { headers } = await get('/_astro/app.abc.js', { 'accept-encoding': 'gzip, br' })
  expect(headers).toMatchObject({
    'content-encoding': 'br',
    'content-type': 'application/javascript; charset=utf-8',
  })
  expect(headers['cache-control']).toContain('immutable')
  expect((await get('/_astro/app.abc.js')).body).toBe('void 0')
})

describe('with a film', () => {
  const film = mkdtempSync(join(tmpdir(), 'chloromaster-film-'))
  const site: BuiltSite = {
    filesDirectory: folder,
    async handler(_req, res, _next, { video }) {
      res.setHeader('content-type', 'application/json')
      res.end(JSON.stringify(video))
    },
  }
  let withFilm: TestApp
  beforeAll(async () => {
    cpSync(join(import.meta.dirname, '../testing/video'), film, { recursive: true })
    writeFileSync(join(film, 'contract.pdf'), 'private')
    withFilm = await startTestApp('sqlite', { VIDEO_FOLDER: film }, site)
  })
  afterAll(async () => {
    await withFilm.close()
    rmSync(film, { recursive: true })
  })
  const fetchFilm = (url: string, headers = {}) => withFilm.request({ method: 'GET', url, headers })

  test('pages are handed the addresses of what the folder holds, and each of them is served', async () => {
    const video = (await fetchFilm('/en/video')).json()
    expect(video).toEqual({
      file: '/media/video.mp4',
      poster: '/media/poster.webp',
      captions: [
        { locale: 'en', file: '/media/captions-en.vtt' },
        { locale: 'ar', file: '/media/captions-ar.vtt' },
      ],
    })
    const types = ['/media/poster.webp', '/media/captions-ar.vtt'].map(async (url) => {
      const { statusCode, headers } = await fetchFilm(url)
      return [statusCode, headers['content-type'], headers['cache-control']]
    })
    expect(await Promise.all(types)).toEqual([
      [200, 'image/webp', 'public, max-age=3600'],
      [200, 'text/vtt; charset=utf-8', 'public, max-age=3600'],
    ])
  })

  test('the film is served in ranges and not again to whoever has it', async () => {
    const bytes = readFileSync(join(film, 'video.mp4'))
    const whole = await fetchFilm('/media/video.mp4')
    expect([whole.statusCode, whole.headers['content-type'], whole.headers['accept-ranges']]).toEqual([
      200,
      'video/mp4',
      'bytes',
    ])
    expect(whole.rawPayload.equals(bytes)).toBe(true)
    const part = await fetchFilm('/media/video.mp4', { range: 'bytes=100-199' })
    expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 100-199/${bytes.length}`])
    expect(part.rawPayload.equals(bytes.subarray(100, 200))).toBe(true)
    const beyond = await fetchFilm('/media/video.mp4', { range: `bytes=${bytes.length}-` })
    expect([beyond.statusCode, beyond.json().code]).toEqual([416, 'range-not-satisfiable'])
    expect((await fetchFilm('/media/video.mp4', { 'if-match': '"other"' })).statusCode).toBe(412)
    const { etag } = whole.headers
    expect((await fetchFilm('/media/video.mp4', { 'if-none-match': etag })).statusCode).toBe(304)
  })

  test('nothing else of the folder is served, and nothing at all where no film is configured', async () => {
    for (const path of ['contract.pdf', '', '..%2Fvideo.mp4', 'poster.jpg'])
      expect([path, (await fetchFilm(`/media/${path}`)).statusCode]).toEqual([path, 404])
    for (const path of ['/media/video.mp4', '/videos', '/video'])
      expect([path, (await get(path)).statusCode]).toEqual([path, 404])
  })

  test.each(['/video', '/videos'])('leads the former address %s to the page', async (former) => {
    const answer = await fetchFilm(former, { 'accept-language': 'ar' })
    expect([answer.statusCode, answer.headers.location]).toEqual([308, '/ar/video'])
  })
})
