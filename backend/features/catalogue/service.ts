import type { EditedProduct } from '#contract/admin/product.ts'
import type { Product, ProductSummary, SearchResult, Service } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { Cache } from '../../cache/cache.ts'
import type { Database } from '../../db/database.ts'
import { filled, shownIn } from './editing/texts.ts'
import { materialsOf } from './materials.ts'
import {
  listFormerSlugs,
  listPublishedProducts,
  listServices,
  type StoredProduct as PublishedRow,
  type StoredService,
} from './repository.ts'
import { type Searchable, searchIndex } from './search.ts'
import { statesOf } from './states.ts'

export type CatalogueService = ReturnType<typeof catalogueService>

/** Readers of one language, who see what is published in it, or of any. */
type Readers = Locale | 'any'
type StoredProduct = Omit<PublishedRow, 'states'> & { languages: Locale[] }

/** Everything published, read at once and kept for a moment: a few hundred products at most. */
type Snapshot = Record<Readers, View>
type View = {
  services: Service[]
  products: Map<string, Product>
  formerSlugs: Map<string, string>
  search: (query: string) => SearchResult[]
}

const mostRelated = 3

export function catalogueService(db: Database, cache: Cache) {
  const snapshot = () =>
    cache.getOrLoad('catalogue', async () =>
      // The previous release, which knows no languages, shares under another name.
      arrange(await cache.shareOrLoad('catalogue by language', () => readPublished(db))),
    )
  return {
    async services(readers: Readers = 'any'): Promise<Service[]> {
      return (await snapshot())[readers].services
    },
    async service(idOrSlug: string, readers: Readers = 'any'): Promise<Service | undefined> {
      const { services } = (await snapshot())[readers]
      return services.find(({ id, slug }) => slug === idOrSlug || String(id) === idOrSlug)
    },
    async product(slug: string, readers: Readers = 'any'): Promise<Product | undefined> {
      return (await snapshot())[readers].products.get(slug)
    },
    /** Also by a slug it once had: forms that are open, links and enquiries remember it. */
    async productNamed(slug: string, readers: Readers = 'any'): Promise<Product | undefined> {
      const { products, formerSlugs } = (await snapshot())[readers]
      return products.get(slug) ?? products.get(formerSlugs.get(slug) ?? '')
    },
    /** Where a product that was once called so stands now. */
    async presentSlug(formerSlug: string, readers: Readers = 'any'): Promise<string | undefined> {
      return (await snapshot())[readers].formerSlugs.get(formerSlug)
    },
    async search(query: string, readers: Readers = 'any'): Promise<SearchResult[]> {
      return (await snapshot())[readers].search(query)
    },
  }
}

async function readPublished(db: Database) {
  const [storedServices, stored, former] = await Promise.all([
    listServices(db),
    listPublishedProducts(db),
    listFormerSlugs(db),
  ])
  return { storedServices, stored, former }
}

type Published = Awaited<ReturnType<typeof readPublished>>

function arrange({ stored, ...published }: Published): Snapshot {
  const products = stored.map(({ states, content, ...product }): StoredProduct => {
    const of = statesOf(states)
    const languages = locales.filter((locale) => of[locale] === 'published')
    return { ...product, languages, content: shownIn(content, languages) }
  })
  const view = (locale: Locale) =>
    viewOf(
      published,
      products.filter(({ languages }) => languages.includes(locale)),
    )
  return { any: viewOf(published, products), en: view('en'), ar: view('ar') }
}

function viewOf({ storedServices, former }: Omit<Published, 'stored'>, stored: StoredProduct[]): View {
  const services = storedServices.map((service) => ({
    ...service,
    products: stored.filter(({ serviceId }) => serviceId === service.id).map(summarise),
  }))
  const products = stored.flatMap((product) => {
    const service = services.find(({ id }) => id === product.serviceId)
    return service ? [detail(product, service, stored)] : []
  })
  const slugs = new Map(products.map(({ id, slug }) => [id, slug]))
  return {
    services,
    products: new Map(products.map((product) => [product.slug, product])),
    formerSlugs: new Map(former.flatMap(({ slug, productId }) => pair(slug, slugs.get(productId)))),
    search: searchIndex([...services.map(findableService), ...products.map(findableProduct)]),
  }
}

