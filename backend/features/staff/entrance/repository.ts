import type { Database, Tx } from '../../../db/database.ts'

/** `first` for the first browser of all that the account is used with. */
export async function rememberBrowser(
  tx: Tx,
  staffId: string,
  browserHash: string,
  now: Date,
): Promise<'known' | 'new' | 'first'> {
  const known = await tx
    .selectFrom('staff_browser')
    .select('browser_hash')
    .where('staff_id', '=', staffId)
    .execute()
  await tx
    .insertInto('staff_browser')
    .values({ staff_id: staffId, browser_hash: browserHash, seen_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict.columns(['staff_id', 'browser_hash']).doUpdateSet({ seen_at: now.toISOString() }),
    )
    .execute()
  if (known.length === 0) return 'first'
  return known.some(({ browser_hash }) => browser_hash === browserHash) ? 'known' : 'new'
}

export async function isBrowserOf(db: Database, email: string, browserHash: string): Promise<boolean> {
  const found = await db
    .selectFrom('staff_browser')
    .innerJoin('staff', 'staff.id', 'staff_browser.staff_id')
    .select('staff.id')
    .where('staff.email', '=', email)
    .where('browser_hash', '=', browserHash)
    .executeTakeFirst()
  return found !== undefined
}

export async function insertHalfEntry(
  tx: Tx,
  entry: { tokenHash: string; staffId: string; now: Date; until: Date },
): Promise<void> {
  await tx
    .insertInto('staff_half_entry')
    .values({
      token_hash: entry.tokenHash,
      staff_id: entry.staffId,
      created_at: entry.now.toISOString(),
      expires_at: entry.until.toISOString(),
    })
    .execute()
}

export async function findHalfEntry(db: Database, tokenHash: string, now: Date): Promise<string | undefined> {
  const found = await db
    .selectFrom('staff_half_entry')
    .select('staff_id')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return found?.staff_id ?? undefined
}

/** False for all but the first who takes it. */
export async function takeHalfEntry(tx: Tx, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('staff_half_entry')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
