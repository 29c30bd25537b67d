import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sql } from 'kysely'
import { afterEach, describe, expect, test } from 'vitest'
import { engines, freshDatabase, type TestDatabase } from '../testing/database.ts'
import { inBatches } from './batches.ts'
import { type Database, openDatabase, type Tx } from './database.ts'
import { migrate } from './migrate.ts'

let database: TestDatabase | undefined
afterEach(async () => {
  await database?.drop()
  database = undefined
})

const days = Array.from({ length: 70 }, (_, day) => `2026-01-${String(day + 1).padStart(2, '0')}`)

/** Stores a day for each item, and tells how many came along. */
async function insert(tx: Tx, items: string[]): Promise<string[]> {
  await tx
    .insertInto('visit_salt')
    .values(items.map((day) => ({ day, salt: 'salt' })))
    .execute()
  return items.map((day) => `${day} of ${items.length}`)
}

async function storedDays(db: Database): Promise<string[]> {
  const rows = await db.selectFrom('visit_salt').select('day').orderBy('day').execute()
  return rows.map(({ day }) => day)
}

describe.each(engines)('items that arrive together on %s', (engine) => {
  test('are stored in batches, each answered with its own', async () => {
    database = await freshDatabase(engine)
    const store = inBatches(database.db, insert)
    const answers = await Promise.all(days.map(store))
    expect(answers).toEqual(days.map((day, at) => `${day} of ${at < 64 ? 32 : 6}`))
    expect(await storedDays(database.db)).toEqual(days)
    expect(await store('later')).toBe('later of 1')
  })

  test('lose nothing by one among them that cannot be stored', async () => {
    database = await freshDatabase(engine)
    const store = inBatches(database.db, async (tx, items: string[]) => {
      const answers = await insert(tx, items)
      if (items.includes('refused')) throw new Error('refused')
      return answers
    })
    const settled = await Promise.allSettled(['one', 'refused', 'two', 'one', 'three'].map(store))
    expect(settled.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ])
    expect(settled[1]).toMatchObject({ reason: { message: 'refused' } })
    expect(await storedDays(database.db)).toEqual(['one', 'three', 'two'])
  })

  test('are refused at once, and not one by one, when the database cannot serve', async () => {
    database = await freshDatabase(engine)
    let tries = 0
    const store = inBatches(database.db, async (tx, items: string[]) => {
      tries += 1
      await insert(tx, items)
      throw Object.assign(new Error('the disk is full'), { errcode: 13 })
    })
    const settled = await Promise.allSettled(days.slice(0, 9).map(store))
    expect(settled.every(({ status }) => status === 'rejected')).toBe(true)
    expect([tries, await storedDays(database.db)]).toEqual([1, []])
  })
})

describe('items that arrive together on SQLite', () => {
  test('are told so only when the disk has them all', async () => {
    const folder = mkdtempSync(`${tmpdir()}/chloromaster-`)
    const [here, elsewhere] = [
      openDatabase(`sqlite:${folder}/data.db`),
      openDatabase(`sqlite:${folder}/data.db`),
    ]
    try {
      await migrate(here)
      const told: string[] = []
      let seenMeanwhile: string[] | undefined
      const store = inBatches(here, async (tx, items: string[]) => {
        const answers = await insert(tx, items)
        seenMeanwhile = [...told, ...(await storedDays(elsewhere))]
        return answers
      })
      await Promise.all(days.slice(0, 9).map(async (day) => told.push(await store(day))))
      expect(seenMeanwhile).toEqual([])
      expect([told.length, (await storedDays(elsewhere)).length]).toEqual([9, 9])
    } finally {
      await Promise.all([here.destroy(), elsewhere.destroy()])
      rmSync(folder, { recursive: true })
    }
  })

  test('fail when their commit does', async () => {
    database = await freshDatabase('sqlite')
    const store = inBatches(database.db, async (tx, items: string[]) => {
      if (items.includes('orphan')) {
        await sql`pragma defer_foreign_keys = on`.execute(tx)
        await sql`insert into staff_session values ('1', 'nobody', '1', '', null, null, '', '')`.execute(tx)
      }
      return insert(tx, items)
    })
    const settled = await Promise.allSettled(['one', 'orphan', 'two'].map(store))
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await storedDays(database.db)).toEqual(['one', 'two'])
  })
})
