import { afterEach, expect, test } from 'vitest'
import { engines, freshDatabase, type TestDatabase } from '../../../testing/database.ts'
import { fillDatabase } from '../../../testing/operations/filled-database.ts'
import { forgetWhatIsOld } from './service.ts'

let database: TestDatabase
afterEach(() => database.drop())

test.each(engines)('what signing in has left is deleted in time, on %s', async (engine) => {
  database = await freshDatabase(engine)
  const { db } = database
  await fillDatabase(db, 1)
  const tables = [
    'staff_session',
    'staff_half_entry',
    'staff_reset',
    'staff_lock',
    'staff_invitation',
    'staff_browser',
  ] as const
  const counts = () =>
    Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length))
  const at = Date.parse('2026-11-02T08:09:10.120Z')
  const afterDays = async (days: number) => {
    const now = () => new Date(at + days * 86_400_000 + 1)
    await forgetWhatIsOld({ db, now, timeZone: 'Africa/Cairo' }, 'hourly')
    return counts()
  }
  expect(await counts()).toEqual([1, 1, 1, 1, 1, 1])
  expect(await afterDays(0)).toEqual([0, 0, 1, 1, 1, 1])
  expect(await afterDays(2)).toEqual([0, 0, 0, 0, 1, 1])
  expect(await afterDays(30)).toEqual([0, 0, 0, 0, 0, 1])
  expect(await afterDays(400)).toEqual([0, 0, 0, 0, 0, 0])
  expect(await db.selectFrom('letter').selectAll().execute()).toHaveLength(1)
})
