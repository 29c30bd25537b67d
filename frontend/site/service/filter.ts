import { materials, type ProductSummary, productGroups } from '#contract/catalogue.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import { governorateKey } from '../../drawings/map/governorate.ts'
import { type EitherText, quantityText } from '../../i18n/quantity.ts'
import { folded } from '../../i18n/spelling.ts'
import { catalogueWords } from '../../i18n/words.ts'

/** What a list of products can be narrowed by. Within one of them any chosen value will do; all of them together must fit. */
export const filterNames = ['group', 'material', 'plant', 'capacity', 'client', 'governorate'] as const
export type FilterName = (typeof filterNames)[number]

/** `key` stands in addresses; `rank` orders the values. */
type Value = { key: string; label: EitherText; rank: number }
export type Filter = { name: FilterName; values: (Value & { count: number; isChosen: boolean })[] }
export type Chosen = Record<FilterName, string[]>

/** Fewer are read at once. */
const fewest = 4

/** The values chosen in an address, where each name holds its values with commas between them. */
export function readChosen(search: URLSearchParams): Chosen {
  const valuesOf = (name: FilterName) => (search.get(name) ?? '').split(',').filter(Boolean)
  return Object.fromEntries(filterNames.map((name) => [name, valuesOf(name)])) as Chosen
}

/** Those by which the list can be narrowed; none for a short list. */
export function filtersOf(products: ProductSummary[], chosen: Chosen, locale: Locale): Filter[] {
  if (products.length < fewest) return []
  return filterNames
    .map((name) => ({ name, values: valuesOf(products, name, { chosen: chosen[name], locale }) }))
    .filter(({ values }) => values.length > 1)
}

/** A chosen value that no product of the list has is as good as none. */
export function narrowed(products: ProductSummary[], filters: Filter[]): ProductSummary[] {
  const wanted = filters
    .map(({ name, values }) => ({ name, chosen: values.filter(({ isChosen }) => isChosen) }))
    .filter(({ chosen }) => chosen.length > 0)
    .map(({ name, chosen }) => ({ chosen, valuesIn: readerOf(name, products) }))
  return products.filter((product) =>
    wanted.every(({ chosen, valuesIn }) => {
      const own = valuesIn(product, 'en').map(({ key }) => key)
      return chosen.some(({ key }) => own.includes(key))
    }),
  )
}

type Reading = { chosen: string[]; locale: Locale }

function valuesOf(
  products: ProductSummary[],
  name: FilterName,
  { chosen, locale }: Reading,
): Filter['values'] {
  const valuesIn = readerOf(name, products)
  const all = Map.groupBy(
    products.flatMap((product) => valuesIn(product, locale)),
    ({ key }) => key,
  )
  return [...all.values()]
    .flatMap((same) => same.slice(0, 1).map((value) => ({ ...value, count: same.length })))
    .map((value) => ({ ...value, isChosen: chosen.includes(value.key) }))
    .sort((a, b) => a.rank - b.rank || a.label.si.localeCompare(b.label.si, locale))
}

type Reader = (product: ProductSummary, locale: Locale) => Value[]

function readerOf(name: FilterName, products: ProductSummary[]): Reader {
  if (name === 'group' || name === 'material' || name === 'capacity') return valuesIn[name]
  const textsOf = ({ delivery }: ProductSummary) => (delivery ? [namesIn[name](delivery)] : [])
  const keyIn = keysOf(products.flatMap(textsOf))
  return (product, locale) =>
    textsOf(product).map((text) => ({ key: keyIn(text), label: alike(text[locale]), rank: 0 }))
}

type Named = 'plant' | 'client' | 'governorate'

const namesIn: Record<Named, (delivery: NonNullable<ProductSummary['delivery']>) => Localized> = {
  plant: ({ plantType }) => plantType,
  client: ({ client }) => client,
  // By one name in English, whichever language and spelling it is written in.
  governorate: ({ governorate }) => ({ ...governorate, en: governorateKey(governorate) }),
}

/** What one product names in Arabic alone and another in both languages is one value, and has the key of both. */
function keysOf(texts: Localized[]): (text: Localized) => string {
  const inBoth = texts.filter(({ en, ar }) => en !== ar)
  const keys = new Map(inBoth.map(({ en, ar }) => [folded(ar), keyOf(en)]))
  return ({ en }) => keys.get(folded(en)) ?? keyOf(en)
}

const valuesIn: Record<Exclude<FilterName, Named>, Reader> = {
  group: ({ group }, locale) =>
    group
      ? [
          {
            key: group,
            label: alike(catalogueWords[locale].productGroups[group]),
            rank: productGroups.indexOf(group),
          },
        ]
      : [],
  material: (product, locale) =>
    product.materials.map((material) => ({
      key: material,
      label: alike(catalogueWords[locale].materials[material]),
      rank: materials.indexOf(material),
    })),
  capacity: ({ delivery }, locale) => (delivery?.capacity ? [sized(delivery.capacity, locale)] : []),
}

function sized(
  { value, unit }: NonNullable<NonNullable<ProductSummary['delivery']>['capacity']>,
  locale: Locale,
): Value {
  const size = typeof value === 'number' ? value : 'min' in value ? value.min : 0
  return {
    key: keyOf(quantityText(value, unit, 'en').si),
    label: quantityText(value, unit, locale),
    rank: size,
  }
}

function alike(text: string): EitherText {
  return { si: text, us: text }
}

/** In letters of every language: what is published in Arabic alone has nothing else. */
function keyOf(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}.]+/gu)
      ?.join('-') ?? ''
  )
}
