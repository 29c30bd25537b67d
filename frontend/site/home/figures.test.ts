import { expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import { products } from '#catalogue/products.ts'
import type { Service } from '#contract/catalogue.ts'
import { figuresOf } from './figures.ts'

test('counts what is published', () => {
  const published = products.filter(({ state }) => state === 'published')
  const summaries = published.map(({ content, ...rest }) => ({ ...rest, ...content }))
  const service = { products: summaries } as unknown as Service
  expect(figuresOf([service], company).map(({ key, count }) => [key, count])).toEqual([
    ['products', 16],
    ['projects', 12],
    ['governorates', 5],
    ['clients', 9],
  ])
})
