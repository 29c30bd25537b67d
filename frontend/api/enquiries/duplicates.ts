import type { Duplicates, MergeRequest } from '#contract/admin/enquiries/duplicates.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { enquiryAddress } from '../admin.ts'
import { type Answer, ask } from '../request.ts'

export function readDuplicates(id: string, signal: AbortSignal): Promise<Answer<Duplicates>> {
  return ask(`${enquiryAddress(id)}/duplicates`, { signal })
}

export function mergeEnquiry(id: string, body: MergeRequest): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiryAddress(id)}/merge`, { method: 'POST', body })
}

export function undoMerge(id: string): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiryAddress(id)}/merge`, { method: 'DELETE' })
}
