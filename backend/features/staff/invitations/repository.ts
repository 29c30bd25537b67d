import type { Invitation } from '#contract/admin/staff.ts'
import type { Database, Tx } from '../../../db/database.ts'
import type { Schema } from '../../../db/schema.ts'

export async function listInvitations(db: Database | Tx): Promise<Invitation[]> {
  const rows = await db.selectFrom('staff_invitation').selectAll().orderBy('created_at', 'desc').execute()
  return rows.map(toInvitation)
}

export async function isAddressTaken(tx: Tx, email: string): Promise<boolean> {
  const taken = await tx
    .selectFrom('staff')
    .select('email')
    .where('email', '=', email)
    .union(tx.selectFrom('staff_invitation').select('email').where('email', '=', email))
    .executeTakeFirst()
  return taken !== undefined
}

export async function insertInvitation(tx: Tx, invitation: Schema['staff_invitation']): Promise<void> {
  await tx.insertInto('staff_invitation').values(invitation).execute()
}

/** The former link is worthless from now on. */
export async function renewInvitation(
  tx: Tx,
  id: string,
  link: { tokenHash: string; until: Date },
): Promise<Invitation | undefined> {
  const row = await tx
    .updateTable('staff_invitation')
    .set({ token_hash: link.tokenHash, expires_at: link.until.toISOString() })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()
  return row && toInvitation(row)
}

export async function deleteInvitation(tx: Tx, id: string): Promise<Invitation | undefined> {
  const row = await tx.deleteFrom('staff_invitation').where('id', '=', id).returningAll().executeTakeFirst()
  return row && toInvitation(row)
}

export async function findInvitation(
  db: Database | Tx,
  tokenHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('staff_invitation')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row && toInvitation(row)
}

function toInvitation(row: Schema['staff_invitation']): Invitation {
  const { id, email, role, locale, created_at: createdAt, expires_at: expiresAt } = row
  return { id, email, role, locale, createdAt, expiresAt }
}
