import { admin as arabic } from '#locales/ar/admin.ts'
import { consentTexts as arabicTexts } from '#locales/ar/consent.ts'
import { admin as english } from '#locales/en/admin.ts'
import { consentTexts as englishTexts } from '#locales/en/consent.ts'
import type { Database } from '../../../db/database.ts'
import { findPerson, type PersonalRow, readOf } from '../../../db/person/rows.ts'
import { writeJobFile } from '../../../jobs/repository.ts'
import type { Work } from '../../../jobs/runner.ts'
import type { ErasureInput } from '../erasure/service.ts'

/** Hands over everything that is kept of one person, as JSON that says in both languages what each part is. */
export function exportPersonJob({ db, now }: { db: Database; now: () => Date }) {
  return async ({ job, save }: Work): Promise<{ rows: number }> => {
    const { address, phone } = job.input as ErasureInput
    const person = await findPerson(db, { address, phone })
    const stores = await readOf(db, person)
    await save(50)
    const told = {
      madeAt: now().toISOString(),
      about: { addresses: person.addresses, ...(phone !== null && { phone }) },
      note: inBoth((words) => words.privacy.handoverNote),
      parts: stores.map(({ store, rows }) => ({
        name: store,
        title: inBoth((words) => words.privacy.stores[store] ?? store),
        rows: rows.map(withoutKeys),
      })),
      consentTexts: { en: englishTexts, ar: arabicTexts },
    }
    const name = `person-${told.madeAt.slice(0, 10)}.json`
    const content = new Blob([JSON.stringify(told, null, 2)]).stream()
    await writeJobFile(db, job, { name, type: 'application/json', content })
    return { rows: stores.reduce((sum, { rows }) => sum + rows.length, 0) }
  }
}

function inBoth(phrase: (words: typeof english) => string): { en: string; ar: string } {
  return { en: phrase(english), ar: phrase(arabic) }
}

/** Letters that wait still hold the link by which whoever has it downloads, or ends the news. */
function withoutKeys(row: PersonalRow): PersonalRow {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      typeof value === 'string' ? value.replace(/(\/datasheet\/download\/|\?token=)[\w-]+/g, '$1…') : value,
    ]),
  )
}
