import { expect, test } from 'vitest'
import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { chosenProducts } from './chosen-products.ts'

const product = (slug: string, languages: Locale[], kind = 'equipment') =>
  ({ slug, languages, kind }) as Product
const [valve, disc, beam] = [
  product('valve', ['en', 'ar']),
  product('disc', ['ar']),
  product('beam', ['en', 'ar']),
]
const published = new Map(
  [valve, disc, beam, product('plant', ['en', 'ar'], 'project')].map((one) => [one.slug, one]),
)
published.set('former-valve', valve)
const choose = (named: string, locale: Locale = 'en') =>
  chosenProducts(named, locale, async (slug, readers) => {
    const found = published.get(slug)
    return found?.languages.includes(readers) ? found : undefined
  })
const nothing = { elsewhere: [], unknown: 0, isTooMany: false }

test('an address names each product once, by a former slug too', async () => {
  expect(await choose('valve,beam,,valve,former-valve')).toEqual({
    products: [valve, beam],
    missing: nothing,
  })
  expect(await choose('')).toEqual({ products: [], missing: nothing })
})

test('what is published in the other language alone is told from what nobody may read of', async () => {
  const { products, missing } = await choose('valve,disc,withdrawn,plant')
  expect(products).toEqual([valve])
  expect(missing).toEqual({ elsewhere: [disc], unknown: 2, isTooMany: false })
  expect(await choose('valve,disc', 'ar')).toEqual({ products: [valve, disc], missing: nothing })
})

test('four are compared at most, and it is known that there were more', async () => {
  const { products, missing } = await choose('valve,a,b,c,beam')
  expect(products).toEqual([valve])
  expect(missing).toEqual({ elsewhere: [], unknown: 3, isTooMany: true })
})
