/** What searches take for a word, which spellings for the same one, and digits however they are typed. */
import { oneSpelling } from '#locales/spelling.ts'

export function split(text: string): string[] {
  return text.split(/[^\p{L}\p{N}\p{M}]+/u)
}

/** One form for words that readers hold to be the same, in one kind of digits and without the Arabic article. */
export function normalise(term: string): string {
  return westernDigits(oneSpelling(term)).replace(/^(?:ال|وال|بال|لل)(?=\p{L}{2})/u, '')
}

/** Arabic-Indic and Persian digits as those of the rest of the system. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
}
