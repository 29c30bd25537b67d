import type { Database } from '../../../db/database.ts'

export async function listCountries(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('enquiry').select('country').distinct().execute()
  return rows.map(({ country }) => country)
}

/** Gives how many of at most so many; zero when none is left. */
export async function renameCountry(
  db: Database,
  [from, to]: [from: string, to: string],
  atMost: number,
): Promise<number> {
  const some = db.selectFrom('enquiry').select('id').where('country', '=', from).orderBy('id').limit(atMost)
  const { numUpdatedRows } = await db
    .updateTable('enquiry')
    .set({ country: to })
    .where('id', 'in', some)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
