import type { ProductContent, ProductKind } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'

/** What of a product decides which others are near it. */
type Related = { id: number; kind: ProductKind; languages: Locale[]; content: ProductContent }

/** The words of one kind in one language, read once for all of it: for each product compared anew they cost its number cubed. */
type Vocabulary = { words: Map<number, Set<string>>; holders: Map<string, number> }

const mostRelated = 3

/** The nearest of the same kind by the words they share, in the language of most; a word that few share says more. */
export function relatedAmong<One extends Related>(all: One[]): (product: One) => One[] {
  const kinds = Map.groupBy(all, ({ kind }) => kind)
  const vocabularies = new Map<string, Vocabulary>()
  const vocabularyOf = (kind: ProductKind, locale: Locale) => {
    const key = `${kind} ${locale}`
    const vocabulary = vocabularies.get(key) ?? readVocabulary(kinds.get(kind) ?? [], locale)
    vocabularies.set(key, vocabulary)
    return vocabulary
  }
  return (product) => {
    const peers = kinds.get(product.kind) ?? []
    const { words, holders } = vocabularyOf(product.kind, languageOfMost(product, peers))
    const own = words.get(product.id) ?? new Set()
    const nearnessOf = ({ id }: One) =>
      [...own.intersection(words.get(id) ?? new Set())].reduce(
        (sum, word) => sum + 1 / (holders.get(word) ?? 1),
        0,
      )
    return peers
      .filter(({ id }) => id !== product.id)
      .map((peer) => ({ peer, nearness: nearnessOf(peer) }))
      .filter(({ nearness }) => nearness > 0)
      .sort((a, b) => b.nearness - a.nearness || a.peer.id - b.peer.id)
      .slice(0, mostRelated)
      .map(({ peer }) => peer)
  }
}

function readVocabulary(products: Related[], locale: Locale): Vocabulary {
  const words = new Map(products.map((product) => [product.id, wordsOf(product, locale)]))
  const holders = new Map<string, number>()
  for (const word of [...words.values()].flatMap((of) => [...of]))
    holders.set(word, (holders.get(word) ?? 0) + 1)
  return { words, holders }
}

/** Of the product's own the one in which most of its peers are published too. */
function languageOfMost(product: Related, peers: Related[]): Locale {
  const readable = (locale: Locale) => peers.filter(({ languages }) => languages.includes(locale)).length
  const [first = 'en', ...others] = product.languages
  return others.reduce((best, locale) => (readable(locale) > readable(best) ? locale : best), first)
}

function wordsOf({ content, languages }: Related, locale: Locale): Set<string> {
  if (!languages.includes(locale)) return new Set()
  const { media, applications, delivery } = content
  const project = delivery ? [delivery.client, delivery.governorate, delivery.discipline] : []
  const text = [...media, ...applications, ...project].map((one) => one[locale].toLowerCase()).join(' ')
  return new Set(text.match(/\p{L}{4,}/gu))
}
