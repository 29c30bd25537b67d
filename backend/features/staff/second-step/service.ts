import type { AccountView, RecoveryCodes, SecondStepOffer, SecondStepProof } from '#contract/admin/staff.ts'
import type { Tx } from '../../../db/database.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import {
  countOwnTry,
  isSecondStepRequired,
  personOf,
  provePassword,
  recordOwn,
  type Self,
  viewOf,
} from '../account/service.ts'
import { seal } from '../auth.ts'
import { confirmSecret, deleteSecondStep, offerSecret } from '../codes/repository.ts'
import { renewRecoveryCodes, takeCode } from '../codes/service.ts'
import { addressOf, newSecret } from '../codes/totp.ts'
import { noticeLetter } from '../emails.ts'
import { forgiveTries } from '../locks/repository.ts'
import type { StaffParts } from '../parts.ts'

/** Switches the second step of signing in on and off, for the person whose account it is. */
export type SecondStepService = ReturnType<typeof secondStepService>

export function secondStepService(parts: StaffParts) {
  const { db, secret, now } = parts
  return {
    async offer(password: string, self: Self): Promise<SecondStepOffer> {
      const person = await provePassword(parts, self, password)
      const offered = newSecret()
      const sealed = await seal(offered, secret)
      await db.transaction().execute(async (tx) => {
        if (!(await offerSecret(tx, person.id, sealed, now()))) throw new ProblemError('not-found')
      })
      return { secret: offered, address: addressOf(offered, person.email) }
    },

    /** On from now on, with the codes for the day on which the device is lost. */
    async confirm(code: string, self: Self): Promise<RecoveryCodes> {
      const lock = await countOwnTry(parts, self, 'code')
      return db.transaction().execute(async (tx) => {
        const person = await personOf(tx, self)
        const proof = { secret, now: now(), mayBeOffer: true }
        if (person.hasSecondStep || (await takeCode(tx, person.id, code, proof)) !== 'app') {
          throw new ProblemError('wrong-code')
        }
        await forgiveTries(tx, lock)
        await confirmSecret(tx, person.id, now())
        await enqueue(tx, [noticeLetter(person, parts, { kind: 'second-step-on', at: now() })], now())
        await recordOwn(tx, self, { action: 'staff.set-second-step' }, now())
        return { recoveryCodes: await renewRecoveryCodes(tx, person.id) }
      })
    },

    async renewCodes({ password, code }: SecondStepProof, self: Self): Promise<RecoveryCodes> {
      const person = await provePassword(parts, self, password)
      return withCode(parts, self, code, async (tx) => {
        await recordOwn(tx, self, { action: 'staff.renew-recovery-codes' }, now())
        return { recoveryCodes: await renewRecoveryCodes(tx, person.id) }
      })
    },

    async end({ password, code }: SecondStepProof, self: Self): Promise<AccountView> {
      const person = await provePassword(parts, self, password)
      return withCode(parts, self, code, async (tx) => {
        if (await isSecondStepRequired(tx, self.staff)) throw new ProblemError('second-step-required')
        await deleteSecondStep(tx, person.id)
        await enqueue(tx, [noticeLetter(person, parts, { kind: 'second-step-off', at: now() })], now())
        await recordOwn(tx, self, { action: 'staff.end-second-step' }, now())
        return viewOf(tx, self.staff, now())
      })
    },
  }
}

async function withCode<Result>(
  parts: StaffParts,
  self: Self,
  code: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const lock = await countOwnTry(parts, self, 'code')
  return parts.db.transaction().execute(async (tx) => {
    const proof = { secret: parts.secret, now: parts.now() }
    if (!(await takeCode(tx, self.staff.id, code, proof))) throw new ProblemError('wrong-code')
    await forgiveTries(tx, lock)
    return work(tx)
  })
}
