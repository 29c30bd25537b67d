import type { JobReceipt, SheetFormat } from '#contract/job.ts'
import { type Answer, ask } from './request.ts'

export function orderCatalogueExport(format: SheetFormat): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/catalogue/export', { method: 'POST', body: { format } })
}

export function checkCatalogueFile(file: Blob): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/catalogue/imports', { method: 'POST', body: file })
}

export function applyCatalogueImport(checkId: string): Promise<Answer<JobReceipt>> {
  return ask(`/api/admin/catalogue/imports/${encodeURIComponent(checkId)}/apply`, {
    method: 'POST',
    body: {},
  })
}
