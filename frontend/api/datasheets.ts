import type { SheetIssue, SheetState } from '#contract/admin/datasheet.ts'
import type { Locale } from '#contract/locale.ts'
import { type Answer, ask } from './request.ts'

const one = (id: string | number) => `/api/admin/products/${encodeURIComponent(id)}/datasheet`

export function readDatasheet(id: string, signal: AbortSignal): Promise<Answer<SheetState>> {
  return ask(one(id), { signal })
}

export function issueDatasheet(id: number, body: SheetIssue): Promise<Answer<SheetState>> {
  return ask(`${one(id)}/revisions`, { method: 'POST', body })
}

/** Opens by itself: a PDF for staff only. */
export function datasheetAddress(id: number, locale: Locale): string {
  return `${one(id)}/${locale}`
}
