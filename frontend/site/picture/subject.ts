import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { SiteData } from '#contract/site.ts'
import { specificationText } from '#locales/specification.ts'
import { governorateKey } from '../../drawings/map/governorate.ts'
import { siteWords, textPages } from '../../i18n/words.ts'
import { isTextPage, paths } from '../../paths.ts'
import { textFacts } from '../text/facts.ts'
import type { Subject } from './picture.tsx'

type Known = Pick<SiteData, 'catalogue' | 'company'>

/** What the picture of the page at this address says; nothing where there is none, or one that search engines shall not list. */
export async function findSubject(path: string, locale: Locale, known: Known): Promise<Subject | undefined> {
  const { catalogue } = known
  const slug = path.split('/').at(-1) ?? ''
  const product = await catalogue.product(slug, locale)
  if (product && paths.product(locale, product) === path) return ofProduct(product, locale)
  const service = await catalogue.service(slug, locale)
  if (service && paths.service(locale, service.slug) === path) {
    const governorates = service.products.flatMap(({ delivery }) =>
      delivery ? governorateKey(delivery.governorate) : [],
    )
    return {
      above: service.category[locale],
      title: service.title[locale],
      text: service.description[locale],
      art: governorates.length > 0 ? { governorates } : 'system',
    }
  }
  return ofText(path, slug, locale, known)
}

function ofProduct(product: Product, locale: Locale): Subject {
  const words = siteWords[locale].project
  const { delivery, code } = product
  const group = product.service.title[locale]
  const title = product.name[locale]
  if (!delivery) {
    const above = code === null ? group : `${group} · \u2068${code}\u2069`
    return { above, title, text: product.summary[locale], art: { product } }
  }
  const { capacity, client, place, governorate, year } = delivery
  return {
    above: group,
    title,
    facts: [
      [words.client, client[locale]],
      [words.place, place[locale]],
      [words.capacity, capacity ? specificationText(capacity.value, capacity.unit, locale) : ''],
      [words.year, String(year)],
    ],
    art: { governorates: [governorateKey(governorate)] },
  }
}

async function ofText(path: string, name: string, locale: Locale, { catalogue, company }: Known) {
  const { home, contact, video } = siteWords[locale]
  if (path === paths.home(locale)) return page(home)
  if (path === paths.contact(locale)) return page(contact)
  if (path === paths.video(locale)) return page(video)
  if (!isTextPage(name) || path !== paths.text(locale, name)) return undefined
  return page(textPages[locale][name](textFacts(locale, company, await catalogue.services(locale))))
}

function page({ title, description }: { title: string; description: string }): Subject {
  return { title, text: description, art: 'system' }
}
