import { createHash } from 'node:crypto'
import type { EditedProduct } from '#contract/admin/product.ts'
import type { Product, ProductSummary, SearchResult, Service } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'
import type { Cache } from '../../cache/cache.ts'
import type { Database } from '../../db/database.ts'
import { filled, shownIn } from './editing/texts.ts'
import { materialsOf } from './materials.ts'
import { relatedAmong } from './related.ts'
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

export function catalogueService(db: Database, cache: Cache) {
  let arranged: { digest: string; snapshot: Snapshot } | undefined
  /** What is read every few seconds is mostly what was read before, and arranging it holds up everybody. */
  const arrangeIfChanged = (published: Published): Snapshot => {
    const digest = createHash('sha256').update(JSON.stringify(published)).digest('base64url')
    if (arranged?.digest !== digest) arranged = { digest, snapshot: arrange(published) }
    return arranged.snapshot
  }
  const snapshot = () =>
    cache.getOrLoad('catalogue', async () =>
      // The previous release, which knows no languages, shares under another name.
      arrangeIfChanged(await cache.shareOrLoad('catalogue by language', () => readPublished(db))),
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
  const relatedTo = relatedAmong(stored)
  const products = stored.flatMap((product) => {
    const service = services.find(({ id }) => id === product.serviceId)
    return service ? [detail(product, service, relatedTo(product))] : []
  })
  const slugs = new Map(products.map(({ id, slug }) => [id, slug]))
  /** Made for whoever searches first: it takes longer than all the rest. */
  let search: View['search'] | undefined
  return {
    services,
    products: new Map(products.map((product) => [product.slug, product])),
    formerSlugs: new Map(former.flatMap(({ slug, productId }) => pair(slug, slugs.get(productId)))),
    search(query) {
      search ??= searchIndex([...services.map(findableService), ...products.map(findableProduct)])
      return search(query)
    },
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

function detail(product: StoredProduct, service: Service, related: StoredProduct[]): Product {
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
    related: related.map(summarise),
  }
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
