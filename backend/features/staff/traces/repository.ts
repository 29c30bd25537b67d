import { letterKinds } from '#contract/letter.ts'
import type { Database } from '../../../db/database.ts'

/** Deletes what signing in has left and nobody needs any more. */

const dayMs = 24 * 60 * 60_000
/** Longer than any failed try counts. */
const tryDays = 2
/** A lapsed invitation can be sent again meanwhile. */
const invitationDays = 30
/** As long as its cookie lasts. */
const browserDays = 400
const letterDays = 90
const staffLetters = letterKinds.filter((kind) =>
  ['invitation', 'password-reset', 'security-notice'].includes(kind),
)

export async function forgetStaffTraces(db: Database, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * dayMs).toISOString()
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('staff_session').where('expiresAt', '<', before(0)).execute()
    await tx.deleteFrom('staff_half_entry').where('expires_at', '<', before(0)).execute()
    // Kept for the hour in which its orders are counted.
    await tx.deleteFrom('staff_reset').where('expires_at', '<', before(1)).execute()
    await tx.deleteFrom('staff_lock').where('tried_at', '<', before(tryDays)).execute()
    await tx.deleteFrom('staff_invitation').where('expires_at', '<', before(invitationDays)).execute()
    await tx.deleteFrom('staff_browser').where('seen_at', '<', before(browserDays)).execute()
    await tx
      .deleteFrom('letter')
      .where('kind', 'in', staffLetters)
      .where('created_at', '<', before(letterDays))
      .execute()
  })
}
