import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { engines, freshDatabase, type TestDatabase } from '../../testing/database.ts'
import { runWhenDue } from './clockwork.ts'

let database: TestDatabase
afterEach(() => database.drop())

const job = { name: 'count', everyMs: 60_000 }
const noon = new Date('2026-11-23T12:00:00.000Z')
const atSecond = (seconds: number) => new Date(noon.getTime() + seconds * 1000)

describe.each(engines)('the clockwork on %s', (engine) => {
  test('lets one of ten workers do what is due, and again when it is due again', async () => {
    database = await freshDatabase(engine)
    let done = 0
    const run = (now: Date) =>
      runWhenDue(
        database.db,
        job,
        () => now,
        async () => {
          done += 1
          await wait(20)
        },
      )
    const taken = await Promise.all(Array.from({ length: 10 }, () => run(noon)))
    expect([taken.filter(Boolean).length, done]).toEqual([1, 1])
    expect(await run(atSecond(59))).toBe(false)
    expect(await run(atSecond(60))).toBe(true)
    expect(done).toBe(2)
  })

  test('leaves what failed to whoever asks when the lease has lapsed', async () => {
    database = await freshDatabase(engine)
    const fail = async () => {
      throw new Error('the worker died')
    }
    await expect(runWhenDue(database.db, job, () => noon, fail)).rejects.toThrow('the worker died')
    const run = (now: Date) =>
      runWhenDue(
        database.db,
        job,
        () => now,
        async () => undefined,
      )
    expect(await run(atSecond(120))).toBe(false)
    expect(await run(atSecond(301))).toBe(true)
  })

  test('does not wait for a time that a wrong clock has set', async () => {
    database = await freshDatabase(engine)
    const run = (now: Date) =>
      runWhenDue(
        database.db,
        job,
        () => now,
        async () => undefined,
      )
    expect(await run(atSecond(86_400))).toBe(true)
    expect(await run(noon)).toBe(true)
  })
})
