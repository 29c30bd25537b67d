import { type RawBuilder, sql } from 'kysely'
import type { EnquiryQuery } from '#contract/enquiry.ts'
import type { Database } from '../../../db/database.ts'

/**
 * Enquiries keep the slug by which their product was asked for. Which one it means is found out when they are read: that
 * which has it now, or else that which had it before, published or not.
 */
export const presentSlug: RawBuilder<string | null> = sql`coalesce((
  select named.slug from former_slug join product as named on named.id = former_slug.product_id
  where former_slug.slug = enquiry.product_slug and ${isFree()}), enquiry.product_slug)`

/** All that the product is and was called, its present slug first; null where the query asks for none. */
export async function slugsAskedFor(db: Database, { product }: EnquiryQuery): Promise<string[] | null> {
  if (product === undefined) return null
  const { rows } = await sql<{ present: string; former: string | null }>`
    select named.slug as present, former_slug.slug as former
    from product as named left join former_slug on former_slug.product_id = named.id and ${isFree()}
    where named.id = coalesce(
      (select id from product where slug = ${product}),
      (select product_id from former_slug where slug = ${product}))`.execute(db)
  return rows.length === 0
    ? [product]
    : [...new Set(rows.flatMap(({ present, former }) => [present, former ?? present]))]
}

/** No other product has taken the former slug over. */
function isFree() {
  return sql`not exists (select 1 from product as other where other.slug = former_slug.slug)`
}
