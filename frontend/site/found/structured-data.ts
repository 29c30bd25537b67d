import type {
  BreadcrumbList,
  FAQPage,
  Organization,
  Product as SchemaProduct,
  WebSite,
  WithContext,
} from 'schema-dts'
import type { Product, Specification } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import type { TextPage } from '#locales/en/pages.ts'
import { catalogueWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { type Crumb, homeCrumb } from '../frame/breadcrumb.tsx'

/** What a page says about itself to search engines, in the words of schema.org (JSON-LD). */
export type StructuredData = WithContext<BreadcrumbList | FAQPage | Organization | SchemaProduct | WebSite>

const context = 'https://schema.org'

export function organization(company: Company, publicUrl: string, locale: Locale): StructuredData {
  return {
    '@context': context,
    '@type': 'Organization',
    '@id': `${publicUrl}/#organization`,
    name: company.shortName[locale],
    legalName: company.legalName[locale],
    url: `${publicUrl}/${locale}`,
    logo: `${publicUrl}/favicon.svg`,
    email: company.email,
    telephone: company.phone.e164,
    address: company.address[locale],
    description: company.field[locale],
  }
}

export function webSite(company: Company, publicUrl: string, locale: Locale): StructuredData {
  return {
    '@context': context,
    '@type': 'WebSite',
    name: company.shortName[locale],
    url: `${publicUrl}/${locale}`,
    inLanguage: locale,
    publisher: { '@id': `${publicUrl}/#organization` },
  }
}

/** The product with its specifications; no price, since none is published. */
export function productData(
  product: Product,
  company: Company,
  publicUrl: string,
  locale: Locale,
): StructuredData {
  return {
    '@context': context,
    '@type': 'Product',
    name: product.name[locale],
    description: product.summary[locale],
    url: `${publicUrl}${paths.product(locale, product)}`,
    category: product.service.title[locale],
    ...(product.code !== null && { mpn: product.code }),
    manufacturer: { '@type': 'Organization', name: company.legalName[locale] },
    additionalProperty: product.specifications.map((specification) => property(specification, locale)),
  }
}

/** Each section is a question and its answer. */
export function questionsData({ sections }: TextPage): StructuredData {
  return {
    '@context': context,
    '@type': 'FAQPage',
    mainEntity: sections.map(({ title, paragraphs, items = [] }) => ({
      '@type': 'Question',
      name: title,
      acceptedAnswer: { '@type': 'Answer', text: [...paragraphs, ...items].join('\n') },
    })),
  }
}

/** The way from the home page to a page, itself the last. */
export function breadcrumbs(locale: Locale, publicUrl: string, crumbs: Crumb[]): StructuredData {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: [homeCrumb(locale), ...crumbs].map(({ href, label }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: label,
      item: `${publicUrl}${href}`,
    })),
  }
}

/** As the text of a script element: nothing in it can end the element. */
export function asScriptText(data: StructuredData[]): string {
  return JSON.stringify(data.length === 1 ? data[0] : data).replaceAll('<', '\\u003c')
}

function property({ label, value, unit }: Specification, locale: Locale) {
  const named = { '@type': 'PropertyValue' as const, name: label[locale] }
  const measured = { ...named, ...(unit !== null && { unitText: catalogueWords[locale].units[unit] }) }
  if (typeof value === 'number') return { ...measured, value }
  if ('min' in value) return { ...measured, minValue: value.min, maxValue: value.max }
  return { ...measured, value: value[locale] }
}
