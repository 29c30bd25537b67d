import type { Completeness, DraftContent, StaleTexts } from '#contract/admin/product.ts'
import type { ProductKind } from '#contract/catalogue.ts'
import { type Locale, locales } from '#contract/locale.ts'
import { textsOf } from './texts.ts'

/** How much of what a product's page and datasheet should say is said, in each language by itself. */

/** Lists in which something must stand. */
const expected: Record<ProductKind, string[]> = {
  equipment: ['applications', 'media', 'specifications', 'maintenance', 'warnings'],
  project: ['delivery.scope'],
}
/** What a reader looks for first counts as much as several lines of a table. */
const weights: Record<string, number> = { name: 5, summary: 5 }
const listWeight = 5

type Told = { kind: ProductKind; content: DraftContent; stale: StaleTexts }

export function completenessOf(told: Told): Record<Locale, Completeness> {
  const [en, ar] = locales.map((locale) => judge(told, locale))
  return { en, ar } as Record<Locale, Completeness>
}

function judge({ kind, content, stale }: Told, locale: Locale): Completeness {
  const missing: Completeness['missing'] = []
  let wanted = 0
  let lacking = 0
  const expect = (path: string, weight: number, reason: Completeness['missing'][number]['reason'] | null) => {
    wanted += weight
    if (reason === null) return
    lacking += weight
    missing.push({ path, reason })
  }
  for (const [path, text] of textsOf(content)) {
    const reason = text[locale] === '' ? 'empty' : stale[path]?.language === locale ? 'stale' : null
    expect(path, weights[path] ?? 1, reason)
  }
  for (const path of expected[kind]) expect(path, listWeight, listAt(content, path) > 0 ? null : 'none')
  return { score: Math.floor((100 * (wanted - lacking)) / wanted), missing }
}

function listAt(content: DraftContent, path: string): number {
  if (path === 'delivery.scope') return content.delivery?.scope.length ?? 0
  const list = content[path as keyof DraftContent]
  return Array.isArray(list) ? list.length : 0
}
