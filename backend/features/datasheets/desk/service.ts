import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { ProblemError } from '../../../http/problems.ts'
import { type Printing, printSheet } from '../service.ts'

/** What staff see and do about datasheets that visitors ask for. */
export type DatasheetDesk = ReturnType<typeof datasheetDesk>

type Given = Printing & {
  /** What a visitor is given, and what the product would be once it is published. */
  findProduct(slug: string, locale: Locale): Promise<Product | undefined>
  previewProduct(id: number, locale: Locale): Promise<Product>
}

export function datasheetDesk(given: Given) {
  return {
    /** What a visitor would get now; where that is nothing, what is written, marked as a draft. */
    async preview(id: number, locale: Locale): Promise<{ pdf: Uint8Array; fileName: string }> {
      const written = await given.previewProduct(id, locale)
      if (!written.datasheet) throw new ProblemError('not-found')
      const published = await given.findProduct(written.slug, locale)
      const pdf = await printSheet(given, { product: published ?? written, locale, isDraft: !published })
      const mark = published ? `r${written.datasheet.revision}` : 'draft'
      return { pdf, fileName: `${written.slug}-${mark}-${locale}.pdf` }
    },
  }
}
