import { type APIRequestContext, expect } from '@playwright/test'
import { readSiteMap } from './stack/site-map.ts'
import { test } from './stack/stack.ts'

/** What search engines read: the site map, the links between languages, what pages say about themselves. */
test('every page is on the site map, in both languages, and each says so itself', async ({
  request,
  stack,
}) => {
  const rules = await (await request.get('/robots.txt')).text()
  expect(rules).toContain(`Sitemap: ${stack.url}/sitemap.xml`)
  const entries = await readSiteMap(request)
  const addresses = new Set(entries.map(({ address }) => address))
  expect(addresses.size).toBe(entries.length)
  expect(addresses.size).toBeGreaterThan(60)
  for (const { address, alternates } of entries) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(200)
    const html = await answer.text()
    expect(links(html, 'canonical'), address).toEqual([address])
    expect(new Set(links(html, 'alternate')), address).toEqual(new Set(alternates.values()))
    for (const other of alternates.values()) expect(addresses, address).toContain(other)
    for (const told of addressesIn(structuredData(html))) expect(addresses, address).toContain(told)
  }
  for (const slug of await publishedPaths(request)) expect(addresses).toContain(`${stack.url}${slug}`)
})

test('every page names a picture of its own for where its address is shared', async ({ request }) => {
  const pictures = new Set<string>()
  for (const { address } of await readSiteMap(request)) {
    const html = await (await request.get(address)).text()
    const picture = meta(html, 'og:image')
    expect(meta(html, 'og:image:alt'), address).not.toBe('')
    const answer = await request.get(picture)
    expect([address, answer.status(), answer.headers()['content-type']]).toEqual([address, 200, 'image/png'])
    const png = await answer.body()
    expect([address, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      address,
      Number(meta(html, 'og:image:width')),
      Number(meta(html, 'og:image:height')),
    ])
    pictures.add(picture)
  }
  expect(pictures.size).toBeGreaterThan(60)
  const search = await (await request.get('/ar/search?q=x')).text()
  expect(pictures).toContain(meta(search, 'og:image'))
  const missing = await request.get('/en/nothing', { headers: { accept: 'text/html' } })
  expect(pictures).toContain(meta(await missing.text(), 'og:image'))
})

test('products and the company are described in the words of schema.org', async ({ request, stack }) => {
  const read = async (path: string) => structuredData(await (await request.get(path)).text())
  const [organization, webSite] = await read('/ar')
  expect(organization).toMatchObject({
    '@type': 'Organization',
    telephone: expect.stringMatching(/^\+20\d+$/),
  })
  expect(webSite).toMatchObject({ '@type': 'WebSite', inLanguage: 'ar' })
  const product = await (await request.get('/api/products/rupture-disc')).json()
  const [described, way] = await read('/en/products/rupture-disc')
  expect(described).toMatchObject({ '@type': 'Product', name: product.name.en, mpn: product.code })
  expect(described?.['additionalProperty']).toHaveLength(product.specifications.length)
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' })
  expect(way?.['itemListElement']).toMatchObject([
    { position: 1, item: `${stack.url}/en` },
    { position: 2, name: product.service.title.en },
    { position: 3, name: product.name.en },
  ])
})

async function publishedPaths(request: APIRequestContext): Promise<string[]> {
  const services: { slug: string; products: { kind: string; slug: string }[] }[] = await (
    await request.get('/api/services')
  ).json()
  return services.flatMap(({ slug, products }) => [
    `/ar/services/${slug}`,
    ...products.map(
      (product) => `/ar/${product.kind === 'project' ? 'projects' : 'products'}/${product.slug}`,
    ),
  ])
}

function links(html: string, rel: string): string[] {
  const tags = [...html.matchAll(/<link [^>]*>/g)].map(([tag]) => tag)
  return tags
    .filter((tag) => tag.includes(`rel="${rel}"`))
    .map((tag) => /href="([^"]*)"/.exec(tag)?.[1] ?? '')
}

function meta(html: string, property: string): string {
  return new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1] ?? ''
}

function structuredData(html: string): Record<string, unknown>[] {
  const text = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1]
  return text === undefined ? [] : [JSON.parse(text)].flat()
}

/** Pages, and not parts of pages or files. */
function addressesIn(data: Record<string, unknown>[]): string[] {
  const found: string[] = []
  JSON.stringify(data, (key, value) => {
    if (['url', 'item'].includes(key)) found.push(String(value))
    return value
  })
  return found
}
