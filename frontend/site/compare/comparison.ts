import { type Product, type SpecificationGroup, specificationGroups } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { type EitherText, mapEither, quantityText } from '../../i18n/quantity.ts'

/** The specifications of several products side by side: a row for each property that any of them has. */
export type ComparedRow = {
  label: string
  /** In the order of the products; null where a product does not state it. */
  values: (EitherText | null)[]
  /** True when two products state it differently; what is not stated at all is seen anyway. */
  differs: boolean
}
export type ComparedGroup = { group: SpecificationGroup; rows: ComparedRow[] }

export function compare(products: Product[], locale: Locale): ComparedGroup[] {
  return specificationGroups
    .map((group) => ({ group, rows: rowsOf(products, group, locale) }))
    .filter(({ rows }) => rows.length > 0)
}

function rowsOf(products: Product[], group: SpecificationGroup, locale: Locale): ComparedRow[] {
  const texts = products.map((product) => textsOf(product, group, locale))
  const labels = new Set(texts.flatMap((ofProduct) => [...ofProduct.keys()]))
  return [...labels].map((label) => {
    const values = texts.map((ofProduct) => ofProduct.get(label) ?? null)
    const stated = new Set(values.flatMap((value) => value?.si ?? []))
    return { label, values, differs: stated.size > 1 }
  })
}

/** A property that a product states several times, each under its condition, is one row. */
function textsOf(
  { specifications }: Product,
  group: SpecificationGroup,
  locale: Locale,
): Map<string, EitherText> {
  const texts = new Map<string, EitherText>()
  for (const { label, value, unit, note } of specifications.filter((row) => row.group === group)) {
    const condition = note ? ` (${note[locale]})` : ''
    const stated = mapEither(quantityText(value, unit, locale), (text) => `${text}${condition}`)
    const earlier = texts.get(label[locale])
    texts.set(
      label[locale],
      earlier ? { si: `${earlier.si}; ${stated.si}`, us: `${earlier.us}; ${stated.us}` } : stated,
    )
  }
  return texts
}
