import type { AnswerTimes } from '#contract/admin/enquiries/answer-times.ts'
import type {
  Correspondence,
  ReceivedRequest,
  ReplyRequest,
  ReplyState,
} from '#contract/admin/enquiries/correspondence.ts'
import type { Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { enquiryAddress } from '../admin.ts'
import { type Answer, ask, fileQuery, query } from '../request.ts'

export function readCorrespondence(id: string, signal: AbortSignal): Promise<Answer<Correspondence>> {
  return ask(`${enquiryAddress(id)}/correspondence`, { signal })
}

/** The same key sends a letter once, however often it is asked for. */
export function sendReply(id: string, body: ReplyRequest, key: string): Promise<Answer<ReplyState>> {
  return ask(`${enquiryAddress(id)}/replies`, { method: 'POST', body, headers: { 'idempotency-key': key } })
}

export function recordReceived(id: string, body: ReceivedRequest, key: string): Promise<Answer<ReplyState>> {
  return ask(`${enquiryAddress(id)}/received`, { method: 'POST', body, headers: { 'idempotency-key': key } })
}

export function readAnswerTimes(search: URLSearchParams, signal: AbortSignal): Promise<Answer<AnswerTimes>> {
  return ask(`/api/admin/enquiries/answer-times${query(search, months)}`, { signal })
}

/** Fetched by the browser itself, as a file. */
export function answerTimesFileAddress(search: URLSearchParams, locale: Locale): string {
  return `/api/admin/enquiries/answer-times/file${fileQuery(search, months, locale)}`
}

/** As visitors see it. */
export function readCatalogue(signal: AbortSignal): Promise<Answer<Service[]>> {
  return ask('/api/services', { signal })
}

const months = ['from', 'to']
