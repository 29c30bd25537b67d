import type { AdminPhrases } from '#locales/en/admin.ts'
import { fill } from '../../language/format.ts'

/** A field's path, such as `content.specifications.3.label`, as its reader calls it. */
export function fieldName(path: string, { products: words }: AdminPhrases): string {
  const known = words as unknown as Record<string, unknown>
  return path
    .split('.')
    .filter((part) => part !== 'content')
    .flatMap((part) => {
      if (/^\d+$/.test(part)) return fill(words.row, { number: String(Number(part) + 1) })
      const language = words.languages[part as 'en' | 'ar'] as string | undefined
      const name = language ?? known[part]
      return typeof name === 'string' ? name : []
    })
    .join(' · ')
}

/** By which a link leads to a field; a list has one of its own. */
export function fieldId(path: string, locale?: string): string {
  return `field-${path.replaceAll('.', '-')}${locale === undefined ? '' : `-${locale}`}`
}
