/** Sends one request as it is, and takes whatever comes back. */
import { Agent, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { Request } from './requests.ts'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer }
/** Why there is no answer. */
export type Lost = { lost: string }

const patienceMs = 20_000

export function exchanger(url: string): { send(what: Request): Promise<Answer | Lost>; close(): void } {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const send = ({ method, target, headers, body }: Request) =>
    new Promise<Answer | Lost>((resolve) => {
      const lose = (error: Error) => resolve({ lost: error.message })
      const length = body ? { 'content-length': String(body.length) } : {}
      const sent = request(
        {
          agent,
          hostname,
          port,
          method,
          path: target,
          headers: { ...headers, ...length },
          timeout: patienceMs,
        },
        (answer) => {
          const { statusCode: status = 0, headers: received } = answer
          buffer(answer).then((bytes) => resolve({ status, headers: received, body: bytes }), lose)
        },
      )
      sent.on('error', lose)
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patienceMs} ms`)))
      sent.end(body ?? undefined)
    })
  return { send, close: () => agent.destroy() }
}
