import type { DraftContent, EditedProduct } from '#contract/admin/product.ts'

/** What staff write of a product. */
export type Written = { slug: string; code: string | null; content: DraftContent }

export function writtenOf({ slug, code, content }: EditedProduct): Written {
  return { slug, code, content }
}
