import MiniSearch from 'minisearch'
import type { SearchResult } from '#contract/catalogue.ts'
import type { Localized } from '#contract/locale.ts'

/** Finds services and products by words of either language: Arabic normalised, prefixes and small misspellings forgiven, best first. */
export type Searchable = SearchResult & { words: Localized[]; code: string | null }

const mostResults = 50
const longestQuery = 100

export function searchIndex(documents: Searchable[]): (query: string) => SearchResult[] {
  const index = new MiniSearch({
    fields: ['name', 'code', 'text'],
    tokenize: (text) => text.split(/[^\p{L}\p{N}\p{M}]+/u),
    processTerm: (term) => normalise(term) || null,
    searchOptions: {
      boost: { name: 4, code: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
    },
  })
  index.addAll(
    documents.map(({ name, excerpt, words, code }, id) => ({
      id,
      name: `${name.en} ${name.ar}`,
      code: code ?? '',
      text: [excerpt, ...words].map(({ en, ar }) => `${en} ${ar}`).join(' '),
    })),
  )
  return (query) =>
    index
      .search(query.slice(0, longestQuery))
      .slice(0, mostResults)
      .flatMap(({ id }) => documents[id as number] ?? [])
      .map(({ kind, slug, name, path, excerpt }) => ({ kind, slug, name, path, excerpt }))
}

/** One form for words that readers hold to be the same: case, Arabic letter variants, marks, tatweel, article and digits. */
export function normalise(term: string): string {
  return term
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u0640\p{M}]/gu, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ة/g, 'ه')
    .replace(/ء/g, '')
    .replace(/^(?:ال|وال|بال|لل)(?=\p{L}{2})/u, '')
}
