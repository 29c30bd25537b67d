import { randomUUID } from 'node:crypto'
import type { Database } from '../../db/database.ts'

const now = '2026-11-02T08:09:10.120Z'

export async function fillDesk(db: Database): Promise<void> {
  const [first, second] = await db.selectFrom('enquiry').select('id').orderBy('id').limit(2).execute()
  if (!first || !second) return
  const of = { enquiry_id: first.id }
  const note = {
    id: randomUUID(),
    staff_id: randomUUID(),
    content: `It's "urgent"; \\\\ 💧`,
    created_at: now,
  }
  for (const word of ['كلور', "o'brien", '\u{1d54f}']) {
    await db
      .insertInto('enquiry_word')
      .values({ ...of, word })
      .execute()
  }
  const likeness = { likeness: 'phone +201222155310', received_at: now }
  await db
    .insertInto('enquiry_likeness')
    .values({ ...of, ...likeness })
    .execute()
  await db
    .insertInto('enquiry_note')
    .values({ ...of, ...note })
    .execute()
  await db
    .insertInto('enquiry_merge')
    .values({ ...of, main_id: second.id, merged_at: now })
    .execute()
  await db
    .insertInto('saved_view')
    .values({
      id: randomUUID(),
      staff_id: randomUUID(),
      is_shared: 1,
      name: 'طنطا',
      query: '{"q":"ط"}',
      created_at: now,
    })
    .execute()
}
