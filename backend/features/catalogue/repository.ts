import type { Selectable } from 'kysely'
import type { ProductContent, ProductKind, Service } from '#contract/catalogue.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { Schema } from '../../db/schema.ts'

export type StoredService = Omit<Service, 'products'>
export type StoredProduct = {
  id: number
  serviceId: number
  slug: string
  kind: ProductKind
  code: string | null
  content: ProductContent
  revision: number
  revisedOn: string
  states: Pick<Selectable<Schema['product']>, 'state' | 'state_en' | 'state_ar'>
}
export async function listServices(db: Database): Promise<StoredService[]> {
  const rows = await db.selectFrom('service').selectAll().orderBy('id').execute()
  return rows.map(({ id, slug, content }) => ({ id, slug, ...JSON.parse(content) }))
}

/** Published in a language at least. */
export async function listPublishedProducts(db: Database): Promise<StoredProduct[]> {
  const rows = await db
    .selectFrom('product')
    .selectAll()
    .where('state', '=', 'published')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    serviceId: row.service_id,
    slug: row.slug,
    kind: row.kind,
    code: row.code,
    content: JSON.parse(row.content),
    revision: row.revision,
    revisedOn: row.revised_on,
    states: { state: row.state, state_en: row.state_en, state_ar: row.state_ar },
  }))
}

export async function listFormerSlugs(db: Database): Promise<{ slug: string; productId: number }[]> {
  return db.selectFrom('former_slug').select(['slug', 'product_id as productId']).orderBy('slug').execute()
}

export async function upsertService(tx: Tx, { id, slug, ...content }: StoredService): Promise<void> {
  const row = { slug, content: JSON.stringify(content) }
  await tx
    .insertInto('service')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute()
}

export async function keepFormerSlug(tx: Tx, slug: string, productId: number): Promise<void> {
  await tx
    .insertInto('former_slug')
    .values({ slug, product_id: productId })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ product_id: productId }))
    .execute()
}
