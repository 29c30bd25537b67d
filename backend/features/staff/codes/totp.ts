import { randomBytes, timingSafeEqual } from 'node:crypto'
import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'

/** Codes of an authenticator app: RFC 6238 with six digits for 30 seconds, which every app knows. */
const periodMs = 30_000
/** RFC 4226 asks for 160 bits. */
const secretBytes = 20
/** A clock may be one code behind or ahead. */
const drift = [0, -1, 1]

/** Base32, as a person types it into an app. */
export function newSecret(): string {
  return base32.encode(randomBytes(secretBytes), { padding: false })
}

/** What a QR code for an app holds. */
export function addressOf(secret: string, account: string): string {
  return createOTP(base32.decode(secret)).url('ChloroMaster', account)
}

/** The number of the code in time; undefined for one that is wrong, too old or too early. */
export async function counterOf(secret: string, code: string, now: Date): Promise<number | undefined> {
  const otp = createOTP(base32.decode(secret))
  const counter = Math.floor(now.getTime() / periodMs)
  for (const step of drift) {
    const expected = Buffer.from(await otp.hotp(counter + step))
    const given = Buffer.from(code)
    if (given.length === expected.length && timingSafeEqual(given, expected)) return counter + step
  }
  return undefined
}
