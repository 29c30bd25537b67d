import { catalogue as arabic } from '#locales/ar/catalogue.ts'
import { catalogue as english } from '#locales/en/catalogue.ts'
import { useLanguage } from '../../../language/language.tsx'

/** How units and groups are written; the site's words, fetched only with the pages that need them. */
export function useCatalogueWords(): typeof english | typeof arabic {
  return useLanguage().locale === 'ar' ? arabic : english
}
