import type { Duplicates, MergeRequest } from '#contract/admin/enquiries/duplicates.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { type Answer, ask } from '../request.ts'

export function readDuplicates(id: string, signal: AbortSignal): Promise<Answer<Duplicates>> {
  return ask(`${enquiry(id)}/duplicates`, { signal })
}

export function mergeEnquiry(id: string, body: MergeRequest): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiry(id)}/merge`, { method: 'POST', body })
}

export function undoMerge(id: string): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiry(id)}/merge`, { method: 'DELETE' })
}

function enquiry(id: string): string {
  return `/api/admin/enquiries/${encodeURIComponent(id)}`
}
