import { describe, expect, test } from 'vitest'
import type { Product, Specification } from '#contract/catalogue.ts'
import { compare } from './comparison.ts'

const text = (words: string) => ({ en: words, ar: `ع ${words}` })
/** In both systems of units. */
const alike = (words: string) => ({ si: words, us: words })
const product = (specifications: Specification[]) => ({ specifications }) as Product
const size = (value: Specification['value'], more: Partial<Specification> = {}): Specification => ({
  label: text('Nominal size'),
  value,
  unit: 'in',
  group: 'dimensions',
  ...more,
})

describe('a comparison', () => {
  test('sets equal properties beside each other and says which differ', () => {
    const body = { label: text('Body'), value: text('Brass'), unit: null, group: 'materials' } as const
    const [materials, dimensions] = [
      compare([product([size(1), body]), product([body, size(2)])], 'en').find(
        ({ group }) => group === 'materials',
      ),
      compare([product([size(1), body]), product([body, size(2)])], 'en').find(
        ({ group }) => group === 'dimensions',
      ),
    ]
    expect(dimensions?.rows).toEqual([
      { label: 'Nominal size', values: [alike('1 in'), alike('2 in')], differs: true },
    ])
    expect(materials?.rows).toEqual([
      { label: 'Body', values: [alike('Brass'), alike('Brass')], differs: false },
    ])
  })

  test('keeps a property that only one product states, and all the conditions of one', () => {
    const note = text('with flange')
    const [dimensions] = compare([product([size(1), size({ min: 1, max: 2 }, { note })]), product([])], 'en')
    expect(dimensions?.rows).toEqual([
      { label: 'Nominal size', values: [alike('1 in; 1–2 in (with flange)'), null], differs: false },
    ])
  })

  test('gives each value in both systems of units', () => {
    const [dimensions] = compare([product([size(254, { unit: 'mm' })])], 'en')
    expect(dimensions?.rows[0]?.values).toEqual([{ si: '254 mm', us: '10 in' }])
  })

  test('is in the language of the page', () => {
    const [dimensions] = compare([product([size(text('small'), { unit: null })])], 'ar')
    expect(dimensions?.rows[0]).toMatchObject({ label: 'ع Nominal size' })
  })
})
