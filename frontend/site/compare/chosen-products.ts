import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'
import { otherLocale } from '../../i18n/words.ts'

/** What an address names for a comparison, and what of it cannot stand there: whoever was sent the address shall know. */
export type ChosenProducts = { products: Product[]; missing: Missing }
export type Missing = {
  /** Published in the other language alone. */
  elsewhere: Product[]
  /** How many more are no product to be read of; one that was withdrawn is not told from one that never was. */
  unknown: number
  /** More were named than are compared. */
  isTooMany: boolean
}

/** More than four columns cannot be read side by side. */
const mostCompared = 4

type Find = SiteData['catalogue']['productNamed']

export async function chosenProducts(named: string, locale: Locale, find: Find): Promise<ChosenProducts> {
  const all = [...new Set(named.split(',').filter(Boolean))]
  const slugs = all.slice(0, mostCompared)
  const here = await Promise.all(slugs.map((slug) => find(slug, locale)))
  const absent = slugs.filter((_, place) => !here[place])
  const there = await Promise.all(absent.map((slug) => find(slug, otherLocale(locale))))
  const unknown = [...here.filter(Boolean), ...there].filter((one) => one?.kind !== 'equipment').length
  const missing = { elsewhere: equipmentOf(there), unknown, isTooMany: all.length > mostCompared }
  return { products: equipmentOf(here), missing }
}

/** A former slug and the present one are one product. */
function equipmentOf(found: (Product | undefined)[]): Product[] {
  return [...new Set(found)].flatMap((product) => (product?.kind === 'equipment' ? [product] : []))
}
