import { takeTurn } from '../../../db/coordination/turn.ts'
import type { Tx } from '../../../db/database.ts'

/** Counts tries that may fail, by account and by address, for all replicas together. */
export type Lock = {
  keyHash: string
  /** So many tries go without a wait. */
  freeTries: number
  /** Others go by it, too: entering forgives nothing of theirs, and does not keep it remembered for longer. */
  isShared?: boolean
}

const firstWaitMs = 30_000
const longestWaitMs = 30 * 60_000
/** Without a try in this time, or where the lock is shared without a failure, what was counted is forgotten. */
export const forgottenAfterMs = 24 * 60 * 60_000

/** How long to wait before anything is tried, in ms; 0 once the try is counted. It counts as failed until it is forgiven. */
export async function countTry(tx: Tx, locks: Lock[], now: Date): Promise<number> {
  const keys = locks.map(({ keyHash }) => keyHash)
  await takeTurn(tx, ...keys)
  const rows = await tx.selectFrom('staff_lock').selectAll().where('key_hash', 'in', keys).execute()
  const waits = rows.map(({ locked_until }) => Date.parse(locked_until ?? '') - now.getTime())
  const longest = Math.max(0, ...waits.filter((wait) => wait > 0))
  if (longest > 0) return longest
  for (const { keyHash, freeTries, isShared } of locks) {
    const row = rows.find(({ key_hash }) => key_hash === keyHash)
    const isFresh = row && now.getTime() - Date.parse(row.tried_at) < forgottenAfterMs
    const failures = (isFresh ? row.failures : 0) + 1
    const counted = {
      failures,
      tried_at: isShared && isFresh ? row.tried_at : now.toISOString(),
      locked_until: lockEnd(failures - freeTries, now),
      ...(!isFresh && { told_at: null }),
    }
    await tx
      .insertInto('staff_lock')
      .values({ key_hash: keyHash, told_at: null, ...counted })
      .onConflict((conflict) => conflict.column('key_hash').doUpdateSet(counted))
      .execute()
  }
  return 0
}

export async function forgiveTries(tx: Tx, keyHash: string): Promise<void> {
  await tx.deleteFrom('staff_lock').where('key_hash', '=', keyHash).execute()
}

/** As if the last try had not been made: it has not failed, but forgives none of the others. */
export async function takeBackTry(tx: Tx, keyHash: string): Promise<void> {
  await tx
    .updateTable('staff_lock')
    .set((row) => ({ failures: row('failures', '-', 1), locked_until: null }))
    .where('key_hash', '=', keyHash)
    .execute()
}

/** A failure is remembered from now on. */
export async function markFailed(tx: Tx, keyHash: string, now: Date): Promise<void> {
  await tx
    .updateTable('staff_lock')
    .set({ tried_at: now.toISOString() })
    .where('key_hash', '=', keyHash)
    .execute()
}

/** True once for each time that a key gets locked after having been forgiven or forgotten. */
export async function markTold(tx: Tx, keyHash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('staff_lock')
    .set({ told_at: now.toISOString() })
    .where('key_hash', '=', keyHash)
    .where('locked_until', '>', now.toISOString())
    .where('told_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

function lockEnd(beyond: number, now: Date): string | null {
  if (beyond < 0) return null
  const wait = Math.min(firstWaitMs * 2 ** beyond, longestWaitMs)
  return new Date(now.getTime() + wait).toISOString()
}
