import { readFileSync } from 'node:fs'
import { openDatabase } from '../../backend/db/database.ts'

/** The rows that one contact left behind, as our own system wrote them: the machine's limits store the same again. */
export type ContactRows = { enquiry: StoredRow; letters: StoredRow[] }
export type StoredRow = Record<string, string | number | null>

export async function readContactRows(databaseUrl: string): Promise<ContactRows> {
  const db = openDatabase(databaseUrl)
  try {
    const enquiry = await db.selectFrom('enquiry').selectAll().limit(1).executeTakeFirstOrThrow()
    const letters = await db.selectFrom('letter').selectAll().where('enquiry_id', '=', enquiry.id).execute()
    if (letters.length !== 2) throw new Error(`A contact left ${letters.length} letters`)
    return { enquiry: { ...enquiry }, letters: letters.map((letter) => ({ ...letter })) }
  } finally {
    await db.destroy()
  }
}

export async function countRows(databaseUrl: string): Promise<{ enquiries: number; letters: number }> {
  const db = openDatabase(databaseUrl)
  try {
    const count = async (table: 'enquiry' | 'letter') => {
      const all = db.selectFrom(table).select((row) => row.fn.countAll<number>().as('count'))
      return (await all.executeTakeFirstOrThrow()).count
    }
    return { enquiries: await count('enquiry'), letters: await count('letter') }
  } finally {
    await db.destroy()
  }
}

/** For a program that is given them as a file. */
export function loadContactRows(file: string | undefined): ContactRows {
  return JSON.parse(readFileSync(file ?? '', 'utf8'))
}
