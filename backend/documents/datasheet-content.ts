/** Turns a product into what one datasheet prints: finished texts of one language, in the order of printing. */
import { type Product, specificationGroups } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import { catalogue as arabicCatalogue } from '#locales/ar/catalogue.ts'
import { document as arabicWords } from '#locales/ar/document.ts'
import { catalogue as englishCatalogue } from '#locales/en/catalogue.ts'
import { document as englishWords } from '#locales/en/document.ts'
import { specificationText } from '#locales/specification.ts'

export type DatasheetContent = ReturnType<typeof datasheetContent>

const languages = {
  en: { words: englishWords, catalogue: englishCatalogue, dateLocale: 'en-GB' },
  ar: { words: arabicWords, catalogue: arabicCatalogue, dateLocale: 'ar-EG-u-nu-latn' },
} as const

/** Throws for a product without a revision: projects have no datasheet. */
export function datasheetContent(product: Product, company: Company, locale: Locale, pageUrl: string) {
  const { words, dateLocale } = languages[locale]
  if (!product.datasheet) throw new Error(`Product ${product.slug} has no datasheet`)
  const { revision, date } = product.datasheet
  const texts = (all: Localized[]) => all.map((text) => text[locale])
  return {
    locale,
    words: { ...words, revision: words.revision.replace('{revision}', String(revision)) },
    date: {
      iso: date,
      text: new Intl.DateTimeFormat(dateLocale, { dateStyle: 'long', timeZone: 'UTC' }).format(
        new Date(date),
      ),
    },
    company: {
      shortName: company.shortName[locale],
      website: company.website,
      email: company.email,
      phone: company.phone,
    },
    code: product.code,
    name: product.name[locale],
    summary: product.summary[locale],
    applications: texts(product.applications),
    media: texts(product.media),
    groups: printedGroups(product, locale),
    components: texts(product.components),
    maintenance: product.maintenance.map(({ interval, task }) => ({
      interval: interval[locale],
      task: task[locale],
    })),
    warnings: texts(product.warnings),
    pageUrl,
  }
}

function printedGroups(product: Product, locale: Locale) {
  return specificationGroups
    .map((group) => ({
      heading: languages[locale].catalogue.groups[group],
      rows: product.specifications
        .filter((specification) => specification.group === group)
        .map(({ label, value, unit, note }) => ({
          label: label[locale],
          value: specificationText(value, unit, locale),
          note: note?.[locale] ?? null,
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
}
