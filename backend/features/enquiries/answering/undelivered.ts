import type { LetterKind } from '#contract/letter.ts'
import { recordAudit } from '../../../db/audit.ts'
import type { Tx } from '../../../db/database.ts'
import { followClock } from '../clock/service.ts'
import { findMainId } from '../duplicates/repository.ts'
import { findReplyTime, hasLaterReply, lockAddressee, reopen } from './repository.ts'

/** A reply that was given up has answered nobody. */
type GivenUp = { id: string; kind: LetterKind; enquiryId: string | null; createdAt: string }

/** Takes the enquiry of such a reply up again, in the transaction that gives the letter up. */
export function awaitAgain(timeZone: string) {
  return async (tx: Tx, letter: GivenUp, at: Date): Promise<void> => {
    const { kind, enquiryId } = letter
    if (kind !== 'reply' || enquiryId === null) return
    // Of one that was merged meanwhile it is the other that staff see.
    const id = (await findMainId(tx, enquiryId)) ?? enquiryId
    const enquiry = await lockAddressee(tx, id)
    if (enquiry?.status !== 'answered' || (await hasLaterReply(tx, [id, enquiryId], letter.createdAt))) return
    await reopen(tx, enquiry, await findReplyTime(tx, letter.id))
    await followClock(tx, { id, before: 'answered', at }, timeZone)
    const changes: Record<string, [unknown, unknown]> = { status: ['answered', 'in-progress'] }
    const subject = { kind: 'enquiry', id }
    const actor = { staffId: null, requestId: `letter ${letter.id}` }
    await recordAudit(tx, actor, { action: 'enquiry.reply-failed', subject, changes }, at)
  }
}
