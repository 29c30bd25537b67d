import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import type { ProductSummary } from '#contract/catalogue.ts'
import { governorates, mapSize, outline, project } from './egypt.ts'
import { offset, ProjectMap } from './project-map.tsx'

const projects: ProductSummary[] = products
  .filter(({ kind, state }) => kind === 'project' && state === 'published')
  .map(({ id, slug, kind, code, content }) => ({
    id,
    slug,
    kind,
    code,
    ...content,
    languages: [],
    materials: [],
  }))

test('every governorate with a published project is on the map', () => {
  for (const { delivery } of projects) expect(governorates).toHaveProperty([delivery?.governorate.en ?? ''])
})

test.each(Object.entries(governorates))('%s lies inside the outline', (_name, place) => {
  expect(isInside(place, outline)).toBe(true)
})

test('the sea does not', () => {
  expect(isInside([32, 32], outline)).toBe(false)
  expect(isInside([36, 25], outline)).toBe(false)
})

test('the whole outline is on the paper', () => {
  for (const [x, y] of outline.map(project)) {
    expect(x).toBeGreaterThan(0)
    expect(y).toBeGreaterThan(0)
    expect(x).toBeLessThan(mapSize.width)
    expect(y).toBeLessThan(mapSize.height)
  }
})

describe.each(['en', 'ar'] as const)('the map in %s', (locale) => {
  const markup = renderToStaticMarkup(createElement(ProjectMap, { locale, projects }))

  test('links each project once', () => {
    const links = [...markup.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(links).toHaveLength(projects.length)
    expect(new Set(links)).toEqual(new Set(projects.map(({ slug }) => `/${locale}/projects/${slug}`)))
  })

  test('has no style that the content security policy forbids', () => {
    expect(markup).not.toMatch(/\sstyle=/)
  })
})

test('no two dots of a governorate cover each other', () => {
  const dots = Array.from({ length: 19 }, (_, index) => offset([0, 0], index))
  for (const [index, [x, y]] of dots.entries())
    for (const [otherX, otherY] of dots.slice(index + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(16)
})

/** Counts how often a ray to the east crosses the border. */
function isInside([x, y]: readonly [number, number], border: (readonly [number, number])[]): boolean {
  const crossings = border.filter(([fromX, fromY], index) => {
    const [toX, toY] = border[(index + 1) % border.length] ?? [0, 0]
    return fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)
  })
  return crossings.length % 2 === 1
}
