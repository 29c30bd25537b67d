import type { DraftContent, EditedProduct, ProductDraft } from '#contract/admin/product.ts'
import { statesOf, summaryOf } from '../states.ts'
import { completenessOf } from './completeness.ts'
import type { ProductRow } from './repository.ts'
import { filled } from './texts.ts'

/** Between a product as staff see it and the row that keeps it. */
export function presentOf(row: ProductRow, formerSlugs: string[]): EditedProduct {
  const content = draftOf(row)
  const stale = row.stale === null ? {} : JSON.parse(row.stale)
  return {
    id: row.id,
    version: row.version,
    slug: row.slug,
    code: row.code,
    kind: row.kind,
    serviceId: row.service_id,
    states: statesOf(row),
    content,
    stale,
    completeness: completenessOf({ kind: row.kind, content, stale }),
    formerSlugs,
    revision: row.revision,
    revisedOn: row.revised_on,
    changedAt: row.changed_at,
  }
}

export function rowOf(product: EditedProduct, loadedHash: string): ProductRow {
  const { id, slug, code, kind, states, content, stale, completeness } = product
  const seen = filled(content)
  return {
    id,
    service_id: product.serviceId,
    slug,
    kind,
    code,
    state: summaryOf(states),
    state_en: states.en,
    state_ar: states.ar,
    content: JSON.stringify(seen),
    draft: JSON.stringify(seen) === JSON.stringify(content) ? null : JSON.stringify(content),
    stale: Object.keys(stale).length === 0 ? null : JSON.stringify(stale),
    completeness_en: completeness.en.score,
    completeness_ar: completeness.ar.score,
    loaded_hash: loadedHash,
    revision: product.revision,
    revised_on: product.revisedOn,
    version: product.version,
    changed_at: product.changedAt,
  }
}

export function decided({ slug, code, kind, serviceId, states, content }: ProductDraft): ProductDraft {
  return { slug, code, kind, serviceId, states, content }
}

/** Not where it contradicts what readers see: the previous release has written that since. */
function draftOf(row: ProductRow): DraftContent {
  const draft: DraftContent = JSON.parse(row.draft ?? row.content)
  return JSON.stringify(filled(draft)) === row.content ? draft : JSON.parse(row.content)
}
