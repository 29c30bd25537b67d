import { type Locale, locales } from '#contract/locale.ts'
import { catalogue as arabicCatalogue } from '#locales/ar/catalogue.ts'
import { drawing as arabicDrawing } from '#locales/ar/drawing.ts'
import { pages as arabicPages } from '#locales/ar/pages.ts'
import { site as arabicSite } from '#locales/ar/site.ts'
import { catalogue as englishCatalogue } from '#locales/en/catalogue.ts'
import { drawing as englishDrawing } from '#locales/en/drawing.ts'
import { pages as englishPages } from '#locales/en/pages.ts'
import { site as englishSite } from '#locales/en/site.ts'

/** Picks the words of the page's language. */
export const siteWords = { en: englishSite, ar: arabicSite }
export const catalogueWords = { en: englishCatalogue, ar: arabicCatalogue }
export const drawingWords = { en: englishDrawing, ar: arabicDrawing }

export const textPages = { en: englishPages, ar: arabicPages }

export const direction = { en: 'ltr', ar: 'rtl' } as const

export function otherLocale(locale: Locale): Locale {
  return locale === 'en' ? 'ar' : 'en'
}

export function readLocale(segment: string | undefined): Locale {
  return locales.find((locale) => locale === segment) ?? 'en'
}
