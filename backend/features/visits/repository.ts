import { randomBytes, randomUUID } from 'node:crypto'
import type { Locale } from '#contract/locale.ts'
import type { VisitClass } from '#contract/visit.ts'
import type { Database } from '../../db/database.ts'

export type Visit = {
  at: Date
  day: string
  class: VisitClass
  locale: Locale
  path: string
  source: string
  visitor: string
}

/** The day's salt, made by whoever needs it first. */
export async function saltOf(db: Database, day: string): Promise<string> {
  const salt = randomBytes(32).toString('base64')
  await db
    .insertInto('visit_salt')
    .values({ day, salt })
    .onConflict((conflict) => conflict.column('day').doNothing())
    .execute()
  const row = await db
    .selectFrom('visit_salt')
    .select('salt')
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  return row.salt
}

/** Without its salt a day's visitors can never be linked to an address again. */
export async function destroySaltsBefore(db: Database, day: string): Promise<void> {
  await db.deleteFrom('visit_salt').where('day', '<', day).execute()
}

export async function insertVisit(db: Database, { at, ...visit }: Visit): Promise<void> {
  await db
    .insertInto('visit')
    .values({ id: randomUUID(), at: at.toISOString(), ...visit })
    .execute()
}

/** Days that have visits, from the given day on. */
export async function listDaysWithVisits(db: Database, from: string): Promise<string[]> {
  const rows = await db.selectFrom('visit').select('day').distinct().where('day', '>=', from).execute()
  return rows.map(({ day }) => day)
}

/** Counts one day anew into the three daily tables. */
export async function rollUpDay(db: Database, day: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of ['visit_day', 'visit_day_page', 'visit_day_source'] as const) {
      await tx.deleteFrom(table).where('day', '=', day).execute()
    }
    const visits = tx.selectFrom('visit').where('day', '=', day)
    await tx
      .insertInto('visit_day')
      .columns(['day', 'class', 'visits', 'visitors'])
      .expression(
        visits
          .select((row) => [
            'day',
            'class',
            row.fn.countAll<number>().as('visits'),
            row.fn.count<number>('visitor').distinct().as('visitors'),
          ])
          .groupBy(['day', 'class']),
      )
      .execute()
    await tx
      .insertInto('visit_day_page')
      .columns(['day', 'class', 'path', 'views'])
      .expression(
        visits
          .select((row) => ['day', 'class', 'path', row.fn.countAll<number>().as('views')])
          .groupBy(['day', 'class', 'path']),
      )
      .execute()
    await tx
      .insertInto('visit_day_source')
      .columns(['day', 'class', 'source', 'visitors'])
      .expression(
        visits
          .select((row) => [
            'day',
            'class',
            'source',
            row.fn.count<number>('visitor').distinct().as('visitors'),
          ])
          .groupBy(['day', 'class', 'source']),
      )
      .execute()
  })
}
