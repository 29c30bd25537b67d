import type { Tx } from '../../../db/database.ts'

type Way = { tokenHash: string; staffId: string | null; now: Date; until: Date }

export async function insertReset(tx: Tx, { tokenHash, staffId, now, until }: Way): Promise<void> {
  await tx
    .insertInto('staff_reset')
    .values({
      token_hash: tokenHash,
      staff_id: staffId,
      created_at: now.toISOString(),
      expires_at: until.toISOString(),
    })
    .execute()
}

/** Whose it was. Of two who take it at once, one finds it gone; with it all others of the person are. */
export async function takeReset(tx: Tx, tokenHash: string, now: Date): Promise<string | undefined> {
  const taken = await tx
    .deleteFrom('staff_reset')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .returning('staff_id')
    .executeTakeFirst()
  if (!taken?.staff_id) return undefined
  await tx.deleteFrom('staff_reset').where('staff_id', '=', taken.staff_id).execute()
  return taken.staff_id
}

export async function countResetsSince(tx: Tx, staffId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('staff_reset')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('staff_id', '=', staffId)
    .where('created_at', '>', since.toISOString())
    .executeTakeFirstOrThrow()
  return count
}

export async function forgetResetsOfNobody(tx: Tx): Promise<void> {
  await tx.deleteFrom('staff_reset').where('staff_id', 'is', null).execute()
}
