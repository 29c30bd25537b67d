import type { JobView } from '#contract/job.ts'
import { type Answer, ask } from './request.ts'

export function readJobs(signal: AbortSignal): Promise<Answer<{ jobs: JobView[] }>> {
  return ask('/api/admin/jobs', { signal })
}

export function readJob(id: string, signal: AbortSignal): Promise<Answer<JobView>> {
  return ask(`/api/admin/jobs/${encodeURIComponent(id)}`, { signal })
}

export function cancelJob(id: string): Promise<Answer<JobView>> {
  return ask(`/api/admin/jobs/${encodeURIComponent(id)}/cancel`, { method: 'POST', body: {} })
}

/** Fetched by the browser itself, as a file. */
export function jobFileAddress(id: string): string {
  return `/api/admin/jobs/${encodeURIComponent(id)}/file`
}
