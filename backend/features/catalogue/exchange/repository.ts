import type { ProductContent, ProductKind } from '#contract/catalogue.ts'
import type { Database, Tx } from '../../../db/database.ts'

export type ExchangeProduct = {
  slug: string
  kind: ProductKind
  code: string | null
  content: ProductContent
}

/** Whatever their state: drafts are worked on in a table too. */
export async function listProducts(db: Database | Tx): Promise<ExchangeProduct[]> {
  const rows = await db
    .selectFrom('product')
    .select(['slug', 'kind', 'code', 'content'])
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) }))
}
