import type { ProductSummary } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { paths } from '../../paths.ts'

export function ProductCards({ locale, products }: { locale: Locale; products: ProductSummary[] }) {
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
        </li>
      ))}
    </ul>
  )
}
