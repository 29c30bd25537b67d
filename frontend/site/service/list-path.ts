import type { ProductKind, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { paths } from '../../paths.ts'

/** Where all of a kind are listed; the home page where there are none. */
export function listPathOf(kind: ProductKind, locale: Locale, services: Service[]): string {
  const list = services.find(({ products }) => products.some((product) => product.kind === kind))
  return list ? paths.service(locale, list.slug) : paths.home(locale)
}
