import { createHash } from 'node:crypto'
import type { ProductContent, ProductKind, PublicationState } from '#contract/catalogue.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import { presentOf, rowOf } from './editing/present.ts'
import { findRow, listFormerSlugsOf, type ProductRow, saveRow } from './editing/repository.ts'
import { keepRevision, next, type Writing } from './editing/write.ts'
import { keepFormerSlug, type StoredService, upsertService } from './repository.ts'

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

export async function loadCatalogue(
  db: Database,
  files: CatalogueFiles,
  today: string,
  at = new Date(),
): Promise<LoadReport> {
  const actor = { staffId: null, requestId: 'catalogue-files' }
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, 'catalogue')
    const report: LoadReport = { inserted: 0, updated: 0, unchanged: 0, editedByStaff: 0 }
    for (const service of files.services) await upsertService(tx, service)
    for (const product of files.products)
      report[await loadProduct(tx, product, { actor, at, today, origin: 'files' })] += 1
    return report
  })
}

async function loadProduct(tx: Tx, file: FileProduct, writing: Writing): Promise<keyof LoadReport> {
  const { id, oldSlugs, state, ...named } = file
  const loadedHash = hash({ ...file, content: JSON.stringify(file.content) })
  const stored = await findRow(tx, id)
  if (stored?.loaded_hash === loadedHash) return unchanged(tx, stored, writing)
  if (stored && stored.loaded_hash !== hash({ ...stored, serviceId: stored.service_id })) {
    await unchanged(tx, stored, writing)
    return 'editedByStaff'
  }
  const before = stored ? presentOf(stored, await listFormerSlugsOf(tx, id)) : null
  const after = next({ ...named, states: { en: state, ar: state } }, before, writing, id)
  await saveRow(tx, rowOf(after, loadedHash))
  for (const former of oldSlugs) await keepFormerSlug(tx, former, id)
  await keepRevision(tx, writing, after)
  return stored ? 'updated' : 'inserted'
}

/** What the previous release loaded has neither a score nor a first revision yet. */
async function unchanged(tx: Tx, stored: ProductRow, writing: Writing): Promise<'unchanged'> {
  if (stored.completeness_en !== null) return 'unchanged'
  const present = presentOf(stored, [])
  await saveRow(tx, rowOf(present, stored.loaded_hash))
  await keepRevision(tx, writing, present)
  return 'unchanged'
}

type Hashed = Pick<FileProduct, 'id' | 'slug' | 'serviceId' | 'kind' | 'code' | 'state'> & { content: string }

function hash({ id, slug, serviceId, kind, code, state, content }: Hashed): string {
  return createHash('sha256')
    .update(JSON.stringify([id, slug, serviceId, kind, code, state, content]))
    .digest('hex')
}
