import { oneSpelling } from '#locales/spelling.ts'

/** One form for names that readers hold to be the same, without spaces, hyphens and the article. */
export function folded(name: string): string {
  return oneSpelling(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/^ال(?=\p{L}{2})/u, ''))
    .join('')
}
