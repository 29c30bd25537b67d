/** Fills the templates of replies, which are written in the visitor's language, not in the console's. */
import type { EnquiryDetail } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { reply as arabic } from '#locales/ar/reply.ts'
import { reply as english } from '#locales/en/reply.ts'

export type TemplateName = keyof typeof english.templates

export const templateNames = Object.keys(english.templates) as TemplateName[]

const words = { en: english, ar: arabic }

/** `product` is its name in that language, where the visitor or the reply names one. */
export function filled(
  name: TemplateName,
  locale: Locale,
  { firstName, lastName }: EnquiryDetail,
  product: string | undefined,
): { subject: string; text: string } {
  const { templates, greeting, closing, noProduct } = words[locale]
  const values = { name: `${firstName} ${lastName}`.trim(), product: product ?? noProduct }
  const fill = (phrase: string) =>
    phrase.replace(/\{(name|product)\}/g, (_whole, key: 'name' | 'product') => values[key])
  const { subject, text } = templates[name]
  return { subject: fill(subject), text: [greeting, text, closing].map(fill).join('\n\n') }
}
