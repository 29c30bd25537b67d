import type { ProductKind } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'

/** Pages of text by the last part of their address. */
export const textPageNames = ['about', 'questions', 'privacy', 'terms'] as const
export type TextPageName = (typeof textPageNames)[number]

export function isTextPage(name: string): name is TextPageName {
  return textPageNames.some((one) => one === name)
}

/** The only place that knows what the site's addresses look like. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  service: (locale: Locale, slug: string) => `/${locale}/services/${slug}`,
  product: (locale: Locale, { kind, slug }: { kind: ProductKind; slug: string }) =>
    kind === 'project' ? `/${locale}/projects/${slug}` : `/${locale}/products/${slug}`,
  /** `path` as a search result gives it, below the language. */
  below: (locale: Locale, path: string) => `/${locale}${path}`,
  text: (locale: Locale, name: TextPageName) => `/${locale}/${name}`,
  video: (locale: Locale) => `/${locale}/video`,
  /** Kept by the service worker, which knows its address too. */
  offline: (locale: Locale) => `/${locale}/offline`,
  compare: (locale: Locale, slugs: string[] = []) =>
    `/${locale}/compare${slugs.length > 0 ? `?products=${slugs.join(',')}` : ''}`,
  search: (locale: Locale) => `/${locale}/search`,
  contact: (locale: Locale, productSlug?: string) =>
    `/${locale}/contact${productSlug === undefined ? '' : `?product=${encodeURIComponent(productSlug)}`}`,
  /** What is shown of a page where somebody shares its address. */
  picture: (page: string) => `/pictures${page}.png`,
  /** The same page in the other language. */
  inLocale: (locale: Locale, path: string) => path.replace(/^\/(en|ar)(?=$|[/?])/, `/${locale}`),
}
