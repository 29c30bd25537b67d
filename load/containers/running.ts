/** The stack that is up, as `make smoke` and `make stack-test` name it, and what its containers can be told. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** Empty: none is up. */
    stackUrl: string
    inboxUrl: string
    /** E-mail address and password of the first staff account, if the tests may sign in. */
    stackAccount: { email: string; password: string } | null
    /** What the tests may stop and start. */
    mayStop: boolean
  }
}

export const url = inject('stackUrl')
export const account = inject('stackAccount')
export const mayStop = inject('mayStop')
const inboxUrl = inject('inboxUrl')

/** Gives what it prints. */
export async function compose(...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('docker', ['compose', ...args], { maxBuffer: 64_000_000 })
  return stdout
}

export function post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

/** Gives the cookies of whoever may. */
export async function signIn(): Promise<string> {
  const signedIn = await post('/api/auth/sign-in/email', account ?? {}, { origin: url })
  expect(signedIn.status).toBe(200)
  return signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Until the whole stack says that it is well. */
export async function untilReady(): Promise<void> {
  await expect
    .poll(async () => (await fetch(`${url}/health/ready`).catch(() => null))?.status, {
      timeout: 120_000,
      interval: 500,
    })
    .toBe(200)
}

type Summary = { ID: string; Subject: string; To: { Address: string }[] }

/** The text of the newest letter to this address whose subject holds these words, as Mailpit's API gives it. */
export async function letterTo(address: string, subject: string): Promise<string> {
  let found: Summary | undefined
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${inboxUrl}/api/v1/messages`)
        const { messages } = (await answer.json()) as { messages: Summary[] }
        found = messages.find(
          (one) => one.Subject.includes(subject) && one.To.some((to) => to.Address === address),
        )
        return found?.Subject
      },
      { timeout: 60_000, interval: 500, message: `a letter "${subject}" to ${address}` },
    )
    .toContain(subject)
  const answer = await fetch(`${inboxUrl}/api/v1/message/${found?.ID}`)
  const { Text: text } = (await answer.json()) as { Text: string }
  return text
}
