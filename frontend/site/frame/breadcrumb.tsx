import type { ProductSummary, Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export type Crumb = { href: string; label: string }

export function homeCrumb(locale: Locale): Crumb {
  return { href: paths.home(locale), label: siteWords[locale].home.link }
}

export function serviceCrumb(locale: Locale, { slug, title }: Pick<Service, 'slug' | 'title'>): Crumb {
  return { href: paths.service(locale, slug), label: title[locale] }
}

export function productCrumb(locale: Locale, product: Pick<ProductSummary, 'kind' | 'slug' | 'name'>): Crumb {
  return { href: paths.product(locale, product), label: product.name[locale] }
}

/** The way from the home page to this one; the page itself is named by its heading. */
export function Breadcrumb({ locale, crumbs }: { locale: Locale; crumbs: Crumb[] }) {
  const all = [homeCrumb(locale), ...crumbs]
  return (
    <nav aria-label={siteWords[locale].breadcrumb} className="mb-4 text-muted text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {all.map(({ href, label }) => (
          <li key={href} className="after:ms-2 after:content-['/'] last:after:content-none">
            <a href={href} className="inline-block min-w-6 py-1 text-center">
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
