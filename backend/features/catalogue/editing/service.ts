import type {
  DraftContent,
  EditedProduct,
  NewProduct,
  ProductChange,
  ProductList,
  ProductQuery,
  RevisionDetail,
  RevisionRow,
} from '#contract/admin/product.ts'
import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { Cache } from '../../../cache/cache.ts'
import type { Actor } from '../../../db/audit.ts'
import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Database, Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { dayOf } from '../../../time.ts'
import { listServices } from '../repository.ts'
import { previewOf } from '../service.ts'
import { listProducts } from './list.ts'
import { findRevision, listRevisions } from './repository.ts'
import { changeProduct, findProduct, type Writing, writeProduct } from './write.ts'

/** What staff see of the catalogue and do with it. */
export type CatalogueEditing = ReturnType<typeof catalogueEditing>

type Given = { db: Database; cache: Cache; now: () => Date; timeZone: string }

export function catalogueEditing({ db, cache, now, timeZone }: Given) {
  const write = async <Written>(
    actor: Actor,
    origin: Writing['origin'],
    work: (tx: Tx, writing: Writing) => Promise<Written>,
  ): Promise<Written> => {
    const at = now()
    const written = await db
      .transaction()
      .execute((tx) => work(tx, { actor, at, today: dayOf(at, timeZone), origin }))
    await cache.clear()
    return written
  }
  return {
    list: (query: ProductQuery): Promise<ProductList> => listProducts(db, query),

    async create({ name, ...given }: NewProduct, actor: Actor): Promise<EditedProduct> {
      return write(actor, 'console', async (tx, writing) => {
        await takeTurn(tx, 'catalogue')
        const states = { en: 'draft', ar: 'draft' } as const
        const draft = { ...given, code: null, states, content: { ...empty, name } }
        return writeProduct(tx, writing, draft, null)
      })
    },

    async revisions(id: number): Promise<RevisionRow[]> {
      const revisions = await listRevisions(db, id)
      if (revisions.length === 0) throw new ProblemError('not-found')
      return revisions
    },

    async revision(id: number, version: number): Promise<RevisionDetail> {
      const found = await findRevision(db, id, version)
      if (!found) throw new ProblemError('not-found')
      return found
    },

    /** As a new revision; the slug and what is published stay as they are. */
    async restore(
      of: { id: number; revision: number },
      version: number,
      actor: Actor,
    ): Promise<EditedProduct> {
      const { snapshot } = await this.revision(of.id, of.revision)
      const { code, content } = snapshot
      return write(actor, 'restore', (tx, writing) =>
        changeProduct(tx, { ...writing, restoredVersion: of.revision }, { id: of.id, version }, () => ({
          code,
          content,
        })),
      )
    },

    /** The product as its page would show it in a language, published or not. */
    preview: (id: number, locale: Locale): Promise<Product> => preview(db, id, locale),

    find: (id: number): Promise<EditedProduct> => existing(db, id),

    async change(id: number, change: ProductChange, actor: Actor): Promise<EditedProduct> {
      const { version, confirmed, states, ...decided } = change
      return write(actor, 'console', (tx, writing) =>
        changeProduct(tx, { ...writing, confirmed: confirmed ?? [] }, { id, version }, (present) => ({
          ...decided,
          states: { ...present.states, ...states },
        })),
      )
    },
  }
}

async function existing(db: Database, id: number): Promise<EditedProduct> {
  const product = await findProduct(db, id)
  if (!product) throw new ProblemError('not-found')
  return product
}

async function preview(db: Database, id: number, locale: Locale): Promise<Product> {
  const [product, services] = await Promise.all([existing(db, id), listServices(db)])
  const service = services.find((one) => one.id === product.serviceId)
  if (!service) throw new ProblemError('not-found')
  return previewOf(product, service, locale)
}

const empty: Omit<DraftContent, 'name'> = {
  summary: { en: '', ar: '' },
  applications: [],
  media: [],
  components: [],
  maintenance: [],
  warnings: [],
  specifications: [],
  group: null,
  delivery: null,
}
