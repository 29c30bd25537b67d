import type { OwnSession } from '#contract/admin/staff.ts'
import type { Locale } from '#contract/locale.ts'
import type { Database, Tx } from '../../../db/database.ts'

/** Those still open, the last used first. */
export async function listSessions(
  db: Database | Tx,
  staffId: string,
  { present, now }: { present: string; now: Date },
): Promise<OwnSession[]> {
  const rows = await db
    .selectFrom('staff_session')
    .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
    .where('userId', '=', staffId)
    .where('expiresAt', '>', now.toISOString())
    .orderBy('updatedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, userAgent, createdAt, updatedAt }) => ({
    id,
    device: userAgent ?? '',
    createdAt,
    lastUsedAt: updatedAt,
    isThis: id === present,
  }))
}

export async function deleteSession(tx: Tx, staffId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff_session')
    .where('userId', '=', staffId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function updateAccount(
  tx: Tx,
  staffId: string,
  change: { name: string; locale: Locale },
  now: Date,
): Promise<void> {
  await tx
    .updateTable('staff')
    .set({ ...change, updatedAt: now.toISOString() })
    .where('id', '=', staffId)
    .execute()
}
