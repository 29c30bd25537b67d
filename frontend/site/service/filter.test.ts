import { describe, expect, test } from 'vitest'
import type { ProductSummary } from '#contract/catalogue.ts'
import { filtersOf, narrowed, readChosen } from './filter.ts'

const text = (words: string) => ({ en: words, ar: `ع ${words}` })
const equipment = (id: number, more: Partial<ProductSummary>) =>
  ({ id, group: 'valves', materials: [], delivery: null, ...more }) as ProductSummary
const project = (id: number, capacity: number | null, governorate: string) =>
  ({
    id,
    group: null,
    materials: [],
    delivery: {
      plantType: text('Water plant'),
      capacity: capacity === null ? null : { value: capacity, unit: 'kg/h' },
      client: text('A, B & Co.'),
      governorate: text(governorate),
    },
  }) as unknown as ProductSummary

const list = [
  equipment(1, { materials: ['brass', 'ptfe'] }),
  equipment(2, { materials: ['ptfe'] }),
  equipment(3, { group: 'safety', materials: ['brass'] }),
  equipment(4, { group: 'safety' }),
]
const projects = [
  project(1, 120, 'Giza'),
  project(2, 15, 'Minya'),
  project(3, null, 'Port Said'),
  project(4, 15, 'Minya'),
]

function shown(products: ProductSummary[], address: string): number[] {
  const filters = filtersOf(products, readChosen(new URLSearchParams(address)), 'en')
  return narrowed(products, filters).map(({ id }) => id)
}

describe('a list is narrowed', () => {
  test.each([
    ['', [1, 2, 3, 4]],
    ['group=valves', [1, 2]],
    ['material=brass', [1, 3]],
    ['material=brass,ptfe', [1, 2, 3]],
    ['group=safety&material=brass', [3]],
    ['group=nonsense', [1, 2, 3, 4]],
    ['client=nobody', [1, 2, 3, 4]],
  ])('%s', (address, ids) => {
    expect(shown(list, address)).toEqual(ids)
  })

  test('by what is known of projects', () => {
    expect(shown(projects, 'governorate=port-said')).toEqual([3])
    expect(shown(projects, 'capacity=15-kg-h,120-kg-h&governorate=minya')).toEqual([2, 4])
  })
})

describe('what is published in Arabic alone', () => {
  const only = (one: ProductSummary, name: 'client' | 'governorate', words: string) =>
    ({ ...one, delivery: { ...one.delivery, [name]: { en: words, ar: words } } }) as ProductSummary
  const [first, second, ...others] = projects as [ProductSummary, ProductSummary, ...ProductSummary[]]

  test('has values of its own', () => {
    const arabic = [only(first, 'client', 'شركة المياه'), only(second, 'client', 'الهيئة'), ...others]
    expect(shown(arabic, 'client=شركة-المياه')).toEqual([1])
    expect(shown(arabic, 'client=الهيئة')).toEqual([2])
  })

  test('shares those that others have in both languages', () => {
    const client = only(first, 'client', 'ع A, B & Co.')
    expect(shown([client, second, ...others], 'client=a-b-co.')).toEqual([1, 2, 3, 4])
    const arabic = [only(first, 'governorate', 'بور سعيد'), second, ...others]
    expect(shown(arabic, 'governorate=port-said')).toEqual([1, 3])
    const [, governorates] = filtersOf(arabic, readChosen(new URLSearchParams()), 'ar')
    expect(governorates?.values.map(({ key, count }) => [key, count])).toEqual([
      ['port-said', 2],
      ['minya', 2],
    ])
  })
})

test('values are counted, ordered by size, and readable in both systems of units', () => {
  const filters = filtersOf(projects, readChosen(new URLSearchParams('capacity=15-kg-h')), 'en')
  expect(filters.map(({ name }) => name)).toEqual(['capacity', 'governorate'])
  expect(filters[0]?.values).toMatchObject([
    { key: '15-kg-h', label: { si: '15 kg/h', us: '794 lb/day' }, count: 2, isChosen: true },
    { key: '120-kg-h', label: { si: '120 kg/h', us: '6350 lb/day' }, count: 1, isChosen: false },
  ])
})

test('a list that is read at once has no filters', () => {
  expect(filtersOf(list.slice(0, 3), readChosen(new URLSearchParams()), 'en')).toEqual([])
})
