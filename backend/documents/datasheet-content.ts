/** Turns a product into what one datasheet prints: finished texts of one language, in the order of printing. */
import { type Product, type ProductContent, specificationGroups } from '#contract/catalogue.ts'
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

/** What stands on a datasheet beside the product. */
export type Imprint = {
  company: Company
  locale: Locale
  /** The product's page, printed on the document as the place of the current revision. */
  pageUrl: string
  /** Says across every page that nobody may rely on it. */
  isDraft?: boolean
}

/** What a product's datasheets print of it; two that say the same are one revision. */
export type SheetFacts = { code: string | null; content: ProductContent }

/** Throws for a product without a revision: projects have no datasheet. */
export function datasheetContent(product: Product, { company, locale, pageUrl, isDraft = false }: Imprint) {
  const { words, dateLocale } = languages[locale]
  if (!product.datasheet) throw new Error(`Product ${product.slug} has no datasheet`)
  const { revision, date } = product.datasheet
  return {
    locale,
    words: {
      ...words,
      revision: isDraft ? words.unpublished : words.revision.replace('{revision}', String(revision)),
    },
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
    ...printedFacts({ code: product.code, content: product }, locale),
    pageUrl,
    isDraft,
  }
}

export function printedFacts({ code, content }: SheetFacts, locale: Locale) {
  const texts = (all: Localized[]) => all.map((text) => text[locale])
  return {
    code,
    name: content.name[locale],
    summary: content.summary[locale],
    applications: texts(content.applications),
    media: texts(content.media),
    groups: printedGroups(content, locale),
    components: texts(content.components),
    maintenance: content.maintenance.map(({ interval, task }) => ({
      interval: interval[locale],
      task: task[locale],
    })),
    warnings: texts(content.warnings),
  }
}

function printedGroups({ specifications }: ProductContent, locale: Locale) {
  return specificationGroups
    .map((group) => ({
      heading: languages[locale].catalogue.groups[group],
      rows: specifications
        .filter((specification) => specification.group === group)
        .map(({ label, value, unit, note }) => ({
          label: label[locale],
          value: specificationText(value, unit, locale),
          note: note?.[locale] ?? null,
        })),
    }))
    .filter(({ rows }) => rows.length > 0)
}
