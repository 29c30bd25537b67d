import type { Database } from '../../../db/database.ts'
import { addDays, dayOf, monthOf } from '../../../time.ts'
import { destroySaltsBefore } from '../repository.ts'
import { addUpMonth, listDaysToCount, listMonthsToAddUp, rollUpDay } from './repository.ts'

/** A month is added up once its last views have certainly been stored; one that is counted anew all the same, again. */
const settledDays = 2

/**
 * Brings the counts of days and months up to date, however long nobody did, and destroys the salts of past days. It may
 * be stopped anywhere and done by several at once: what is missing is found by comparing, not by remembering.
 */
export async function rollUpVisits(db: Database, now: Date, timeZone: string): Promise<void> {
  const today = dayOf(now, timeZone)
  await destroySaltsBefore(db, today)
  for (const day of await listDaysToCount(db, today)) await rollUpDay(db, day)
  const months = await listMonthsToAddUp(db, monthOf(addDays(today, -settledDays)))
  for (const month of months) await addUpMonth(db, month)
}
