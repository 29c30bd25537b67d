import type { Failure } from '../../api/request.ts'

/** How long to wait between two looks at a job: the server answers one address only so many times a minute. */
const shortestMs = 1000
const longestMs = 4000
const longestInNeedMs = 60_000

/** What another look may find gone. */
const passing: Failure['code'][] = [
  'offline',
  'too-many-requests',
  'temporarily-unavailable',
  'internal-error',
  'sign-in-required',
]

export function isPassing({ code }: Failure): boolean {
  return passing.includes(code)
}

/** The next wait, by the one before it (0 before the first look); after a failure longer, and as long as the server asks for. */
export function pauseAfter(pauseMs: number, failure?: Failure): number {
  if (!failure) return Math.min(longestMs, Math.max(shortestMs, pauseMs * 1.25))
  const slower = Math.min(longestInNeedMs, Math.max(shortestMs, pauseMs) * 2)
  return Math.max(slower, (failure.retryAfterSeconds ?? 0) * 1000)
}
