import type { Database, Tx } from '../../../db/database.ts'

export async function findSecret(
  db: Database | Tx,
  staffId: string,
): Promise<{ sealedSecret: string; isConfirmed: boolean } | undefined> {
  const found = await db
    .selectFrom('staff_second_step')
    .select(['sealed_secret', 'confirmed_at'])
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  return found && { sealedSecret: found.sealed_secret, isConfirmed: found.confirmed_at !== null }
}

/** In the place of one that was offered and never confirmed. False when a confirmed one stands there. */
export async function offerSecret(
  tx: Tx,
  staffId: string,
  sealedSecret: string,
  now: Date,
): Promise<boolean> {
  const offered = { sealed_secret: sealedSecret, last_counter: 0, created_at: now.toISOString() }
  const row = await tx
    .insertInto('staff_second_step')
    .values({ staff_id: staffId, confirmed_at: null, ...offered })
    .onConflict((conflict) =>
      conflict.column('staff_id').doUpdateSet(offered).where('staff_second_step.confirmed_at', 'is', null),
    )
    .returning('staff_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function confirmSecret(tx: Tx, staffId: string, now: Date): Promise<void> {
  await tx
    .updateTable('staff_second_step')
    .set({ confirmed_at: now.toISOString() })
    .where('staff_id', '=', staffId)
    .execute()
}

/** False for a code that was taken before, or is older than one that was. */
export async function takeCounter(tx: Tx, staffId: string, counter: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staff_second_step')
    .set({ last_counter: counter })
    .where('staff_id', '=', staffId)
    .where('last_counter', '<', counter)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Of two who bring the same code at once, one finds it gone. */
export async function takeRecoveryCode(tx: Tx, staffId: string, codeHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff_recovery_code')
    .where('staff_id', '=', staffId)
    .where('code_hash', '=', codeHash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function replaceRecoveryCodes(tx: Tx, staffId: string, hashes: string[]): Promise<void> {
  await tx.deleteFrom('staff_recovery_code').where('staff_id', '=', staffId).execute()
  await tx
    .insertInto('staff_recovery_code')
    .values(hashes.map((code_hash) => ({ staff_id: staffId, code_hash })))
    .execute()
}

export async function countRecoveryCodes(db: Database | Tx, staffId: string): Promise<number> {
  const { count } = await db
    .selectFrom('staff_recovery_code')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  return count
}

export async function deleteSecondStep(tx: Tx, staffId: string): Promise<boolean> {
  await tx.deleteFrom('staff_recovery_code').where('staff_id', '=', staffId).execute()
  const { numDeletedRows } = await tx
    .deleteFrom('staff_second_step')
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
