import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import type { Product, Service } from '#contract/catalogue.ts'
import { openCache } from '../../cache/cache.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines, freshDatabase } from '../../testing/database.ts'
import { normalise } from '../../text/words.ts'
import { loadCatalogue } from './load.ts'
import { searchIndex } from './search.ts'
import { catalogueService } from './service.ts'

describe.each(engines)('catalogue on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())
  const get = (url: string, headers = {}) => system.request({ method: 'GET', url, headers })
  const find = async (q: string) =>
    (await get(`/api/search?q=${encodeURIComponent(q)}`))
      .json()
      .results.map((hit: { slug: string }) => hit.slug)

  test('answers two services with 16 and 12 published products', async () => {
    const answer = await get('/api/services')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toContain('public')
    const body = answer.json()
    expect(body.map((service: { id: number }) => service.id)).toEqual([1, 2])
    expect(body.map((service: { products: unknown[] }) => service.products.length)).toEqual([16, 12])
    expect(body[0].products[0]).toMatchObject({ name: { en: expect.any(String), ar: expect.any(String) } })
  })

  test('answers 304 to whoever has the bytes already', async () => {
    const first = await get('/api/services')
    const { etag } = first.headers
    expect(etag).toMatch(/^"[\w-]+"$/)
    const second = await get('/api/services', { 'if-none-match': `"other", W/${etag}` })
    expect(second.statusCode).toBe(304)
    expect(second.body).toBe('')
    expect((await get('/api/services', { 'if-none-match': '"other"' })).statusCode).toBe(200)
  })

  test('finds a service by number and by slug, and says when there is none', async () => {
    expect((await get('/api/services/2')).json().slug).toBe('systems-installation-commissioning')
    expect((await get('/api/services/chlorine-system-solutions')).json().id).toBe(1)
    for (const name of ['3', 'nothing', '%00', '..%2F', '1%27--']) {
      const answer = await get(`/api/services/${name}`)
      expect([name, answer.statusCode, answer.json().code]).toEqual([name, 404, 'not-found'])
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  test('answers a product with specifications, datasheet revision and neighbours', async () => {
    const product = (await get('/api/products/gas-container-change-over-unit')).json()
    expect(product).toMatchObject({
      code: 'Ch.U 05',
      kind: 'equipment',
      datasheet: { revision: 1, date: '2026-11-01' },
      service: { slug: 'chlorine-system-solutions' },
    })
    expect(product.specifications.length).toBeGreaterThan(15)
    expect(product.related.length).toBeGreaterThan(0)
    expect((await get('/api/products/giza-water-plant')).json().datasheet).toBeNull()
  })

  test('hides drafts, and leads from an old slug to the present one once published', async () => {
    expect((await get('/api/products/Neutralization%20Media')).statusCode).toBe(404)
    const draft = products.find(({ oldSlugs }) => oldSlugs.includes('Neutralization Media'))
    expect((await get(`/api/products/${draft?.slug}`)).statusCode).toBe(404)
    const other = await startTestApp(engine)
    await other.db.updateTable('product').set({ state: 'published' }).where('id', '=', 18).execute()
    const answer = await other.request({ method: 'GET', url: '/api/products/Neutralization%20Media' })
    expect([answer.statusCode, answer.headers.location]).toEqual([308, `/api/products/${draft?.slug}`])
    await other.close()
  })

  test('keeps materials and neighbours of what is published in Arabic alone', async () => {
    const other = await startTestApp(engine)
    const product = async (slug: string): Promise<Product> =>
      (await other.request({ method: 'GET', url: `/api/products/${slug}` })).json()
    const materials = async () => {
      const services: Service[] = (await other.request({ method: 'GET', url: '/api/services' })).json()
      return services.flatMap((service) => service.products.map((one) => [one.slug, one.materials]))
    }
    const before = await materials()
    await other.db
      .updateTable('product')
      .set({ state_en: 'withdrawn', state_ar: 'published' })
      .where('slug', 'in', ['chlorine-line-valve-monel-k400', 'giza-water-plant'])
      .execute()
    await other.cache.clear()
    expect(await materials()).toEqual(before)
    expect(await product('giza-water-plant')).toMatchObject({
      languages: ['ar'],
      related: [{ slug: 'imbaba-drinking-water-plant' }, {}, {}],
    })
    expect((await product('chlorine-line-valve-monel-k400')).related).toHaveLength(3)
    const beside = await product('imbaba-drinking-water-plant')
    expect(beside.related.map(({ slug }) => slug)).toContain('giza-water-plant')
    await other.close()
  })

  test('is arranged anew only when something in it has changed', async () => {
    const { db, drop } = await freshDatabase(engine)
    await loadCatalogue(db, { services, products }, '2026-11-01')
    const cache = openCache(null)
    const catalogue = catalogueService(db, cache)
    const read = async () => {
      await cache.clear()
      return catalogue.services('ar')
    }
    const first = await read()
    expect(await read()).toBe(first)
    await db.updateTable('product').set({ state_ar: 'draft' }).where('id', '=', 1).execute()
    const second = await read()
    expect(second[0]?.products).toHaveLength(15)
    expect(await read()).toBe(second)
    await db.updateTable('service').set({ slug: 'renamed' }).where('id', '=', 2).execute()
    expect((await read())[1]?.slug).toBe('renamed')
    await db.insertInto('former_slug').values({ slug: 'once', product_id: 2 }).execute()
    await read()
    expect(await catalogue.presentSlug('once')).toBe(products.find(({ id }) => id === 2)?.slug)
    await drop()
  })

  test('searches both languages with prefixes, misspellings and Arabic letter variants', async () => {
    expect(await find('rupture')).toContain('rupture-disc')
    expect(await find('RUPTUR disk')).toContain('rupture-disc')
    expect(await find('vacuum eyewsh')).toEqual([])
    expect(await find('eyewsh')).toContain('safety-shower-eyewash')
    expect(await find('طواريء')).toContain('emergency-kit')
    expect(await find('عده الطوارئ')).toContain('emergency-kit')
    expect(await find('الجيزه')).toContain('giza-water-plant')
    expect((await find('Ch.U 05'))[0]).toBe('gas-container-change-over-unit')
    expect(await find('zzzzqqqq')).toEqual([])
  })

  test.each([
    ['ميزان', 'drum-scale-frame-digital-load-cell'],
    ['صمام كروي', 'chlorine-threaded-ball-valve-3pcs'],
    ['محبس كروي', 'chlorine-threaded-ball-valve-3pcs'],
    ['صمام الخط', 'chlorine-line-valve-monel-k400'],
    ['سكرابر', 'neutralization-system-wet-scrubber'],
    ['الدش', 'safety-shower-eyewash'],
    ['شاور', 'safety-shower-eyewash'],
    ['غسيل العيون', 'safety-shower-eyewash'],
    ['eye wash', 'safety-shower-eyewash'],
    ['eyewash', 'safety-shower-eyewash'],
    ['changeover', 'gas-container-change-over-unit'],
    ['Change-Over', 'gas-container-change-over-unit'],
    ['SO2', 'rupture-disc'],
    ['sulfur dioxide', 'rupture-disc'],
    ['rupture disc', 'rupture-disc'],
    ['rupture disk', 'rupture-disc'],
    ['bursting disc', 'rupture-disc'],
    ['tonner', 'drum-lifting-beam'],
    ['درام', 'drum-lifting-beam'],
    ['اسطوانه طن', 'drum-trunnion'],
    ['pigtail', 'chlorine-flexible-connection-3-4'],
    ['مانومتر', 'diaphragm-pressure-gauge-with-contact'],
    ['Z358.1', 'safety-shower-eyewash'],
    ['بالم هيلز', 'palm-hills-water-tank'],
    ['hightech', 'sheikh-zayed-water-plant'],
  ])('finds by a word of the trade: %s is %s', async (typed, slug) => {
    expect((await find(typed))[0]).toBe(slug)
  })

  test('finds each spelling of a word in the same products, and nothing by a word of another trade', async () => {
    const chlorine = new Set(await find('chlorine'))
    expect(new Set(await find('Cl₂'))).toEqual(chlorine)
    expect(await find('ton container')).toContain('drum-trunnion')
    expect(await find('صمام')).toContain('auxiliary-and-header-valve')
    expect(await find('rotameter')).toEqual([])
  })

  test('loads the files again without a change, follows them, and leaves what staff have edited', async () => {
    const { db } = system
    const load = (list = products) => loadCatalogue(db, { services, products: list }, '2026-12-01')
    expect(await load()).toEqual({ inserted: 0, updated: 0, unchanged: 30, editedByStaff: 0 })
    const changed = products.map((product) =>
      product.id === 1
        ? { ...product, content: { ...product.content, name: { en: 'Beam', ar: 'عارضة' } } }
        : product,
    )
    expect(await load(changed)).toMatchObject({ updated: 1, unchanged: 29 })
    const revised = await db.selectFrom('product').selectAll().where('id', '=', 1).executeTakeFirstOrThrow()
    expect([revised.revision, revised.revised_on]).toEqual([2, '2026-12-01'])
    await db.updateTable('product').set({ code: 'edited' }).where('id', '=', 2).execute()
    const recoded = changed.map((product) => (product.id === 2 ? { ...product, code: 'new' } : product))
    expect(await load(recoded)).toMatchObject({ editedByStaff: 1, unchanged: 29 })
  })
})

test('a word itself counts more than its like, in a name and in a text, and a specification least', () => {
  const document = (slug: string, name: string, excerpt: string, label = '') => ({
    kind: 'equipment' as const,
    slug,
    path: `/products/${slug}`,
    name: { en: name, ar: '' },
    excerpt: { en: excerpt, ar: '' },
    words: [],
    specifications: [{ en: label, ar: '' }],
    code: null,
  })
  const find = searchIndex([
    document('specified', 'Tower', 'wet', 'Bursting disc'),
    document('like-in-text', 'Pipe', 'with rupture disc'),
    document('in-text', 'Tube', 'with bursting disc'),
    document('like', 'Rupture Disc', 'for gas'),
    document('exact', 'Bursting Disc', 'for gas'),
  ])
  const found = find('bursting disc').map(({ slug }) => slug)
  expect(found).toEqual(['exact', 'like', 'in-text', 'like-in-text', 'specified'])
})

test('what is published in one language is found no sooner than what says the same in both', () => {
  const document = (slug: string, name: string) => ({
    kind: 'equipment' as const,
    slug,
    path: `/products/${slug}`,
    name: { en: name, ar: 'محبس' },
    excerpt: { en: '', ar: '' },
    words: [],
    specifications: [],
    code: null,
  })
  const find = searchIndex([document('both', 'Cock'), document('alone', 'محبس')])
  expect(find('محبس').map(({ slug }) => slug)).toEqual(['both', 'alone'])
})

test.each([
  ['أسطوانة', 'اسطوانه'],
  ['المنيا', 'منيا'],
  ['مُعَادَلَة', 'معادله'],
  ['طـــوارئ', 'طواري'],
  ['٢٥٠', '250'],
  ['VALVE', 'valve'],
])('reads %s as %s', (typed, expected) => {
  expect(normalise(typed)).toBe(normalise(expected))
  expect(normalise(typed)).toBe(expected)
})
