import type {
  EditedProduct,
  NewProduct,
  ProductChange,
  ProductList,
  RevisionDetail,
  RevisionList,
} from '#contract/admin/product.ts'
import { type Answer, ask, query } from './request.ts'

const products = '/api/admin/products'
const one = (id: string | number) => `${products}/${encodeURIComponent(id)}`

export function readProducts(search: URLSearchParams, signal: AbortSignal): Promise<Answer<ProductList>> {
  return ask(`${products}${query(search, ['service', 'kind', 'state', 'needs', 'q'])}`, { signal })
}

export function createProduct(body: NewProduct): Promise<Answer<EditedProduct>> {
  return ask(products, { method: 'POST', body })
}

export function readProduct(id: string, signal: AbortSignal): Promise<Answer<EditedProduct>> {
  return ask(one(id), { signal })
}

export function changeProduct(id: number, body: ProductChange): Promise<Answer<EditedProduct>> {
  return ask(one(id), { method: 'PATCH', body })
}

export function readRevisions(id: string, signal: AbortSignal): Promise<Answer<RevisionList>> {
  return ask(`${one(id)}/revisions`, { signal })
}

export function readRevision(
  id: string,
  revision: string,
  signal: AbortSignal,
): Promise<Answer<RevisionDetail>> {
  return ask(`${one(id)}/revisions/${encodeURIComponent(revision)}`, { signal })
}

export function restoreRevision(
  id: string,
  revision: number,
  version: number,
): Promise<Answer<EditedProduct>> {
  return ask(`${one(id)}/revisions/${revision}/restore`, { method: 'POST', body: { version } })
}

/** Opens by itself: a page for staff only. */
export function previewAddress(id: number, locale: string): string {
  return `${one(id)}/preview/${locale}`
}
