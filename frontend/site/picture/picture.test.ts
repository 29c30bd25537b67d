import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Product, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { BuiltSite } from '../../../backend/http/site.ts'
import { startTestApp, type TestApp } from '../../../backend/testing/app.ts'
import { paths } from '../../paths.ts'
import { siteMap } from '../found/site-map.ts'
import { pictureMarkup } from './picture.tsx'
import { findSubject } from './subject.ts'

/** The site's pictures alone, as the page for them makes them; the rest of the system is real. */
const markups = new Map<string, string>()
const site: BuiltSite = {
  filesDirectory: fileURLToPath(new URL('../../public', import.meta.url)),
  async handler(req, res, _next, data) {
    const page = (req.url ?? '').replace('/pictures', '')
    const locale: Locale = page.startsWith('/ar') ? 'ar' : 'en'
    const subject = await findSubject(page, locale, data)
    const markup = subject && pictureMarkup(subject, data.company, locale)
    if (markup) markups.set(page, markup)
    res.statusCode = markup ? 200 : 404
    res.setHeader('content-type', 'image/svg+xml')
    res.end(markup)
  },
}

let system: TestApp
beforeAll(async () => {
  system = await startTestApp('sqlite', {}, site)
})
afterAll(() => system.close())
const get = (page: string, headers = {}) =>
  system.request({ method: 'GET', url: paths.picture(page), headers })
const read = async <T>(url: string): Promise<T> => (await system.request({ method: 'GET', url })).json()

test('every page of the site map has a picture of its own, in the size that is promised, and light', async () => {
  const services = await read<Service[]>('/api/services')
  const pages = [...siteMap('', { en: services, ar: services }, null).matchAll(/<loc>([^<]+)</g)]
  const pictures = new Set<string>()
  for (const [, page = ''] of pages) {
    const { statusCode, headers, rawPayload } = await get(page)
    expect([page, statusCode, headers['content-type']]).toEqual([page, 200, 'image/png'])
    expect([page, ...sizeOf(rawPayload)]).toEqual([page, 1200, 630])
    expect(rawPayload.length, page).toBeLessThan(150_000)
    pictures.add(String(headers.etag))
  }
  expect(pages.length).toBeGreaterThan(60)
  expect(pictures.size).toBe(pages.length)
}, 60_000)

test('no line leaves its column, and nothing is left that only a stylesheet would know', () => {
  expect(markups.size).toBeGreaterThan(60)
  for (const [page, markup] of markups) {
    const box = boxOfText(markup)
    const [nearest, farthest] = page.startsWith('/ar') ? [476, 1136] : [64, 724]
    expect(box.x, page).toBeGreaterThan(nearest - 4)
    expect(box.x + box.width, page).toBeLessThan(farthest + 4)
    expect(box.y + box.height, page).toBeLessThan(600)
    expect(markup, page).not.toMatch(/class=|NaN|undefined|null|(fill|stroke):(?!#|none)/)
    // What draws the text would else take an Arabic line for one from left to right.
    if (page.startsWith('/ar')) expect(markup, page).not.toMatch(/<text[^>]*>(?!\u2067)/)
  }
})

test('a picture is answered as bytes with an ETag, and 304 to whoever has them', async () => {
  const first = await get('/ar/products/rupture-disc')
  expect(first.headers['cache-control']).toContain('public')
  const again = await get('/ar/products/rupture-disc', { 'if-none-match': first.headers.etag })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('a corrected name is seen in the picture, and a product that is no longer published has none', async () => {
  const page = '/ar/products/rupture-disc'
  const before = (await get(page)).headers.etag
  const update = () => system.db.updateTable('product').where('slug', '=', 'rupture-disc')
  const { content } = await system.db
    .selectFrom('product')
    .select('content')
    .where('slug', '=', 'rupture-disc')
    .executeTakeFirstOrThrow()
  const { name }: Product = JSON.parse(content)
  await update()
    .set({ content: content.replace(name.ar, 'قرص انفجار') })
    .execute()
  await system.cache.clear()
  expect((await get(page)).headers.etag).not.toBe(before)
  for (const state of ['draft', 'withdrawn'] as const) {
    await update().set({ state }).execute()
    await system.cache.clear()
    const gone = await get(page)
    expect([gone.statusCode, gone.headers['cache-control']]).toEqual([404, 'no-store'])
  }
  await update().set({ state: 'published', content }).execute()
  await system.cache.clear()
  expect((await get(page)).headers.etag).toBe(before)
})

test('what is published in Arabic alone has the picture that it has in Arabic anyway', async () => {
  const pages = [
    '/ar/services/systems-installation-commissioning',
    '/ar/projects/giza-water-plant',
    '/ar/products/drum-lifting-beam',
    '/ar/products/gas-container-change-over-unit',
  ]
  const etags = () => Promise.all(pages.map(async (page) => (await get(page)).headers.etag))
  const before = await etags()
  const alone = (state_en: 'published' | 'withdrawn') =>
    system.db.updateTable('product').set({ state_en, state_ar: 'published' }).where('state', '=', 'published')
  await alone('withdrawn').execute()
  await system.cache.clear()
  expect(await etags()).toEqual(before)
  expect((await get('/en/projects/giza-water-plant')).statusCode).toBe(404)
  await alone('published').execute()
  await system.cache.clear()
})

test.each([
  '/pictures/en',
  '/pictures/fr.png',
  '/pictures/en/404.png',
  '/pictures/en/search.png',
  '/pictures/en/products/nothing.png',
  '/pictures/en/products/imbaba-drinking-water-plant.png',
  '/pictures/en/services/1.png',
  '/pictures/en/Contact.png',
  '/pictures/../en.png',
])('there is no picture at %s', async (url) => {
  expect((await system.request({ method: 'GET', url })).statusCode).toBe(404)
})

/** From the head of a PNG, whose first eight bytes are its signature. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

function boxOfText(markup: string) {
  const head = /^<svg[^>]*>/.exec(markup)?.[0] ?? ''
  const lines = [...markup.matchAll(/<text.*?<\/text>/g)].join('')
  const fonts = fileURLToPath(new URL('../../../backend/documents/fonts', import.meta.url))
  const drawn = new Resvg(`${head}${lines}</svg>`, { font: { loadSystemFonts: false, fontDirs: [fonts] } })
  return drawn.getBBox() ?? expect.fail('There is no text')
}
