import { randomInt } from 'node:crypto'
import { recoveryCodeCount } from '#contract/admin/staff.ts'
import type { Tx } from '../../../db/database.ts'
import { westernDigits } from '../../../text/words.ts'
import { unseal } from '../auth.ts'
import { hashToken } from '../tokens.ts'
import { findSecret, replaceRecoveryCodes, takeCounter, takeRecoveryCode } from './repository.ts'
import { counterOf } from './totp.ts'

/** Takes codes of the second step, each once. */
export type TakenCode = 'app' | 'recovery'

/** Without those that are read for others: 16 of them are 78 bits. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const recoveryCodeLength = 16

/** Null for a code that is wrong or has been taken. A secret that is only offered counts where it is being confirmed. */
export async function takeCode(
  tx: Tx,
  staffId: string,
  given: string,
  { secret, now, mayBeOffer = false }: { secret: string; now: Date; mayBeOffer?: boolean },
): Promise<TakenCode | null> {
  // Phones write digits as their keyboard has them.
  const code = westernDigits(given).replaceAll(/[\s-]/g, '').toUpperCase()
  if (!/^\d{6}$/.test(code)) {
    return (await takeRecoveryCode(tx, staffId, hashOf(staffId, code))) ? 'recovery' : null
  }
  const found = await findSecret(tx, staffId)
  if (!found || !(found.isConfirmed || mayBeOffer)) return null
  const unsealed = await unseal(found.sealedSecret, secret)
  const counter = unsealed && (await counterOf(unsealed, code, now))
  return counter && (await takeCounter(tx, staffId, counter)) ? 'app' : null
}

/** In the place of all earlier ones; as they are shown, in groups of four. */
export async function renewRecoveryCodes(tx: Tx, staffId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, newRecoveryCode)
  await replaceRecoveryCodes(
    tx,
    staffId,
    codes.map((code) => hashOf(staffId, code)),
  )
  return codes.map((code) => code.match(/.{4}/g)?.join('-') ?? code)
}

function newRecoveryCode(): string {
  return Array.from({ length: recoveryCodeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
}

function hashOf(staffId: string, code: string): string {
  return hashToken(`${staffId}:${code}`)
}
