import type { Kysely } from 'kysely'
import { canonicalCountry } from '../../text/countries.ts'

type Tables = { enquiry: { country: string } }

/** Countries that visitors named get the codes that new enquiries get. */
export async function up(db: Kysely<Tables>): Promise<void> {
  const stated = await db.selectFrom('enquiry').select('country').distinct().execute()
  for (const { country } of stated) {
    const code = canonicalCountry(country)
    if (code !== country)
      await db.updateTable('enquiry').set({ country: code }).where('country', '=', country).execute()
  }
}
