import type { Service } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { SiteData, Video } from '#contract/site.ts'
import { paths, textPageNames } from '../../paths.ts'

/** Every public page in the languages in which it exists, each naming the other (sitemaps.org 0.9 with hreflang links). */
export function siteMap(publicUrl: string, services: Record<Locale, Service[]>, video: Video | null): string {
  const inLocale = { en: pagePaths(services.en, video), ar: pagePaths(services.ar, video) }
  const entries = [...new Set([...inLocale.en, ...inLocale.ar])].flatMap((path) => {
    const languages = locales.filter((locale) => inLocale[locale].includes(path))
    const alternates = [...languages, 'x-default' as const].map((locale) => {
      const href = `${publicUrl}${paths.inLocale(locale === 'x-default' ? (languages[0] ?? 'en') : locale, path)}`
      return `<xhtml:link rel="alternate" hreflang="${locale}" href="${href}"/>`
    })
    return languages.map(
      (locale) => `<url><loc>${publicUrl}${paths.inLocale(locale, path)}</loc>${alternates.join('')}</url>`,
    )
  })
  const schemas =
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${schemas}>\n${entries.join('\n')}\n</urlset>\n`
}

/** What is published in each. */
export async function servicesByLocale({
  services,
}: SiteData['catalogue']): Promise<Record<Locale, Service[]>> {
  return { en: await services('en'), ar: await services('ar') }
}

/** Nothing that staff or one person alone may see is worth a robot's visit. */
export function robotsRules(publicUrl: string): string {
  return `User-agent: *\nDisallow: /admin\nDisallow: /api/\n\nSitemap: ${publicUrl}/sitemap.xml\n`
}

/** By their English addresses. */
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
