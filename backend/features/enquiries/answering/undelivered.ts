import type { AuditAction } from '#contract/admin/audit.ts'
import type { EnquiryStatus } from '#contract/enquiry.ts'
import type { LetterKind } from '#contract/letter.ts'
import { recordAudit } from '../../../db/audit.ts'
import type { Tx } from '../../../db/database.ts'
import { followClock } from '../clock/service.ts'
import { findMainId } from '../duplicates/repository.ts'
import { countFirstAnswer, findLatestNews, hasLaterReply, recountFirstAnswers, reopen } from './replies.ts'
import { type Addressee, lockAddressee, updateAnswered } from './repository.ts'

/** A reply that was given up has answered nobody, until it is sent again and leaves. */
type Reply = { id: string; kind: LetterKind; enquiryId: string | null; createdAt: string }

/** Takes the enquiry of such a reply up again, in the transaction that gives the letter up. */
export function awaitAgain(timeZone: string) {
  return async (tx: Tx, letter: Reply, at: Date): Promise<void> => {
    const { kind, enquiryId } = letter
    if (kind !== 'reply' || enquiryId === null) return
    const enquiry = await holdShown(tx, enquiryId)
    if (!enquiry) return
    const ids = [enquiry.id, enquiryId]
    await recountFirstAnswers(tx, ids)
    if (enquiry.status !== 'answered' || (await hasLaterReply(tx, ids, letter.createdAt))) return
    await reopen(tx, enquiry)
    await tell(tx, { enquiry, letter, status: 'in-progress', action: 'enquiry.reply-failed' }, at, timeZone)
  }
}

/** Lets the enquiry that such a reply left waiting rest again, in the transaction that says that it has left. */
export function answerAtLast(timeZone: string) {
  return async (tx: Tx, letter: Reply, at: Date): Promise<void> => {
    if (letter.kind !== 'reply' || letter.enquiryId === null) return
    const enquiry = await holdShown(tx, letter.enquiryId)
    if (enquiry?.status !== 'in-progress') return
    await countFirstAnswer(tx, enquiry.id, at)
    if ((await findLatestNews(tx, enquiry.id)) !== requestOf(letter)) return
    await updateAnswered(tx, enquiry, { status: 'answered', at })
    await tell(tx, { enquiry, letter, status: 'answered', action: 'enquiry.reply-delivered' }, at, timeZone)
  }
}

/** The enquiry, or what it was merged into, which staff see. Held in the order of those who merge and take apart. */
async function holdShown(tx: Tx, id: string): Promise<Addressee | undefined> {
  const mainId = await findMainId(tx, id)
  if (mainId !== undefined && mainId < id) await lockAddressee(tx, mainId)
  const enquiry = await lockAddressee(tx, id)
  if (!enquiry?.isMerged) return enquiry
  // Asked for once it is held: nobody merges it or takes it apart any more.
  return lockAddressee(tx, (await findMainId(tx, id)) ?? id)
}

type Turn = { enquiry: Addressee; letter: Reply; status: EnquiryStatus; action: AuditAction }

async function tell(
  tx: Tx,
  { enquiry: { id, status: before }, letter, status, action }: Turn,
  at: Date,
  timeZone: string,
): Promise<void> {
  await followClock(tx, { id, before, at }, timeZone)
  const changes: Record<string, [unknown, unknown]> = { status: [before, status] }
  const actor = { staffId: null, requestId: requestOf(letter) }
  await recordAudit(tx, actor, { action, subject: { kind: 'enquiry', id }, changes }, at)
}

function requestOf({ id }: Reply): string {
  return `letter ${id}`
}
