import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { LetterKind } from '#contract/letter.ts'
import type { Locale } from '#contract/locale.ts'
import type { Role } from '#contract/staff.ts'
import type { Database, Tx } from '../../db/database.ts'

export type NewStaff = { name: string; email: string; passwordHash: string; role: Role; locale?: Locale }

export async function hasStaff(db: Database | Tx): Promise<boolean> {
  return (await db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** An account as better-auth expects it: the person and a credential. */
export async function insertStaff(tx: Tx, { passwordHash, ...person }: NewStaff, now: Date): Promise<string> {
  const at = now.toISOString()
  const times = { createdAt: at, updatedAt: at }
  const id = randomUUID()
  await tx
    .insertInto('staff')
    .values({ id, ...person, email: person.email.toLowerCase(), emailVerified: 1, image: null, ...times })
    .execute()
  await tx
    .insertInto('staff_account')
    .values({
      id: randomUUID(),
      userId: id,
      accountId: id,
      providerId: 'credential',
      password: passwordHash,
      ...times,
    })
    .execute()
  return id
}

/** Several may be open: replicas that prepare at once each print one, and a person takes any. */
export async function insertSetupToken(tx: Tx, tokenHash: string, now: Date): Promise<void> {
  await tx
    .insertInto('staff_setup')
    .values({ token_hash: tokenHash, created_at: now.toISOString() })
    .execute()
}

/** Taking one makes all others worthless. One made earlier than `madeAfter` is not taken. */
export async function takeSetupToken(tx: Tx, tokenHash: string, madeAfter: Date): Promise<boolean> {
  const taken = await tx
    .deleteFrom('staff_setup')
    .where('token_hash', '=', tokenHash)
    .where('created_at', '>', madeAfter.toISOString())
    .returning('token_hash')
    .executeTakeFirst()
  if (taken) await tx.deleteFrom('staff_setup').execute()
  return taken !== undefined
}

export type Person = {
  id: string
  name: string
  email: string
  role: Role
  locale: Locale
  passwordHash: string
  hasSecondStep: boolean
}

/** Nobody for an account that is not active. */
export async function findPerson(
  db: Database | Tx,
  by: { email: string } | { id: string },
): Promise<Person | undefined> {
  const found = await db
    .selectFrom('staff')
    .innerJoin('staff_account', 'staff_account.userId', 'staff.id')
    .leftJoin('staff_second_step', (join) =>
      join.onRef('staff_second_step.staff_id', '=', 'staff.id').on('confirmed_at', 'is not', null),
    )
    .select([
      'staff.id',
      'staff.name',
      'staff.email',
      'staff.role',
      'staff.locale',
      'staff_account.password',
      'staff_second_step.staff_id as secondStep',
    ])
    .where('staff_account.providerId', '=', 'credential')
    .where('staff.deactivatedAt', 'is', null)
    .$if('email' in by, (rest) => rest.where('staff.email', '=', 'email' in by ? by.email.toLowerCase() : ''))
    .$if('id' in by, (rest) => rest.where('staff.id', '=', 'id' in by ? by.id : ''))
    .executeTakeFirst()
  if (!found?.password) return undefined
  const { password, secondStep, locale, ...person } = found
  return { ...person, locale: locale ?? 'en', passwordHash: password, hasSecondStep: secondStep !== null }
}

export async function storePassword(tx: Tx, staffId: string, hash: string, now: Date): Promise<void> {
  await tx
    .updateTable('staff_account')
    .set({ password: hash, updatedAt: now.toISOString() })
    .where('userId', '=', staffId)
    .where('providerId', '=', 'credential')
    .execute()
}

/** Also of what waits for its second step. */
export async function endSessions(tx: Tx, staffId: string, except?: string): Promise<void> {
  await tx
    .deleteFrom('staff_session')
    .where('userId', '=', staffId)
    .$if(except !== undefined, (rest) => rest.where('id', '!=', except ?? ''))
    .execute()
  await tx.deleteFrom('staff_half_entry').where('staff_id', '=', staffId).execute()
}

export async function touchSession(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('staff_session').set({ updatedAt: now.toISOString() }).where('id', '=', id).execute()
}

/** Letters that have not left and never shall. */
export async function withdrawLetters(tx: Tx, recipient: string, kind?: LetterKind): Promise<void> {
  await tx
    .deleteFrom('letter')
    .where(sql<string>`lower(recipient)`, '=', recipient.toLowerCase())
    .where('state', '!=', 'sent')
    .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? 'invitation'))
    .execute()
}
