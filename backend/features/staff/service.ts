import type { IncomingHttpHeaders } from 'node:http'
import type { SetupRequest } from '#contract/staff.ts'
import { type AuditEntry, recordAudit } from '../../db/audit.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { SignedIn } from '../../http/guard.ts'
import { ProblemError } from '../../http/problems.ts'
import { readSettings } from '../../settings/repository.ts'
import { hashPassword, mayHoldSession } from './auth.ts'
import type { StaffParts } from './parts.ts'
import { refuseCommon } from './passwords.ts'
import {
  findPerson,
  hasStaff,
  insertSetupToken,
  insertStaff,
  type NewStaff,
  takeSetupToken,
  touchSession,
} from './repository.ts'
import { hashToken, newToken } from './tokens.ts'

/** A link found in an old log opens nothing; preparing again prints a new one. */
const setupLinkMs = 24 * 3_600_000

/** How exactly it is known when a session was last used. */
const lastUseMs = 5 * 60_000

export type StaffService = ReturnType<typeof staffService>

export function staffService({ db, openAuth, now }: Pick<StaffParts, 'db' | 'openAuth' | 'now'>) {
  return {
    /** Asked anew at every request: a role taken away or an account closed shows at once. */
    async session(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
      if (!mayHoldSession(headers.cookie)) return null
      const auth = await openAuth()
      const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
      if (!found) return null
      const person = await findPerson(db, { id: found.user.id })
      if (!person) return null
      const { id: sessionId, updatedAt } = found.session
      if (now().getTime() - updatedAt.getTime() > lastUseMs) await touchSession(db, sessionId, now())
      const { id, name, email, role } = person
      const mustSetUpSecondStep =
        !person.hasSecondStep && (await readSettings(db)).signIn.secondStepFor.includes(role)
      return { id, name, email, role, sessionId, mustSetUpSecondStep }
    },

    /** The cookies to set; without a session there is nothing to end. */
    async signOut(headers: IncomingHttpHeaders): Promise<string[]> {
      const auth = await openAuth()
      const answer = await auth.api.signOut({
        headers: new Headers({ cookie: headers.cookie ?? '' }),
        asResponse: true,
      })
      return answer.headers.getSetCookie()
    },

    /** Makes the first account, for the holder of the one-time link. */
    async setUp({ token, name, email, password }: SetupRequest, requestId: string): Promise<void> {
      refuseCommon(password, email)
      const passwordHash = await hashPassword(password)
      await db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'first account')
        const madeAfter = new Date(now().getTime() - setupLinkMs)
        if (!(await takeSetupToken(tx, hashToken(token), madeAfter)) || (await hasStaff(tx))) {
          throw new ProblemError('invalid-setup-link')
        }
        await addAdmin(tx, { name, email, passwordHash, role: 'admin' }, { now: now(), requestId })
      })
    },
  }
}

/** At first start: makes the given account, or a one-time token whose holder may make one. Null once staff exist or the account was made. */
export async function bootstrapStaff(
  db: Database,
  admin: { email: string; password: string } | null,
  now: Date,
): Promise<string | null> {
  const passwordHash = admin && (await hashPassword(admin.password))
  return db.transaction().execute(async (tx) => {
    await takeTurn(tx, 'first account')
    if (await hasStaff(tx)) return null
    if (admin && passwordHash) {
      const person = { name: admin.email, email: admin.email, passwordHash, role: 'admin' as const }
      await addAdmin(tx, person, { now, requestId: 'first-start' })
      return null
    }
    const token = newToken()
    await insertSetupToken(tx, hashToken(token), now)
    return token
  })
}

async function addAdmin(tx: Tx, person: NewStaff, made: { now: Date; requestId: string }): Promise<void> {
  const id = await insertStaff(tx, person, made.now)
  const entry: AuditEntry = {
    action: 'staff.set-up',
    subject: { kind: 'staff', id },
    changes: { role: [null, person.role] },
  }
  await recordAudit(tx, { staffId: id, requestId: made.requestId }, entry, made.now)
}
