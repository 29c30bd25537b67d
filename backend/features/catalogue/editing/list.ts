import type { EditedProduct, ProductList, ProductListRow, ProductQuery } from '#contract/admin/product.ts'
import { locales } from '#contract/locale.ts'
import type { Database } from '../../../db/database.ts'
import { normalise } from '../../../text/words.ts'
import { listServices } from '../repository.ts'
import { presentOf } from './present.ts'
import { listRows } from './repository.ts'

export async function listProducts(db: Database, query: ProductQuery): Promise<ProductList> {
  const [rows, services] = await Promise.all([listRows(db, query), listServices(db)])
  return {
    products: rows.map((row) => listRow(presentOf(row, []))).filter((product) => isWanted(product, query)),
    services: services.map(({ id, slug, title }) => ({ id, slug, title })),
  }
}

function listRow(product: EditedProduct): ProductListRow {
  const { id, slug, code, kind, serviceId, states, content, completeness, changedAt } = product
  const languages = Object.values(product.stale).map(({ language }) => language)
  const [en, ar] = locales.map((locale) => languages.filter((language) => language === locale).length)
  return {
    id,
    slug,
    code,
    kind,
    serviceId,
    name: content.name,
    states,
    scores: { en: completeness.en.score, ar: completeness.ar.score },
    stale: { en: en ?? 0, ar: ar ?? 0 },
    changedAt,
  }
}

function isWanted({ states, scores, stale, name, code, slug }: ProductListRow, query: ProductQuery): boolean {
  const { state, needs, q = '' } = query
  if (state !== undefined && states.en !== state && states.ar !== state) return false
  if (needs === 'incomplete' && Math.min(scores.en, scores.ar) === 100) return false
  if (needs === 'stale' && stale.en + stale.ar === 0) return false
  const text = plain([name.en, name.ar, code ?? '', slug].join(' '))
  return plain(q)
    .split(' ')
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text
    .split(/\s+/)
    .map((word) => normalise(word))
    .join(' ')
    .trim()
}
