import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer that is the same for everybody, kept as ready bytes with a strong ETag. */
export type PublicAnswer = { body: Uint8Array; etag: string; headers: Record<string, string>; status: number }

/** Browsers ask again each time and mostly hear 304; the edge may answer from its copy for a few seconds, or longer while we are down. */
const cacheControl = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=86400'

export function publicAnswer(body: Uint8Array, headers: Record<string, string>, status = 200): PublicAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
  return { body, etag, headers, status }
}

export function publicJson(value: unknown): PublicAnswer {
  return publicAnswer(Buffer.from(JSON.stringify(value)), {
    'content-type': 'application/json; charset=utf-8',
  })
}

export function sendPublic(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): FastifyReply {
  void reply.headers({ ...answer.headers, etag: answer.etag, 'cache-control': cacheControl })
  if (matches(request.headers['if-none-match'], answer.etag)) return reply.code(304).send()
  return reply.code(answer.status).send(answer.body)
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or an asterisk. */
function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')))
}
