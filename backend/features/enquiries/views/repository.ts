import type { SavedView } from '#contract/admin/enquiries/views.ts'
import type { Database, Tx } from '../../../db/database.ts'

export async function listViews(db: Database | Tx, staffId: string): Promise<SavedView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .select(['id', 'name', 'query'])
    .where('staff_id', '=', staffId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, query: JSON.parse(row.query) }))
}

/** As JSON and not as an address: in that an erasure would not find who is named. */
export async function insertView(
  tx: Tx,
  { id, name, query }: SavedView,
  { staffId, at }: { staffId: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('saved_view')
    .values({
      id,
      name,
      query: JSON.stringify(query),
      staff_id: staffId,
      is_shared: 0,
      created_at: at.toISOString(),
    })
    .execute()
}

export async function renameView(tx: Tx, id: string, name: string): Promise<void> {
  await tx.updateTable('saved_view').set({ name }).where('id', '=', id).execute()
}

export async function deleteView(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('saved_view').where('id', '=', id).execute()
}
