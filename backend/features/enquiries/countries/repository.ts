import type { Database } from '../../../db/database.ts'

export async function listCountries(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('enquiry').select('country').distinct().execute()
  return rows.map(({ country }) => country)
}

export async function listFrom(db: Database, country: string): Promise<string[]> {
  const rows = await db.selectFrom('enquiry').select('id').where('country', '=', country).execute()
  return rows.map(({ id }) => id)
}

/** Gives how many of those enquiries still named it so. */
export async function renameCountry(
  db: Database,
  [from, to]: [from: string, to: string],
  ids: string[],
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('enquiry')
    .set({ country: to })
    .where('id', 'in', ids)
    .where('country', '=', from)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}
