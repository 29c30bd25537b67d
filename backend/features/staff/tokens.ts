import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a letter or a cookie holds in clear and the database only as a hash. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** For what can be guessed, such as an address: only with the secret can a guess be tried. */
export function keyedHash(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

export function signed(secret: string, text: string): string {
  return `${text}.${keyedHash(secret, text)}`
}

/** Undefined unless we signed it. */
export function readSigned(secret: string, given: string | undefined): string | undefined {
  const [text = '', signature = ''] = (given ?? '').split('.')
  const [expected, found] = [keyedHash(secret, text), signature].map((one) => Buffer.from(one))
  if (!expected || !found || expected.length !== found.length) return undefined
  return timingSafeEqual(expected, found) ? text : undefined
}
