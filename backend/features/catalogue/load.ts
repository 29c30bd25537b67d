import { createHash } from 'node:crypto'
import type { ProductContent, ProductKind, PublicationState } from '#contract/catalogue.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import {
  findLoadedProduct,
  keepFormerSlug,
  type ProductRow,
  type StoredService,
  upsertProduct,
  upsertService,
} from './repository.ts'

/** Loads the catalogue's files into the database, any number of times: services follow the files, products too unless staff have edited them. */
export type CatalogueFiles = {
  services: StoredService[]
  products: {
    id: number
    slug: string
    oldSlugs: string[]
    serviceId: number
    kind: ProductKind
    code: string | null
    state: PublicationState
    content: ProductContent
  }[]
}
type FileProduct = CatalogueFiles['products'][number]

export type LoadReport = { inserted: number; updated: number; unchanged: number; editedByStaff: number }

export async function loadCatalogue(db: Database, files: CatalogueFiles, today: string): Promise<LoadReport> {
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, 'catalogue')
    const report: LoadReport = { inserted: 0, updated: 0, unchanged: 0, editedByStaff: 0 }
    for (const service of files.services) await upsertService(tx, service)
    for (const product of files.products) report[await loadProduct(tx, product, today)] += 1
    return report
  })
}

async function loadProduct(tx: Tx, file: FileProduct, today: string): Promise<keyof LoadReport> {
  const { oldSlugs, content, ...named } = file
  const fresh: ProductRow = { ...named, content: JSON.stringify(content) }
  const loadedHash = hash(fresh)
  const stored = await findLoadedProduct(tx, file.id)
  if (stored?.loadedHash === loadedHash) return 'unchanged'
  if (stored && stored.loadedHash !== hash(stored.row)) return 'editedByStaff'
  const sameFacts = stored?.row.content === fresh.content
  await upsertProduct(tx, {
    row: fresh,
    loadedHash,
    revision: stored ? stored.revision + (sameFacts ? 0 : 1) : 1,
    revisedOn: stored && sameFacts ? stored.revisedOn : today,
  })
  for (const former of oldSlugs) await keepFormerSlug(tx, former, file.id)
  return stored ? 'updated' : 'inserted'
}

function hash({ id, slug, serviceId, kind, code, state, content }: ProductRow): string {
  return createHash('sha256')
    .update(JSON.stringify([id, slug, serviceId, kind, code, state, content]))
    .digest('hex')
}
