import { randomBytes, randomUUID } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { VisitClass } from '#contract/visit.ts'
import type { Database, Tx } from '../../db/database.ts'

export type Visit = {
  at: Date
  day: string
  class: VisitClass
  locale: Locale
  path: string
  source: string
  visitor: string
}

/** The day's salt, made by whoever needs it first; asked for anew each time, so that it dies with its day. */
export async function saltOf(db: Database, day: string): Promise<string> {
  return (await findSalt(db, day)) ?? (await makeSalt(db, day))
}

async function findSalt(db: Database, day: string): Promise<string | undefined> {
  const row = await db.selectFrom('visit_salt').select('salt').where('day', '=', day).executeTakeFirst()
  return row?.salt
}

async function makeSalt(db: Database, day: string): Promise<string> {
  const salt = randomBytes(32).toString('base64')
  await db
    .insertInto('visit_salt')
    .values({ day, salt })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  return (await findSalt(db, day)) ?? salt
}

/** Without its salt a day's visitors can never be linked to an address again. */
export async function destroySaltsBefore(db: Database, day: string): Promise<void> {
  await db.deleteFrom('visit_salt').where('day', '<', day).execute()
}

export async function insertVisits(tx: Tx, visits: Visit[]): Promise<void> {
  await tx
    .insertInto('visit')
    .values(visits.map(({ at, ...visit }) => ({ id: randomUUID(), at: at.toISOString(), ...visit })))
    .execute()
}
