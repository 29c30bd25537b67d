/** Asks the back end; every way a request can fail comes back as a value, never as an exception. */

import type { FieldFault, Problem } from '#contract/http/problem-body.ts'
import type { Locale } from '#contract/locale.ts'
import { type ProblemCode, problems } from '#contract/problem.ts'

export type Failure = {
  /** `offline` when no answer of ours arrived. */
  code: ProblemCode | 'offline'
  requestId?: string
  retryAfterSeconds?: number
  /** The fields at fault, of an `invalid-request`. */
  errors?: FieldFault[]
  /** Of a `version-conflict`: what stands now. */
  current?: unknown
  /** Of a `proof-required`. */
  challenge?: string
}
export type Answer<T> = { ok: true; value: T } | { ok: false; failure: Failure }
type Options = {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** A file goes as it is, everything else as JSON. */
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

const longestWaitMs = 20_000

/** Throws only when the caller's own signal stopped the request. */
export async function ask<T>(
  path: string,
  { method = 'GET', body, headers, signal }: Options = {},
): Promise<Answer<T>> {
  const timeout = AbortSignal.timeout(longestWaitMs)
  try {
    const response = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...typeOf(body), ...headers },
      ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    })
    const content: unknown = isJson(response) ? await response.json() : null
    if (response.ok) return { ok: true, value: content as T }
    return { ok: false, failure: readFailure(response, content) }
  } catch (error) {
    if (signal?.aborted) throw error
    return { ok: false, failure: { code: 'offline' } }
  }
}

function typeOf(body: unknown): Record<string, string> {
  if (body === undefined) return {}
  return { 'content-type': body instanceof Blob ? 'application/octet-stream' : 'application/json' }
}

/** Those of the page's own parameters that the server knows: it refuses others, and empty ones. */
export function query(search: URLSearchParams, keys: string[]): string {
  const given = keys.flatMap((key) =>
    search
      .getAll(key)
      .map((value) => [key, value.trim()])
      .filter(([, value]) => value !== ''),
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

/** Of a file that the browser fetches by itself: what the page shows, in the words of its language. */
export function fileQuery(search: URLSearchParams, keys: string[], locale: Locale): string {
  const asked = new URLSearchParams(search)
  asked.set('locale', locale)
  return query(asked, [...keys, 'locale'])
}

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code)
}

function isJson(response: Response): boolean {
  return /^application\/(problem\+)?json\b/.test(response.headers.get('content-type') ?? '')
}

function readFailure(response: Response, content: unknown): Failure {
  const { code, requestId, errors, challenge, current } = (content ?? {}) as Partial<
    Record<keyof Problem, unknown>
  >
  const retryAfterSeconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10)
  return {
    code: isProblemCode(code) ? code : codeOf(response),
    ...(typeof requestId === 'string' && { requestId }),
    ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
    ...(Array.isArray(errors) && { errors }),
    ...(current !== undefined && { current }),
    ...(typeof challenge === 'string' && { challenge }),
  }
}

/** For answers that a proxy on the way wrote, which know nothing of our codes. */
function codeOf({ status }: Response): Failure['code'] {
  if (status === 429) return 'too-many-requests'
  return [502, 503, 504].includes(status) ? 'offline' : 'internal-error'
}
