import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { EnquiryRow, MergedEnquiry } from '#contract/enquiry.ts'
import { type Database, listed, type Tx } from '../../../db/database.ts'
import type { Schema } from '../../../db/schema.ts'
import { rowColumns, toRow } from '../inbox/rows.ts'

/** Shown with another enquiry, not alone. */
export function isMerged(row: ExpressionBuilder<Schema, 'enquiry'>) {
  return row.exists(
    row
      .selectFrom('enquiry_merge')
      .select(sql`1`.as('one'))
      .whereRef('enquiry_merge.enquiry_id', '=', 'enquiry.id'),
  )
}

/** In place of those that are shown with another, that other one. */
export async function shownWith(db: Database, ids: string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('enquiry_merge')
    .select(['enquiry_id as id', 'main_id as mainId'])
    .where(sql<SqlBool>`enquiry_id in (${listed(db, ids)})`)
    .execute()
  const mainOf = new Map(rows.map(({ id, mainId }) => [id, mainId]))
  return [...new Set(ids.map((id) => mainOf.get(id) ?? id))]
}

/** Newest first: others with this likeness that stand in the inbox. */
export async function listAlike(
  db: Database,
  { id, likeness }: { id: string; likeness: string },
  atMost: number,
): Promise<EnquiryRow[]> {
  const rows = await db
    .selectFrom('enquiry_likeness')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_likeness.enquiry_id')
    .leftJoin('staff', 'staff.id', 'enquiry.owner_id')
    .select([...rowColumns])
    .where('enquiry_likeness.likeness', '=', likeness)
    .where('enquiry.id', '!=', id)
    .where('enquiry.quarantine_reason', 'is', null)
    .where((row) => row.not(isMerged(row)))
    .orderBy('enquiry_likeness.received_at', 'desc')
    .limit(atMost)
    .execute()
  return rows.map(toRow)
}

export async function findMainId(db: Database | Tx, id: string): Promise<string | undefined> {
  return (await findMerge(db, id))?.mainId
}

export async function findMerge(
  db: Database | Tx,
  id: string,
): Promise<{ mainId: string; mergedAt: string } | undefined> {
  return db
    .selectFrom('enquiry_merge')
    .select(['main_id as mainId', 'merged_at as mergedAt'])
    .where('enquiry_id', '=', id)
    .executeTakeFirst()
}

/** What it was merged into, and what was merged into it, oldest first. */
export async function findMerges(
  db: Database | Tx,
  id: string,
): Promise<{ mergedInto: MergedEnquiry | null; merged: MergedEnquiry[] }> {
  const columns = ['id', 'first_name', 'last_name', 'received_at as receivedAt'] as const
  const main = await db
    .selectFrom('enquiry_merge')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_merge.main_id')
    .select(columns)
    .where('enquiry_merge.enquiry_id', '=', id)
    .executeTakeFirst()
  const merged = await db
    .selectFrom('enquiry_merge')
    .innerJoin('enquiry', 'enquiry.id', 'enquiry_merge.enquiry_id')
    .select(columns)
    .where('enquiry_merge.main_id', '=', id)
    .orderBy('enquiry.received_at')
    .orderBy('enquiry.id')
    .execute()
  return { mergedInto: main ? toMerged(main) : null, merged: merged.map(toMerged) }
}

export async function insertMerge(tx: Tx, id: string, mainId: string, at: Date): Promise<void> {
  const row = { enquiry_id: id, main_id: mainId, merged_at: at.toISOString() }
  await tx.insertInto('enquiry_merge').values(row).execute()
}

export async function deleteMerge(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('enquiry_merge').where('enquiry_id', '=', id).execute()
}

export async function raiseVersions(tx: Tx, ids: string[]): Promise<void> {
  await tx
    .updateTable('enquiry')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute()
}

type Row = { id: string; first_name: string; last_name: string; receivedAt: string }

function toMerged({ id, first_name, last_name, receivedAt }: Row): MergedEnquiry {
  return { id, name: `${first_name} ${last_name}`.trim(), receivedAt }
}
