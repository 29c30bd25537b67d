import { sql } from 'kysely'
import { type LetterPage, type LetterQuery, type LetterRow, lapsedLetter } from '#contract/letter.ts'
import type { Database, Tx } from '../../db/database.ts'
import { cutPage, defaultPageSize, readCursor } from '../../db/keyset.ts'

const columns = [
  'id',
  'enquiry_id as enquiryId',
  'kind',
  'state',
  'recipient',
  'subject',
  'attempts',
  'created_at as createdAt',
  'due_at as dueAt',
  'sent_at as sentAt',
  'last_error as lastError',
] as const

/** Newest first. */
export async function listLetters(
  db: Database,
  { state, kind, recipient, cursor, limit }: LetterQuery,
): Promise<LetterPage> {
  const size = limit ?? defaultPageSize
  const after = readCursor(cursor)
  const rows = await db
    .selectFrom('letter')
    .select(columns)
    .$if(state !== undefined, (rest) => rest.where('state', '=', state ?? 'waiting'))
    .$if(kind !== undefined, (rest) => rest.where('kind', '=', kind ?? 'reply'))
    .$if(recipient !== undefined, (rest) =>
      rest.where(sql<string>`lower(recipient)`, '=', (recipient ?? '').trim().toLowerCase()),
    )
    .$if(after !== undefined, (rest) =>
      rest.where((row) =>
        row(row.refTuple('created_at', 'id'), '<', row.tuple(after?.at ?? '', after?.id ?? '')),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute()
  const { page, nextCursor } = cutPage(rows, size, ({ createdAt: at, id }) => ({ at, id }))
  return { letters: page, nextCursor }
}

export async function findLetter(db: Database | Tx, id: string): Promise<LetterRow | undefined> {
  return db.selectFrom('letter').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function findLetterText(db: Database, id: string): Promise<string> {
  const found = await db.selectFrom('letter').select('body_text').where('id', '=', id).executeTakeFirst()
  return found?.body_text ?? ''
}

/** Those given up that can still be of use, at most so many at once, oldest first; gives how many. */
export async function makeFailedDue(tx: Tx, now: Date, atMost: number): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ state: 'waiting', due_at: now.toISOString() })
    .where('state', '=', 'failed')
    .where('id', 'in', (failed) =>
      failed
        .selectFrom('letter')
        .select('id')
        .where('state', '=', 'failed')
        .where('last_error', 'is distinct from', lapsedLetter)
        .orderBy('created_at')
        .limit(atMost),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** False when the letter has been sent meanwhile. */
export async function makeDue(tx: Tx, id: string, now: Date): Promise<boolean> {
  const changed = await tx
    .updateTable('letter')
    .set({ state: 'waiting', due_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Those that are still somebody's concern; the sent ones are many and are not counted. */
export async function countUnsentLetters(
  db: Database,
): Promise<{ state: string; count: number; oldestAt: string | null }[]> {
  return db
    .selectFrom('letter')
    .select((row) => [
      'state',
      row.fn.countAll<number>().as('count'),
      row.fn.min<string | null>('created_at').as('oldestAt'),
    ])
    .where('state', 'in', ['waiting', 'failed'])
    .groupBy('state')
    .execute()
}
