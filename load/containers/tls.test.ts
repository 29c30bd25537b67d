import { request } from 'node:https'
import { connect } from 'node:tls'
import { expect, inject, test } from 'vitest'
import { url } from './running.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the stack answers with its certificate, which nobody else has signed. */
    tlsUrl: string
  }
}
const tlsUrl = inject('tlsUrl')
const { hostname: host, port } = new URL(tlsUrl)

test('with certificates, HTTP only leads to HTTPS', async () => {
  const answer = await fetch(`${url}/en?q=1`, { redirect: 'manual' })
  expect([answer.status, answer.headers.get('location')]).toEqual([308, `https://${host}/en?q=1`])
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('strict-transport-security')).toBeNull()
})

test('HTTPS is promised for two years, on pages and on refusals', async () => {
  for (const [path, status] of [
    ['/en', 200],
    ['/api/admin/session', 401],
    ['/metrics', 404],
  ] as const) {
    const answer = await ask(path)
    expect([answer.status, answer.headers['strict-transport-security']]).toEqual([
      status,
      'max-age=63072000; includeSubDomains',
    ])
  }
})

test.each([
  ['TLSv1.1', false],
  ['TLSv1.2', true],
  ['TLSv1.3', true],
] as const)('%s is spoken: %s', async (version, isSpoken) => {
  const spoken = await new Promise<string | null>((resolve) => {
    const ciphers = version === 'TLSv1.1' ? 'DEFAULT@SECLEVEL=0' : undefined
    const socket = connect(
      {
        host,
        port: Number(port),
        rejectUnauthorized: false,
        minVersion: version,
        maxVersion: version,
        ...(ciphers && { ciphers }),
      },
      () => {
        resolve(socket.getProtocol())
        socket.destroy()
      },
    )
    socket.on('error', () => resolve(null))
  })
  expect(spoken).toBe(isSpoken ? version : null)
})

type Answer = { status: number | undefined; headers: Record<string, unknown> }

function ask(path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(tlsUrl + path, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve({ status: answer.statusCode, headers: answer.headers })
    })
      .on('error', reject)
      .end()
  })
}
