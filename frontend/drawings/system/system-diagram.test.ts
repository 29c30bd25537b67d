import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import type { ProductSummary } from '#contract/catalogue.ts'
import { drawingWords } from '../../i18n/words.ts'
import { stations } from './stations.ts'
import { broken, SystemDiagram } from './system-diagram.tsx'

const equipment: ProductSummary[] = products
  .filter(({ kind, state }) => kind === 'equipment' && state === 'published')
  .map(({ id, slug, kind, code, content }) => ({
    id,
    slug,
    kind,
    code,
    ...content,
    languages: [],
    materials: [],
  }))
const linked = stations.flatMap(({ slug }) => slug ?? [])

test('every product it names is published', () => {
  const published = equipment.map(({ slug }) => slug)
  expect(linked.filter((slug) => !published.includes(slug))).toEqual([])
})

describe.each(['en', 'ar'] as const)('the diagram in %s', (locale) => {
  test('leads to the products', () => {
    const markup = renderToStaticMarkup(createElement(SystemDiagram, { locale, products: equipment }))
    const links = [...markup.matchAll(/href="([^"]+)"/g)].map((match) => match[1])
    expect(links).toEqual(linked.map((slug) => `/${locale}/products/${slug}`))
    expect(markup).not.toMatch(/\sstyle=/)
  })

  test('says the name of each part in full', () => {
    const markup = renderToStaticMarkup(createElement(SystemDiagram, { locale, products: equipment }))
    const text = markup.replaceAll(/<[^>]+>/g, '')
    for (const name of Object.values(drawingWords[locale].system.stations)) expect(text).toContain(name)
  })

  test('keeps a part whose product is withdrawn, without a link', () => {
    const markup = renderToStaticMarkup(createElement(SystemDiagram, { locale, products: [] }))
    expect(markup).not.toContain('<a ')
    expect(markup.match(/<tspan/g)?.length).toBeGreaterThan(stations.length)
  })
})

test('a name is broken between words', () => {
  expect(broken('Liquid trap and gas filter', 14)).toEqual(['Liquid trap', 'and gas filter'])
  expect(broken('Injector', 3)).toEqual(['Injector'])
})
