import type { LetterState } from '#contract/letter.ts'
import type { Database, Tx } from '../../../db/database.ts'

export type Notice = {
  productId: number
  revision: number
  recipient: string
  enquiryId: string
  letterId: string
  linkHash: string
  jobId: string
}

/** Fails for a person who was told of the revision before: the key allows one notice of each. */
export async function insertNotices(tx: Tx, notices: Notice[], at: Date): Promise<void> {
  await tx
    .insertInto('datasheet_notice')
    .values(
      notices.map((notice) => ({
        product_id: notice.productId,
        revision: notice.revision,
        recipient: notice.recipient,
        enquiry_id: notice.enquiryId,
        letter_id: notice.letterId,
        link_hash: notice.linkHash,
        job_id: notice.jobId,
        created_at: at.toISOString(),
      })),
    )
    .execute()
}

export async function countNotices(db: Database, jobId: string): Promise<number> {
  const { count } = await db
    .selectFrom('datasheet_notice')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('job_id', '=', jobId)
    .executeTakeFirstOrThrow()
  return count
}

/** Whoever withdraws gets none of the letters that have not left yet: they count as never written. */
export async function cancelNotices(tx: Tx, address: string): Promise<void> {
  const links = await drop(tx, { recipients: [address], states: ['waiting', 'failed'] })
  if (links.length > 0) await tx.deleteFrom('datasheet_link').where('token_hash', 'in', links).execute()
}

/** Those refused or given up make room for another; a link that was followed tells who did get it. */
export async function dropRefused(tx: Tx, productId: number, recipients: string[]): Promise<void> {
  const links = await drop(tx, { productId, recipients, states: ['failed'] })
  if (links.length === 0) return
  const dropped = tx.deleteFrom('datasheet_link').where('token_hash', 'in', links)
  await dropped.where('downloaded_revision', 'is', null).execute()
}

type Dropped = { productId?: number; recipients: string[]; states: LetterState[] }

/** Gives their links. What leaves or is sent again at this moment stays, with its notice. */
async function drop(tx: Tx, { productId, recipients, states }: Dropped): Promise<string[]> {
  const written = await tx
    .selectFrom('datasheet_notice')
    .innerJoin('letter', 'letter.id', 'datasheet_notice.letter_id')
    .select('letter.id')
    .where('datasheet_notice.recipient', 'in', recipients)
    .$if(productId !== undefined, (all) => all.where('datasheet_notice.product_id', '=', productId ?? 0))
    .where('letter.state', 'in', states)
    .execute()
  const ids = written.map(({ id }) => id)
  if (ids.length === 0) return []
  const letters = tx.deleteFrom('letter').where('id', 'in', ids).where('state', 'in', states)
  const dropped = (await letters.returning('id').execute()).map(({ id }) => id)
  if (dropped.length === 0) return []
  const notices = tx.deleteFrom('datasheet_notice').where('letter_id', 'in', dropped)
  const rows = await notices.where('recipient', 'in', recipients).returning('link_hash').execute()
  return rows.map((row) => row.link_hash)
}

/** Of the member of staff who ordered it: nobody else may follow it. */
export async function findRunning(
  db: Database,
  productId: number,
  staffId: string | null,
): Promise<string | null> {
  const jobs = await db
    .selectFrom('job')
    .select(['id', 'input'])
    .where('kind', '=', 'datasheet-notice')
    .where('state', 'in', ['waiting', 'running'])
    .where('staff_id', '=', staffId)
    .execute()
  return jobs.find(({ input }) => JSON.parse(input)?.productId === productId)?.id ?? null
}
