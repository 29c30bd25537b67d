import type {
  Colleagues,
  EnquiryRecord,
  NoteRequest,
  QuarantineRequest,
} from '#contract/admin/enquiries/desk.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { enquiryAddress } from '../admin.ts'
import { type Answer, ask } from '../request.ts'

export function readColleagues(signal: AbortSignal): Promise<Answer<Colleagues>> {
  return ask('/api/admin/enquiries/people', { signal })
}

export function readRecord(id: string, signal: AbortSignal): Promise<Answer<EnquiryRecord>> {
  return ask(`${enquiryAddress(id)}/record`, { signal })
}

export function writeNote(id: string, body: NoteRequest): Promise<Answer<EnquiryRecord>> {
  return ask(`${enquiryAddress(id)}/notes`, { method: 'POST', body })
}

export function putAway(id: string, body: QuarantineRequest): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiryAddress(id)}/quarantine`, { method: 'POST', body })
}

export function restore(id: string): Promise<Answer<EnquiryDetail>> {
  return ask(`${enquiryAddress(id)}/restore`, { method: 'POST' })
}
