import type {
  NoticeOrder,
  NoticePlan,
  ReceiverPage,
  SheetIssue,
  SheetState,
} from '#contract/admin/datasheet.ts'
import type { JobReceipt } from '#contract/job.ts'
import type { Locale } from '#contract/locale.ts'
import { type Answer, ask, fileQuery, query } from './request.ts'

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

export function readReceivers(
  id: string,
  search: URLSearchParams,
  signal: AbortSignal,
): Promise<Answer<ReceiverPage>> {
  return ask(`${one(id)}/receivers${query(search, ['q', 'revision', 'cursor'])}`, { signal })
}

/** Fetched by the browser itself, as a file. */
export function receiversFileAddress(id: number, search: URLSearchParams, locale: Locale): string {
  return `${one(id)}/receivers/file${fileQuery(search, ['q', 'revision'], locale)}`
}

export function readNoticePlan(id: string, signal: AbortSignal): Promise<Answer<NoticePlan>> {
  return ask(`${one(id)}/notices`, { signal })
}

export function tellReceivers(id: number, body: NoticeOrder): Promise<Answer<JobReceipt>> {
  return ask(`${one(id)}/notices`, { method: 'POST', body })
}
