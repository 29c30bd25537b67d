import type { Service } from '#contract/catalogue.ts'
import { locales } from '#contract/locale.ts'
import type { Video } from '#contract/site.ts'
import { paths, textPageNames } from '../../paths.ts'

/** Every public page in both languages, each naming the other (sitemaps.org 0.9 with hreflang links). */
export function siteMap(publicUrl: string, services: Service[], video: Video | null): string {
  const entries = pagePaths(services, video).flatMap((path) => {
    const alternates = [...locales, 'x-default' as const].map((locale) => {
      const href = `${publicUrl}${paths.inLocale(locale === 'x-default' ? 'en' : locale, path)}`
      return `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`
    })
    return locales.map(
      (locale) => `<url><loc>${publicUrl}${paths.inLocale(locale, path)}</loc>${alternates.join('')}</url>`,
    )
  })
  const schemas =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${schemas}>\n${entries.join('\n')}\n</urlset>\n`
}

/** Nothing that staff or one person alone may see is worth a robot's visit. */
export function robotsRules(publicUrl: string): string {
  return `User-agent: *\nDisallow: /admin\nDisallow: /api/\n\nSitemap: ${publicUrl}/sitemap.xml\n`
}

function pagePaths(services: Service[], video: Video | null): string[] {
  return [
    paths.home('en'),
    ...services.map(({ slug }) => paths.service('en', slug)),
    ...services.flatMap(({ products }) => products.map((product) => paths.product('en', product))),
    ...textPageNames.map((name) => paths.text('en', name)),
    ...(video ? [paths.video('en')] : []),
    paths.contact('en'),
  ]
}
