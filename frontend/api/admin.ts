import type { EnquiryChange, EnquiryDetail, EnquiryPage } from '#contract/enquiry.ts'
import type { LetterPage, LetterRow, LettersRetried, LetterView } from '#contract/letter.ts'
import type { Session } from '#contract/staff.ts'
import { type Answer, ask, query } from './request.ts'

export function signOut(): Promise<Answer<unknown>> {
  return ask('/api/auth/sign-out', { method: 'POST', body: {} })
}

export function readSession(signal: AbortSignal): Promise<Answer<Session>> {
  return ask('/api/admin/session', { signal })
}

export function readEnquiries(search: URLSearchParams, signal: AbortSignal): Promise<Answer<EnquiryPage>> {
  return ask(`/api/admin/enquiries${query(search, enquiryKeys)}`, { signal })
}

export function readEnquiry(id: string, signal: AbortSignal): Promise<Answer<EnquiryDetail>> {
  return ask(enquiryAddress(id), { signal })
}

export function changeEnquiry(id: string, body: EnquiryChange): Promise<Answer<EnquiryDetail>> {
  return ask(enquiryAddress(id), { method: 'PATCH', body })
}

export function readLetters(search: URLSearchParams, signal: AbortSignal): Promise<Answer<LetterPage>> {
  return ask(`/api/admin/letters${query(search, ['state', 'kind', 'recipient', 'cursor'])}`, { signal })
}

export function readLetter(id: string, signal: AbortSignal): Promise<Answer<LetterView>> {
  return ask(`/api/admin/letters/${encodeURIComponent(id)}`, { signal })
}

export function retryFailedLetters(): Promise<Answer<LettersRetried>> {
  return ask('/api/admin/letters/retry', { method: 'POST', body: {} })
}

export function retryLetter(id: string): Promise<Answer<LetterRow>> {
  return ask(`/api/admin/letters/${encodeURIComponent(id)}/retry`, { method: 'POST', body: {} })
}

export function setLetterAside(id: string): Promise<Answer<LetterRow>> {
  return ask(`/api/admin/letters/${encodeURIComponent(id)}/set-aside`, { method: 'POST', body: {} })
}

export function enquiryAddress(id: string): string {
  return `/api/admin/enquiries/${encodeURIComponent(id)}`
}

export const enquiryKeys = [
  'q',
  'status',
  'owner',
  'due',
  'kind',
  'product',
  'locale',
  'country',
  'from',
  'to',
  'read',
  'quarantined',
  'sort',
  'cursor',
]
