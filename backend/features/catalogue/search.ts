import MiniSearch from 'minisearch'
import type { SearchResult } from '#contract/catalogue.ts'
import type { Localized } from '#contract/locale.ts'
import { tradeWords } from '#locales/trade-words.ts'
import { normalise, split } from '../../text/words.ts'

/**
 * Finds services and products by words of either language, and by others that mean the same: Arabic normalised, prefixes
 * and small misspellings forgiven, best first.
 */
export type Searchable = SearchResult & {
  words: Localized[]
  specifications: Localized[]
  code: string | null
}

const mostResults = 50
const longestQuery = 100

/** What stands in the name, of either language, counts most, then the code; what merely means the same counts less than the word itself. */
const weights = { en: 8, ar: 8, code: 3, nameMeans: 1.5, text: 1, textMeans: 0.3, specifications: 0.2 }
/** So little that a misspelled word of a name stays behind the exact word of the trade: `tonner` is no `tower`. */
const likeness = { prefix: 0.375, fuzzy: 0.1 }

/** Each phrase as a reader's words, so that it is found in a text whatever its spelling. */
const phrases = tradeWords.map(({ en, ar }) => [...en, ...ar].map(joined))

export function searchIndex(documents: Searchable[]): (query: string) => SearchResult[] {
  const index = new MiniSearch({
    fields: Object.keys(weights),
    tokenize: split,
    processTerm: (term) => normalise(term) || null,
    searchOptions: {
      boost: weights,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      weights: likeness,
      combineWith: 'AND',
    },
  })
  index.addAll(documents.map((document, id) => ({ id, ...fieldsOf(document) })))
  return (query) =>
    index
      .search(query.slice(0, longestQuery))
      .slice(0, mostResults)
      .flatMap(({ id }) => documents[id as number] ?? [])
      .map(({ kind, slug, name, path, excerpt }) => ({ kind, slug, name, path, excerpt }))
}

function fieldsOf({
  name,
  excerpt,
  words,
  specifications,
  code,
}: Searchable): Record<keyof typeof weights, string> {
  const text = inBoth([excerpt, ...words])
  return {
    // What is published in one language holds the same twice, and would count twice.
    en: name.en === name.ar ? '' : name.en,
    ar: name.ar,
    code: code ?? '',
    nameMeans: sameMeaning(inBoth([name])),
    text,
    textMeans: sameMeaning(text),
    specifications: inBoth(specifications),
  }
}

function inBoth(texts: Localized[]): string {
  return texts.map(({ en, ar }) => (en === ar ? ar : `${en} ${ar}`)).join(' ')
}

/** The other words for what a text names; its own are left out, since they would count twice. */
function sameMeaning(text: string): string {
  const own = joined(text)
  const others = phrases
    .filter((same) => same.some((phrase) => ` ${own} `.includes(` ${phrase} `)))
    .flatMap((same) => same.flatMap((phrase) => phrase.split(' ')))
  return [...new Set(others).difference(new Set(own.split(' ')))].join(' ')
}

function joined(text: string): string {
  return split(text).map(normalise).filter(Boolean).join(' ')
}
