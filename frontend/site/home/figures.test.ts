import { expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import { products } from '#catalogue/products.ts'
import type { Service } from '#contract/catalogue.ts'
import { shownIn } from '../../../backend/features/catalogue/editing/texts.ts'
import { figuresOf } from './figures.ts'

test('counts what is published, a governorate once though a project in it is published in Arabic alone', () => {
  const published = products.filter(({ state }) => state === 'published')
  const alone = published.find(({ content }) => content.delivery?.governorate.en === 'Giza')?.id
  const summaries = published.map(({ content, ...rest }) => ({
    ...rest,
    ...(rest.id === alone ? shownIn(content, ['ar']) : content),
  }))
  expect(alone).toBeDefined()
  const service = { products: summaries } as unknown as Service
  expect(figuresOf([service], company).map(({ key, count }) => [key, count])).toEqual([
    ['products', 16],
    ['projects', 12],
    ['governorates', 5],
    ['clients', 9],
  ])
})
