import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import type { Specification } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { specificationText } from '#locales/specification.ts'
import { shownIn } from '../../../backend/features/catalogue/editing/texts.ts'
import { drawings, ProductDrawing } from './product-drawing.tsx'

const equipment = products.filter(({ kind }) => kind === 'equipment')
const drawn = equipment.map(({ slug, content }) => ({ slug, ...content }))

function render(
  locale: Locale,
  product: { slug: string; name: Record<Locale, string> },
  specifications: Specification[],
) {
  return renderToStaticMarkup(
    createElement(ProductDrawing, { locale, product: { ...product, specifications } }),
  )
}

test('every piece of equipment is drawn, and nothing else', () => {
  expect(Object.keys(drawings).sort()).toEqual(equipment.map(({ slug }) => slug).sort())
})

describe.each(drawn)('$slug', ({ specifications, ...product }) => {
  test('takes its measures from rows of the catalogue', () => {
    const rows = specifications.map(({ label }) => label.en)
    for (const { label } of drawings[product.slug]?.sources ?? []) expect(rows).toContain(label)
  })

  test.each(['en', 'ar'] as const)('names itself and each of its parts once in %s', (locale) => {
    const markup = render(locale, product, specifications)
    const views = markup.match(/<svg role="img" aria-label="[^"]+"/g) ?? []
    expect(views.length).toBeGreaterThan(0)
    expect(
      views.every((view) =>
        view.includes(product.name[locale].replaceAll('&', '&amp;').replaceAll('"', '&quot;')),
      ),
    ).toBe(true)
    const numbers = [...markup.matchAll(/>(\d{1,2})<\/text>/g)].map((match) => Number(match[1]))
    const parts = drawings[product.slug]?.parts.map((_, index) => index + 1)
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(parts)
  })

  test('is the same drawing when it is published in Arabic alone', () => {
    const alone = shownIn({ ...product, specifications }, ['ar'])
    expect(render('ar', { slug: product.slug, ...alone }, alone.specifications)).toBe(
      render('ar', product, specifications),
    )
  })

  test('has no style that the content security policy forbids', () => {
    expect(render('en', product, specifications)).not.toMatch(/\sstyle=/)
  })
})

describe('a dimension', () => {
  const beam = drawn.find(({ slug }) => slug === 'drum-lifting-beam') ?? expect.fail()

  test.each(['en', 'ar'] as const)('is the value of the catalogue in %s', (locale) => {
    const markup = render(locale, beam, beam.specifications)
    for (const { value, unit } of beam.specifications.filter(({ unit }) => unit === 'mm'))
      expect(markup).toContain(`${specificationText(value, unit, locale)}</text>`)
  })

  test('follows the catalogue, and so do the proportions', () => {
    const longer = beam.specifications.map((row) =>
      row.label.en === 'Overall length' ? { ...row, value: 2500 } : row,
    )
    const markup = render('en', beam, longer)
    expect(markup).toContain('2500 mm')
    expect(markup).toContain('M-1250 0h2500v160')
  })

  test('is not written where the catalogue does not know it', () => {
    const markup = render('en', beam, [])
    expect(markup).not.toMatch(/\d mm/)
    expect(markup).toContain('Schematic, not to scale')
  })

  test('is read out of a row with several', () => {
    const unit = drawn.find(({ slug }) => slug === 'gas-container-change-over-unit') ?? expect.fail()
    const markup = render('en', unit, unit.specifications)
    for (const size of ['875 mm', '595 mm', '390 mm', '205 mm', '520 mm']) expect(markup).toContain(size)
  })
})
