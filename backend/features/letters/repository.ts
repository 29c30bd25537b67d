import { type ExpressionBuilder, sql } from 'kysely'
import {
  type LetterCondition,
  type LetterPage,
  type LetterQuery,
  type LetterRow,
  lapsedLetter,
} from '#contract/letter.ts'
import type { Database, Tx } from '../../db/database.ts'
import { cutPage, defaultPageSize, readCursor } from '../../db/keyset.ts'
import type { Schema } from '../../db/schema.ts'

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
  'set_aside_at as setAsideAt',
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
    .$if(state !== undefined, (rest) => rest.where((row) => inCondition(row, state ?? 'waiting')))
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

function inCondition(row: ExpressionBuilder<Schema, 'letter'>, condition: LetterCondition) {
  if (condition === 'set-aside')
    return row.and([row('state', '=', 'failed'), row('set_aside_at', 'is not', null)])
  if (condition === 'failed') return row.and([row('state', '=', 'failed'), row('set_aside_at', 'is', null)])
  return row('state', '=', condition)
}

export async function findLetter(db: Database | Tx, id: string): Promise<LetterRow | undefined> {
  return db.selectFrom('letter').select(columns).where('id', '=', id).executeTakeFirst()
}

export async function findLetterText(db: Database, id: string): Promise<string> {
  const found = await db.selectFrom('letter').select('body_text').where('id', '=', id).executeTakeFirst()
  return found?.body_text ?? ''
}

/** Those given up that can still be of use and were not dealt with, at most so many at once, oldest first; gives how many. */
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
        .where('set_aside_at', 'is', null)
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
    .set({ state: 'waiting', due_at: now.toISOString(), set_aside_at: null })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** False when the letter has not failed, or was set aside before. */
export async function setAside(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('letter')
    .set({ set_aside_at: now.toISOString() })
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .where('set_aside_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
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
    .where('set_aside_at', 'is', null)
    .groupBy('state')
    .execute()
}
