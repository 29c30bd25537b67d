import type {
  Certificate,
  ErasureOrder,
  PersonFound,
  PersonSought,
  PrivacyOverview,
} from '#contract/admin/privacy.ts'
import type { JobReceipt } from '#contract/job.ts'
import { type Answer, ask } from './request.ts'

export function readPrivacy(signal: AbortSignal): Promise<Answer<PrivacyOverview>> {
  return ask('/api/admin/privacy', { signal })
}

export function readCertificate(id: string, signal: AbortSignal): Promise<Answer<Certificate>> {
  return ask(`/api/admin/privacy/certificates/${encodeURIComponent(id)}`, { signal })
}

/** Whoever is sought is named in the body: addresses of requests end up in logs. */
export function findPerson(body: PersonSought): Promise<Answer<PersonFound>> {
  return ask('/api/admin/privacy/find', { method: 'POST', body })
}

export function orderPersonExport(body: PersonSought): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/privacy/export', { method: 'POST', body })
}

export function orderForgetting(): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/privacy/retention', { method: 'POST', body: {} })
}

export function orderErasure(body: ErasureOrder): Promise<Answer<JobReceipt>> {
  return ask('/api/admin/privacy/erase', { method: 'POST', body })
}
