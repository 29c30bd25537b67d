import type { AuditPage } from '#contract/admin/audit.ts'
import type { Locale } from '#contract/locale.ts'
import { type Answer, ask, fileQuery, query } from './request.ts'

const filters = ['staff', 'action', 'subject', 'from', 'to']

export function readAudit(search: URLSearchParams, signal: AbortSignal): Promise<Answer<AuditPage>> {
  return ask(`/api/admin/audit${query(search, [...filters, 'cursor'])}`, { signal })
}

/** Fetched by the browser itself, as a file. */
export function auditFileAddress(search: URLSearchParams, locale: Locale): string {
  return `/api/admin/audit/file${fileQuery(search, filters, locale)}`
}
