import type { ProductSummary } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

type CardsProps = {
  locale: Locale
  products: ProductSummary[]
  /** Each with a box, for a form that compares what is ticked. */
  withBoxes?: boolean
}

export function ProductCards({ locale, products, withBoxes = false }: CardsProps) {
  const { box, boxNamed } = siteWords[locale].compare
  return (
    <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      {products.map((product) => (
        <li key={product.id} className="rounded-lg border border-line bg-surface p-4">
          {product.code !== null && (
            <p className="text-muted text-sm">
              <bdi>{product.code}</bdi>
            </p>
          )}
          <h3 className="font-semibold">
            <a href={paths.product(locale, product)}>{product.name[locale]}</a>
          </h3>
          <p className="mt-1 text-sm">{product.summary[locale]}</p>
          {withBoxes && (
            <label className="mt-2 inline-flex items-center gap-2 py-1 text-sm">
              <input
                type="checkbox"
                name="products"
                value={product.slug}
                aria-label={boxNamed(product.name[locale])}
                className="size-4"
              />
              {box}
            </label>
          )}
        </li>
      ))}
    </ul>
  )
}
