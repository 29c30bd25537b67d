import type { EnquiryExportOrder } from '#contract/admin/enquiries/export.ts'
import type { JobReceipt } from '#contract/job.ts'
import { enquiryKeys } from '../admin.ts'
import { type Answer, ask, query } from '../request.ts'

/** Of all that the inbox finds with this search, not only of one page. */
export function orderEnquiryExport(
  search: URLSearchParams,
  body: EnquiryExportOrder,
): Promise<Answer<JobReceipt>> {
  const filters = enquiryKeys.filter((key) => key !== 'cursor')
  return ask(`/api/admin/enquiries/export${query(search, filters)}`, { method: 'POST', body })
}
