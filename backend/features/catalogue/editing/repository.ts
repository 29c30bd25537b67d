import type { Selectable } from 'kysely'
import type { RevisionNote } from '#contract/admin/datasheet.ts'
import type {
  ProductDraft,
  ProductQuery,
  RevisionDetail,
  RevisionOrigin,
  RevisionRow,
} from '#contract/admin/product.ts'
import type { Database, Tx } from '../../../db/database.ts'
import type { Schema } from '../../../db/schema.ts'
import { keepFormerSlug } from '../repository.ts'

/** A product as it is stored: `content` is what readers see, filled. */
export type ProductRow = Selectable<Schema['product']>
export type Revision = {
  productId: number
  version: number
  at: Date
  staffId: string | null
  origin: RevisionOrigin
  restoredVersion: number | null
  datasheetRevision: number
  note: RevisionNote | null
  snapshot: ProductDraft
}

export async function findRow(db: Database | Tx, id: number): Promise<ProductRow | undefined> {
  return db.selectFrom('product').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function listFormerSlugsOf(db: Database | Tx, id: number): Promise<string[]> {
  const rows = await db
    .selectFrom('former_slug')
    .select('slug')
    .where('product_id', '=', id)
    .orderBy('slug')
    .execute()
  return rows.map(({ slug }) => slug)
}

export async function saveRow(tx: Tx, row: ProductRow): Promise<void> {
  const { id: _, ...columns } = row
  await tx
    .insertInto('product')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute()
}

export async function insertRevision(tx: Tx, revision: Revision): Promise<void> {
  await tx
    .insertInto('product_revision')
    .values({
      product_id: revision.productId,
      version: revision.version,
      at: revision.at.toISOString(),
      staff_id: revision.staffId,
      origin: revision.origin,
      restored_version: revision.restoredVersion,
      datasheet_revision: revision.datasheetRevision,
      note: revision.note && JSON.stringify(revision.note),
      snapshot: JSON.stringify(revision.snapshot),
    })
    .execute()
}

/** The product that has a slug now, or that had it before. */
export async function findOwnerOfSlug(
  tx: Database | Tx,
  slug: string,
): Promise<{ id: number; isFormer: boolean } | undefined> {
  const present = await tx.selectFrom('product').select('id').where('slug', '=', slug).executeTakeFirst()
  if (present) return { id: present.id, isFormer: false }
  const former = await tx
    .selectFrom('former_slug')
    .select('product_id')
    .where('slug', '=', slug)
    .executeTakeFirst()
  return former && { id: former.product_id, isFormer: true }
}

/** The old one leads to the new from now on, which itself leads nowhere any more. */
export async function moveSlug(tx: Tx, id: number, from: string, to: string): Promise<void> {
  await keepFormerSlug(tx, from, id)
  await tx.deleteFrom('former_slug').where('slug', '=', to).execute()
}

export async function hasService(tx: Tx, id: number): Promise<boolean> {
  return (await tx.selectFrom('service').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}

/** Numbers below belong to the catalogue's files, of later releases too. */
const firstOwnId = 1000

export async function nextProductId(tx: Tx): Promise<number> {
  const last = await tx
    .selectFrom('product')
    .select((row) => row.fn.max('id').as('id'))
    .executeTakeFirst()
  return Math.max(firstOwnId, Number(last?.id ?? 0) + 1)
}

/** A few hundred at most. */
export async function listRows(db: Database, { service, kind }: ProductQuery): Promise<ProductRow[]> {
  let rows = db.selectFrom('product').selectAll().orderBy('id')
  if (service !== undefined) rows = rows.where('service_id', '=', service)
  if (kind !== undefined) rows = rows.where('kind', '=', kind)
  return rows.execute()
}

export async function listRevisions(db: Database, productId: number): Promise<RevisionRow[]> {
  return revisionsOf(db, productId).orderBy('product_revision.version', 'desc').execute()
}

export async function findRevision(
  db: Database,
  productId: number,
  version: number,
): Promise<RevisionDetail | undefined> {
  const found = await revisionsOf(db, productId)
    .select('product_revision.snapshot')
    .where('product_revision.version', '=', version)
    .executeTakeFirst()
  return found && { ...found, snapshot: JSON.parse(found.snapshot) }
}

function revisionsOf(db: Database, productId: number) {
  return db
    .selectFrom('product_revision')
    .leftJoin('staff', 'staff.id', 'product_revision.staff_id')
    .select([
      'product_revision.version',
      'product_revision.at',
      'staff.name as staffName',
      'product_revision.origin',
      'product_revision.restored_version as restoredVersion',
      'product_revision.datasheet_revision as datasheetRevision',
    ])
    .where('product_revision.product_id', '=', productId)
}