/** A product that may be published nowhere, as its page would show it in a language. */
export function previewOf(product: EditedProduct, service: StoredService, locale: Locale): Product {
  const { id, serviceId, slug, kind, code, revision, revisedOn } = product
  const content = filled(product.content)
  const stored = { id, serviceId, slug, kind, code, revision, revisedOn, content, languages: [locale] }
  return detail(stored, { ...service, products: [] }, [])
}

function pair(key: string, value: string | undefined): [string, string][] {
  return value === undefined ? [] : [[key, value]]
}

function summarise({ id, slug, kind, code, languages, content }: StoredProduct): ProductSummary {
  const { name, summary, group, delivery } = content
  return { id, slug, kind, code, languages, name, summary, group, materials: materialsOf(content), delivery }
}

function detail(product: StoredProduct, service: Service, all: StoredProduct[]): Product {
  const { id, slug, kind, code, languages, content, revision, revisedOn } = product
  return {
    id,
    slug,
    kind,
    code,
    languages,
    ...content,
    service: { id: service.id, slug: service.slug, title: service.title },
    datasheet: kind === 'equipment' ? { revision, date: revisedOn } : null,
    related: relatedTo(product, all),
  }
}

/** The nearest of the same kind by the words they share, in the language of most; a word that few share says more. */
function relatedTo(product: StoredProduct, all: StoredProduct[]): ProductSummary[] {
  const alike = all.filter(({ kind }) => kind === product.kind)
  const locale = languageOfMost(product, alike)
  const peers = alike.map((peer) => ({ peer, words: wordsOf(peer, locale) }))
  const own = wordsOf(product, locale)
  const weight = (word: string) => 1 / peers.filter(({ words }) => words.has(word)).length
  return peers
    .filter(({ peer }) => peer.id !== product.id)
    .map(({ peer, words }) => ({
      peer,
      nearness: [...own.intersection(words)].reduce((sum, word) => sum + weight(word), 0),
    }))
    .filter(({ nearness }) => nearness > 0)
    .sort((a, b) => b.nearness - a.nearness || a.peer.id - b.peer.id)
    .slice(0, mostRelated)
    .map(({ peer }) => summarise(peer))
}

/** Of the product's own the one in which most of its peers are published too. */
function languageOfMost(product: StoredProduct, peers: StoredProduct[]): Locale {
  const readable = (locale: Locale) => peers.filter(({ languages }) => languages.includes(locale)).length
  const [first = 'en', ...others] = product.languages
  return others.reduce((best, locale) => (readable(locale) > readable(best) ? locale : best), first)
}

function wordsOf({ content, languages }: StoredProduct, locale: Locale): Set<string> {
  if (!languages.includes(locale)) return new Set()
  const { media, applications, delivery } = content
  const project = delivery ? [delivery.client, delivery.governorate, delivery.discipline] : []
  const text = [...media, ...applications, ...project].map((one) => one[locale].toLowerCase()).join(' ')
  return new Set(text.match(/\p{L}{4,}/gu))
}

function findableService({ slug, title, description, category }: Service): Searchable {
  const path = `/services/${slug}`
  return {
    kind: 'service',
    slug,
    name: title,
    path,
    excerpt: description,
    words: [category],
    specifications: [],
    code: null,
  }
}

function findableProduct(product: Product): Searchable {
  const { kind, slug, name, summary, applications, media, components, code, delivery, specifications } =
    product
  return {
    kind,
    slug,
    name,
    path: `/${kind === 'project' ? 'projects' : 'products'}/${slug}`,
    excerpt: summary,
    code,
    words: [
      ...applications,
      ...media,
      ...components,
      ...(delivery ? [delivery.client, delivery.place, delivery.governorate, delivery.discipline] : []),
    ],
    specifications: specifications.flatMap(({ label, value, note }) => [
      label,
      ...(typeof value === 'object' && 'en' in value ? [value] : []),
      ...(note ? [note] : []),
    ]),
  }
}
