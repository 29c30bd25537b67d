import { randomUUID } from 'node:crypto'
import type { Role } from '#contract/staff.ts'
import type { Database, Tx } from '../../db/database.ts'

export type NewStaff = { name: string; email: string; passwordHash: string; role: Role }

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
