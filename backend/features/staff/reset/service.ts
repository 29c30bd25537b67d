import { resetMinutes } from '#contract/admin/staff.ts'
import type { ResetOrder, ResetRequest } from '#contract/staff.ts'
import { recordAudit } from '../../../db/audit.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { hashPassword } from '../auth.ts'
import { noticeLetter, resetLetter } from '../emails.ts'
import { writeOrPretend } from '../letters.ts'
import type { StaffParts } from '../parts.ts'
import { refuseCommon } from '../passwords.ts'
import { endSessions, findPerson, storePassword } from '../repository.ts'
import { hashToken, newToken } from '../tokens.ts'
import { countResetsSince, forgetResetsOfNobody, insertReset, takeReset } from './repository.ts'

/** Gives whoever reads an account's mail a way to a new password. */
export type ResetService = ReturnType<typeof resetService>

/** Nobody's mailbox is to be filled; further orders within the hour are answered and do nothing. */
const lettersPerHour = 3
const hourMs = 60 * 60_000

export function resetService(parts: StaffParts) {
  const { db, now } = parts
  return {
    /** The same statements for an address that nobody has. */
    async order({ email }: ResetOrder): Promise<void> {
      const token = newToken()
      const at = now()
      await db.transaction().execute(async (tx) => {
        const found = await findPerson(tx, { email })
        const earlier = await countResetsSince(tx, found?.id ?? '', new Date(at.getTime() - hourMs))
        const person = earlier < lettersPerHour ? found : undefined
        const until = new Date(at.getTime() + resetMinutes * 60_000)
        await insertReset(tx, { tokenHash: hashToken(token), staffId: person?.id ?? null, now: at, until })
        await writeOrPretend(tx, person, (to) => resetLetter(to, parts, token), at)
        await forgetResetsOfNobody(tx)
      })
    },

    /** Ends every session; the second step, where there is one, is still asked for. */
    async reset({ token, password }: ResetRequest, requestId: string): Promise<void> {
      const hash = await hashPassword(password)
      await db.transaction().execute(async (tx) => {
        const staffId = await takeReset(tx, hashToken(token), now())
        const person = staffId && (await findPerson(tx, { id: staffId }))
        if (!person) throw new ProblemError('invalid-link')
        refuseCommon(password, person.email)
        await storePassword(tx, person.id, hash, now())
        await endSessions(tx, person.id)
        await enqueue(tx, [noticeLetter(person, parts, { kind: 'password-changed', at: now() })], now())
        const subject = { kind: 'staff', id: person.id }
        const actor = { staffId: person.id, requestId }
        await recordAudit(tx, actor, { action: 'staff.reset-password', subject, changes: {} }, now())
      })
    },
  }
}
