import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import type { FieldFault, Problem } from '#contract/http/problem-body.ts'
import { type ProblemCode, problems } from '#contract/problem.ts'
import { isUnavailable } from '../db/faults.ts'

/** Every failure leaves the system here, as application/problem+json. */

/** What the framework refuses by itself. */
const codeOfStatus: Record<number, ProblemCode> = {
  400: 'invalid-request',
  404: 'not-found',
  412: 'precondition-failed',
  413: 'payload-too-large',
  414: 'uri-too-long',
  415: 'unsupported-media-type',
  416: 'range-not-satisfiable',
}

type Extra = {
  detail?: string
  errors?: FieldFault[]
  retryAfterSeconds?: number
  challenge?: string
  current?: unknown
}

/** Thrown by services. It carries a code, never a status: HTTP is this file's business alone. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly code: ProblemCode
  readonly extra: Extra

  constructor(code: ProblemCode, extra: Extra = {}) {
    super(extra.detail ?? problems[code].title)
    this.code = code
    this.extra = extra
  }
}

export type Failure = ProblemError | Partial<FastifyError>

export function sendProblem(error: Failure, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { code, extra } = refuse(error, request, reply)
  return reply.type('application/problem+json').send(problemOf(code, request.id, extra))
}

/** Sets the status and the headers of a refusal, and logs what is a fault of ours; the body is left to the caller. */
export function refuse(error: Failure, request: FastifyRequest, reply: FastifyReply): ProblemError {
  const problem = hasBrokenOff(request) ? brokenOff : toProblemError(error)
  const { status } = problems[problem.code]
  if (status >= 500) request.log.error({ err: error }, 'request failed')
  const { retryAfterSeconds } = problem.extra
  if (retryAfterSeconds !== undefined) {
    void reply.header('retry-after', Math.max(1, Math.ceil(retryAfterSeconds)))
  }
  void reply.code(status).header('cache-control', 'no-store')
  return problem
}

export function problemOf(
  code: ProblemCode,
  requestId: string,
  { detail, errors, challenge, current }: Extra = {},
): Problem {
  return {
    type: `/problems/${code}`,
    code,
    ...problems[code],
    ...(detail !== undefined && { detail }),
    requestId,
    ...(errors && { errors }),
    ...(challenge !== undefined && { challenge }),
    ...(current !== undefined && { current }),
  }
}

/** What cannot even be read as HTTP is answered on the bare socket. */
export function answerBrokenHttp(error: Error & { code?: string }, socket: Socket, requestId: string): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return
  const code: ProblemCode =
    error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? 'request-timeout'
      : error.code === 'HPE_HEADER_OVERFLOW'
        ? 'headers-too-large'
        : 'invalid-request'
  const body = JSON.stringify(problemOf(code, requestId))
  const { status } = problems[code]
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\nCache-Control: no-store\r\nX-Request-Id: ${requestId}\r\nConnection: close\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

const brokenOff = new ProblemError('invalid-request', { detail: 'The request broke off' })

/** Nobody hears the answer; but it is the sender's doing, and no fault to be logged. */
function hasBrokenOff({ raw }: FastifyRequest): boolean {
  return raw.destroyed && !raw.complete
}

function toProblemError(error: Failure): ProblemError {
  if (error instanceof ProblemError) return error
  if (error.validation) {
    return new ProblemError('invalid-request', { errors: error.validation.map(toFieldFault) })
  }
  if (isUnavailable(error)) return new ProblemError('temporarily-unavailable')
  return new ProblemError(codeOfStatus[error.statusCode ?? 500] ?? 'internal-error')
}

type Fault = NonNullable<FastifyError['validation']>[number]

function toFieldFault({ instancePath, keyword, params }: Fault): FieldFault {
  const named = params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty']
  const parent = instancePath.slice(1).replaceAll('/', '.')
  const field = typeof named === 'string' ? [parent, named.slice(0, 100)].filter(Boolean).join('.') : parent
  return { field, rule: keyword }
}
