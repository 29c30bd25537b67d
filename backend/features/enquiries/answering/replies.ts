import type { EnquiryStatus } from '#contract/enquiry.ts'
import type { Tx } from '../../../db/database.ts'
import type { Addressee } from './repository.ts'

/** What becomes of an enquiry with the letters of its replies. */

/** Nobody wins or loses a contract unanswered: the visitor was reached otherwise. */
const reached: EnquiryStatus[] = ['won', 'lost']

/** Back to work and unread, because there is news. */
export async function reopen(tx: Tx, { id, version }: Addressee): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({ status: 'in-progress', version: version + 1, read_at: null })
    .where('id', '=', id)
    .execute()
}

/** One that has arrived, or may yet. */
export async function hasLaterReply(tx: Tx, enquiryIds: string[], after: string): Promise<boolean> {
  const found = await tx
    .selectFrom('letter')
    .select('id')
    .where('enquiry_id', 'in', enquiryIds)
    .where('kind', '=', 'reply')
    .where('state', '!=', 'failed')
    .where('created_at', '>', after)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Where a reply that failed counts as the first answer, the next one that stands does, or none. */
export async function recountFirstAnswers(tx: Tx, enquiryIds: string[]): Promise<void> {
  const replies = await tx
    .selectFrom('correspondence')
    .innerJoin('letter', 'letter.id', 'correspondence.letter_id')
    .select(['correspondence.at', 'letter.state', 'letter.sent_at as sentAt'])
    .where('correspondence.enquiry_id', 'in', enquiryIds)
    .execute()
  const failed = replies.filter(({ state }) => state === 'failed').map(({ at }) => at)
  if (failed.length === 0) return
  const standing = replies.filter(({ state }) => state !== 'failed').map(({ at, sentAt }) => sentAt ?? at)
  const counted = await tx
    .selectFrom('enquiry')
    .select(['id', 'first_answered_at as countedAt'])
    .where('id', 'in', enquiryIds)
    .where('first_answered_at', 'in', failed)
    .where('status', 'not in', reached)
    .execute()
  for (const { id, countedAt } of counted) {
    // What was written before had failed itself, and counts from when it arrives.
    const next = standing.filter((at) => at > (countedAt ?? '')).toSorted()[0] ?? null
    await tx.updateTable('enquiry').set({ first_answered_at: next }).where('id', '=', id).execute()
  }
}

export async function countFirstAnswer(tx: Tx, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set({ first_answered_at: at.toISOString() })
    .where('id', '=', id)
    .where('first_answered_at', 'is', null)
    .execute()
}

/** The request under which an enquiry last changed its status, or heard from its visitor. */
export async function findLatestNews(tx: Tx, id: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('audit')
    .select('request_id as requestId')
    .where('subject_id', '=', id)
    .where((row) => row.or([row('changes', 'like', '%"status":%'), row('action', '=', 'enquiry.receive')]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.requestId
}
