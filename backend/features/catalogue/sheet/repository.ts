import type { ProductDraft, RevisionOrigin } from '#contract/admin/product.ts'
import type { Database, Tx } from '../../../db/database.ts'

/** What a change of a product meant for its datasheet, without the product itself. */
export type SheetEntry = {
  version: number
  at: string
  staffName: string | null
  origin: RevisionOrigin
  revision: number
  note: string | null
}

/** Oldest first, from a revision of the datasheet on. */
export async function listEntries(
  db: Database | Tx,
  productId: number,
  fromRevision: number,
): Promise<SheetEntry[]> {
  return db
    .selectFrom('product_revision')
    .leftJoin('staff', 'staff.id', 'product_revision.staff_id')
    .select([
      'product_revision.version',
      'product_revision.at',
      'staff.name as staffName',
      'product_revision.origin',
      'product_revision.datasheet_revision as revision',
      'product_revision.note',
    ])
    .where('product_revision.product_id', '=', productId)
    .where('product_revision.datasheet_revision', '>=', fromRevision)
    .orderBy('product_revision.version')
    .execute()
}

/** The product as each revision of its datasheet last printed it. */
export async function findSnapshots(
  db: Database | Tx,
  productId: number,
  revisions: number[],
): Promise<Map<number, ProductDraft>> {
  if (revisions.length === 0) return new Map()
  const last = db
    .selectFrom('product_revision')
    .select((row) => row.fn.max('version').as('version'))
    .where('product_id', '=', productId)
    .where('datasheet_revision', 'in', revisions)
    .groupBy('datasheet_revision')
  const rows = await db
    .selectFrom('product_revision')
    .select(['datasheet_revision as revision', 'snapshot'])
    .where('product_id', '=', productId)
    .where('version', 'in', last)
    .execute()
  return new Map(rows.map(({ revision, snapshot }) => [revision, JSON.parse(snapshot)]))
}

export async function isIssued(db: Database | Tx, productId: number, revision: number): Promise<boolean> {
  const found = await db
    .selectFrom('product_revision')
    .select('version')
    .where('product_id', '=', productId)
    .where('datasheet_revision', '=', revision)
    .where('note', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}
