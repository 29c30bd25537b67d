import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer that is the same for everybody, kept as ready bytes with a strong ETag. */
export type PublicAnswer = {
  body: Uint8Array
  etag: string
  headers: Record<string, string>
  status: number
  /** The body as it was compressed for those who asked first. */
  compressed: Partial<Record<Encoding, Uint8Array>>
}

/**
 * Browsers ask again for each page and mostly hear 304; the edge may answer from its copy for a few seconds, or longer while we
 * are down. Whoever corrects a page looks at it: when it is seen is in docs/decisions/0003.
 */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-while-revalidate=10, stale-if-error=86400'

/** In the order of what they save. Quality 5 takes about as long as gzip; once for each answer that is kept. */
const encoders = {
  br: (body: Uint8Array) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Uint8Array) => gzipSync(body),
} as const
type Encoding = keyof typeof encoders
const encodings = Object.keys(encoders) as Encoding[]

/** Less fits into one packet anyway. */
const smallestCompressed = 1400
const compressible = /^(text\/|application\/(json|xml)|image\/svg)/

export function publicAnswer(body: Uint8Array, headers: Record<string, string>, status = 200): PublicAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { body, etag, headers, status, compressed: {} }
}

export function publicJson(value: unknown): PublicAnswer {
  return publicAnswer(Buffer.from(JSON.stringify(value)), {
    'content-type': 'application/json; charset=utf-8',
  })
}

export function sendPublic(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  const encoding = encodingFor(request, answer)
  void reply.headers({
    etag: encoding ? answer.etag.replace(/"$/, `-${encoding}"`) : answer.etag,
    'cache-control': cacheControl,
  })
  if (!matches(request.headers['if-none-match'], answer.etag)) return sendBytes(request, reply, answer)
  return reply
    .headers({ ...answer.headers, ...variance(answer) })
    .code(304)
    .send()
}

/** Without caching; compressed for those who can read it, so nothing secret may stand beside what a visitor writes. */
export function sendBytes(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  const encoding = encodingFor(request, answer)
  void reply.headers({ ...answer.headers, ...variance(answer) }).code(answer.status)
  if (!encoding) return reply.send(answer.body)
  answer.compressed[encoding] ??= encoders[encoding](answer.body)
  return reply.header('content-encoding', encoding).send(answer.compressed[encoding])
}

function variance(answer: PublicAnswer): Record<string, string> {
  return isCompressible(answer) ? { vary: 'accept-encoding' } : {}
}

function encodingFor(request: FastifyRequest, answer: PublicAnswer): Encoding | undefined {
  return isCompressible(answer) ? acceptedEncoding(request.headers['accept-encoding']) : undefined
}

function isCompressible({ body, headers }: PublicAnswer): boolean {
  return body.byteLength >= smallestCompressed && compressible.test(headers['content-type'] ?? '')
}

/** RFC 9110, 12.5.3; what has a weight of nothing is refused. */
function acceptedEncoding(header = ''): Encoding | undefined {
  const accepted = header
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return encodings.find((encoding) => accepted.includes(encoding))
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or an asterisk. Every encoding of one answer says the same. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => {
    const plain = tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(br|gzip)"$/, '"')
    return ['*', etag].includes(plain)
  })
}
