import type { LanguageStates } from '#contract/admin/product.ts'
import type { PublicationState } from '#contract/catalogue.ts'

/** Each language of a product is published by itself; the column `state`, which the previous release reads, sums them up. */
export type StoredStates = {
  state: PublicationState
  state_en: PublicationState | null
  state_ar: PublicationState | null
}

export function summaryOf({ en, ar }: LanguageStates): PublicationState {
  if (en === 'published' || ar === 'published') return 'published'
  return en === 'withdrawn' || ar === 'withdrawn' ? 'withdrawn' : 'draft'
}

/** Where the sum contradicts its parts, the previous release has written it since, and meant both languages. */
export function statesOf({ state, state_en: en, state_ar: ar }: StoredStates): LanguageStates {
  return en !== null && ar !== null && summaryOf({ en, ar }) === state ? { en, ar } : { en: state, ar: state }
}
