import type { JobReceipt, SheetFormat } from '#contract/job.ts'
import { type Answer, ask } from './request.ts'

export function orderCatalogueExport(format: SheetFormat): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/catalogue/export', { method: 'POST', body: { format } })
}
