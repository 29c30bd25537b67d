import { createHash, randomBytes } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { SetupRequest, SignInRequest } from '#contract/staff.ts'
import { type AuditEntry, recordAudit } from '../../db/audit.ts'
import { takeTurn } from '../../db/coordination/turn.ts'
import type { Database, Tx } from '../../db/database.ts'
import type { SignedIn } from '../../http/guard.ts'
import { ProblemError } from '../../http/problems.ts'
import { type Auth, hashPassword, mayHoldSession } from './auth.ts'
import { hasStaff, insertSetupToken, insertStaff, type NewStaff, takeSetupToken } from './repository.ts'

/** A link found in an old log opens nothing; preparing again prints a new one. */
const setupLinkMs = 24 * 3_600_000

export type StaffService = ReturnType<typeof staffService>

export function staffService(db: Database, openAuth: () => Promise<Auth>, now: () => Date) {
  return {
    async session(headers: IncomingHttpHeaders): Promise<SignedIn | null> {
      if (!mayHoldSession(headers.cookie)) return null
      const auth = await openAuth()
      const found = await auth.api.getSession({ headers: new Headers({ cookie: headers.cookie }) })
      if (!found) return null
      const { id, name, email, role } = found.user
      return { id, name, email, role }
    },

    /** The cookies to set. */
    async signIn(body: SignInRequest): Promise<string[]> {
      const auth = await openAuth()
      const answer = await auth.api.signInEmail({ body, headers: new Headers(), asResponse: true })
      // 400 is an address that better-auth does not take for one; nobody has it.
      if (answer.status === 401 || answer.status === 400) throw new ProblemError('wrong-credentials')
      if (!answer.ok) throw new ProblemError('internal-error')
      return answer.headers.getSetCookie()
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
      const passwordHash = await hashPassword(password)
      await db.transaction().execute(async (tx) => {
        await takeTurn(tx, 'first account')
        const madeAfter = new Date(now().getTime() - setupLinkMs)
        if (!(await takeSetupToken(tx, hash(token), madeAfter)) || (await hasStaff(tx))) {
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
    const token = randomBytes(24).toString('base64url')
    await insertSetupToken(tx, hash(token), now)
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

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
