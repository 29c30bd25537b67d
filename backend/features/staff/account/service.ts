import type { AccountChange, AccountView, PasswordChange } from '#contract/admin/staff.ts'
import { type AuditEntry, recordAudit } from '../../../db/audit.ts'
import type { Database, Tx } from '../../../db/database.ts'
import type { SignedIn } from '../../../http/guard.ts'
import { ProblemError } from '../../../http/problems.ts'
import { enqueue } from '../../../mail/outbox.ts'
import { readSettings } from '../../../settings/repository.ts'
import { hashPassword, isPassword } from '../auth.ts'
import { countRecoveryCodes } from '../codes/repository.ts'
import { noticeLetter } from '../emails.ts'
import { countTry, forgiveTries } from '../locks/repository.ts'
import type { StaffParts } from '../parts.ts'
import { refuseCommon } from '../passwords.ts'
import { endSessions, findPerson, type Person, storePassword } from '../repository.ts'
import { keyedHash } from '../tokens.ts'
import { deleteSession, listSessions, updateAccount } from './repository.ts'

/** What each member of staff does with their own account. */
export type AccountService = ReturnType<typeof accountService>

/** Who asks, and by which request. */
export type Self = { staff: SignedIn; requestId: string }

const freeTries = 5

export function accountService(parts: StaffParts) {
  const { db, now } = parts
  return {
    view: ({ staff }: Self) => viewOf(db, staff, now()),

    async change(change: AccountChange, self: Self): Promise<AccountView> {
      return db.transaction().execute(async (tx) => {
        const { name, locale } = await personOf(tx, self)
        await updateAccount(tx, self.staff.id, { name, locale, ...change }, now())
        // The trace names no person: that a name was changed, not to what.
        const changes: AuditEntry['changes'] = change.locale ? { locale: [locale, change.locale] } : {}
        await recordOwn(tx, self, { action: 'staff.change-account', changes }, now())
        return viewOf(tx, self.staff, now())
      })
    },

    async changePassword({ password, newPassword }: PasswordChange, self: Self): Promise<AccountView> {
      const person = await provePassword(parts, self, password)
      refuseCommon(newPassword, person.email)
      const hash = await hashPassword(newPassword)
      return db.transaction().execute(async (tx) => {
        await storePassword(tx, person.id, hash, now())
        await endSessions(tx, person.id, self.staff.sessionId)
        await enqueue(tx, [noticeLetter(person, parts, { kind: 'password-changed', at: now() })], now())
        await recordOwn(tx, self, { action: 'staff.change-password' }, now())
        return viewOf(tx, self.staff, now())
      })
    },

    async endSession(id: string, self: Self): Promise<AccountView> {
      return db.transaction().execute(async (tx) => {
        if (!(await deleteSession(tx, self.staff.id, id))) throw new ProblemError('not-found')
        await recordOwn(tx, self, { action: 'staff.end-session' }, now())
        return viewOf(tx, self.staff, now())
      })
    },

    /** This one too. */
    async signOutEverywhere(self: Self): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await endSessions(tx, self.staff.id)
        await recordOwn(tx, self, { action: 'staff.sign-out' }, now())
      })
    },
  }
}

/** A session alone, such as one left open, is not enough for what would shut its owner out. */
export async function provePassword(parts: StaffParts, self: Self, password: string): Promise<Person> {
  const lock = await countOwnTry(parts, self, 'password')
  const person = await personOf(parts.db, self)
  if (!(await isPassword(person.passwordHash, password))) throw new ProblemError('wrong-password')
  await parts.db.transaction().execute((tx) => forgiveTries(tx, lock))
  return person
}

/** The key by which the try is forgiven: a right password says nothing of the codes tried after it. */
export async function countOwnTry(
  { db, secret, now }: StaffParts,
  { staff }: Self,
  proof: 'password' | 'code',
): Promise<string> {
  const keyHash = keyedHash(secret, `own-${proof}:${staff.id}`)
  const waitMs = await db.transaction().execute((tx) => countTry(tx, [{ keyHash, freeTries }], now()))
  if (waitMs > 0) throw new ProblemError('too-many-requests', { retryAfterSeconds: waitMs / 1000 })
  return keyHash
}

export async function personOf(db: Database | Tx, { staff }: Pick<Self, 'staff'>): Promise<Person> {
  const person = await findPerson(db, { id: staff.id })
  if (!person) throw new ProblemError('sign-in-required')
  return person
}

export async function isSecondStepRequired(db: Database | Tx, { role }: SignedIn): Promise<boolean> {
  return (await readSettings(db)).signIn.secondStepFor.includes(role)
}

export async function viewOf(db: Database | Tx, staff: SignedIn, now: Date): Promise<AccountView> {
  const { name, email, role, locale, hasSecondStep: isOn } = await personOf(db, { staff })
  const isRequired = await isSecondStepRequired(db, staff)
  const recoveryCodesLeft = await countRecoveryCodes(db, staff.id)
  const sessions = await listSessions(db, staff.id, { present: staff.sessionId, now })
  return { name, email, role, locale, secondStep: { isOn, isRequired, recoveryCodesLeft }, sessions }
}

type OwnEntry = { action: AuditEntry['action']; changes?: AuditEntry['changes'] }

export async function recordOwn(
  tx: Tx,
  { staff, requestId }: Self,
  { action, changes = {} }: OwnEntry,
  at: Date,
): Promise<void> {
  const subject = { kind: 'staff', id: staff.id }
  await recordAudit(tx, { staffId: staff.id, requestId }, { action, subject, changes }, at)
}
