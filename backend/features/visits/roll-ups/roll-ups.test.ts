import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { locales } from '#contract/locale.ts'
import { visitClasses } from '#contract/visit.ts'
import type { Schema } from '../../../db/schema.ts'
import { engines, freshDatabase, type TestDatabase } from '../../../testing/database.ts'
import { addDays } from '../../../time.ts'
import { countByClass, countByLocale, countPages, countSources } from '../figures/repository.ts'
import { rollUpVisits } from './service.ts'

const firstDay = '2026-06-20'
const timeZone = 'Africa/Cairo'
type Visit = Schema['visit']

const anyVisit = fc
  .record({
    day: fc.constantFrom(0, 1, 10, 11, 30, 41, 42, 43, 72, 73, 100).map((days) => addDays(firstDay, days)),
    class: fc.constantFrom(...visitClasses),
    locale: fc.constantFrom(...locales),
    path: fc.constantFrom('/en', '/ar', '/ar/contact', '/en/é', '*'),
    source: fc.constantFrom('direct', 'internal', 'google.com'),
    visitor: fc.constantFrom('a', 'b', 'c'),
  })
  .map((visit): Visit => ({ ...visit, id: randomUUID(), at: `${visit.day}T10:00:00.000Z` }))

describe.each(engines)('roll-ups on %s', (engine) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(engine)
  })
  afterAll(() => database.drop())
  const store = async (visits: Visit[]) => {
    if (visits.length > 0) await database.db.insertInto('visit').values(visits).execute()
  }
  const rollUp = (day: string) => rollUpVisits(database.db, new Date(`${day}T12:00:00.000Z`), timeZone)

  test('any range counts what a recount of the single views counts', async () => {
    const days = fc.tuple(fc.integer({ min: -5, max: 105 }), fc.integer({ min: 0, max: 110 }))
    const rounds = fc.array(fc.array(anyVisit, { maxLength: 20 }), { minLength: 1, maxLength: 3 })
    const property = fc.asyncProperty(rounds, days, async (batches, [start, length]) => {
      await forgetAll(database)
      const stored: Visit[] = []
      // Days come in their order, as in life; the last two may still grow.
      const ordered = batches.flat().sort((a, b) => (a.day < b.day ? -1 : 1))
      const size = Math.ceil(ordered.length / batches.length) || 1
      for (let first = 0; first < ordered.length; first += size) {
        const batch = ordered.slice(first, first + size)
        await store(batch)
        stored.push(...batch)
        const today = batch.at(-1)?.day ?? firstDay
        await Promise.all([rollUp(today), rollUp(today)])
      }
      await rollUp(addDays(firstDay, 103))
      const range = { from: addDays(firstDay, start), to: addDays(firstDay, start + length) }
      const counted = { ...range, classes: [...visitClasses] }
      const within = stored.filter(({ day }) => day >= range.from && day <= range.to)
      const found = await Promise.all(readers.map((read) => read(database.db, counted)))
      expect(found.map(lines)).toEqual(recounts(within).map(lines))
    })
    await fc.assert(property, { numRuns: 8 })
  })

  test('what comes after its day was counted, and after its month was, is counted too', async () => {
    await forgetAll(database)
    const visit = (day: string) => ({ ...sample, id: randomUUID(), day })
    await store([visit('2026-08-30'), visit('2026-08-31')])
    await rollUp('2026-09-05')
    expect(await database.db.selectFrom('visit_month').selectAll().execute()).toEqual([{ month: '2026-08' }])
    await store([visit('2026-08-31')])
    await rollUp('2026-09-05')
    const range = { from: '2026-08-01', to: '2026-08-31', classes: [...visitClasses] }
    expect(await countPages(database.db, range)).toEqual([{ class: 'human', name: '/en', count: 3 }])
    expect(await database.db.selectFrom('visit_month_page').select('views').execute()).toEqual([{ views: 3 }])
  })

  test('a month that is not over, or hardly, is read day by day', async () => {
    await forgetAll(database)
    await store([{ ...sample, day: '2026-08-31' }])
    await rollUp('2026-09-01')
    expect(await database.db.selectFrom('visit_month').selectAll().execute()).toEqual([])
  })

  test('days that were counted before languages were, are counted again', async () => {
    await forgetAll(database)
    await store([
      { ...sample, day: '2026-08-02' },
      { ...sample, id: randomUUID(), day: '2026-08-30' },
    ])
    await rollUp('2026-08-30')
    await database.db.deleteFrom('visit_day_locale').where('day', '=', '2026-08-02').execute()
    await rollUp('2026-08-30')
    const range = { from: '2026-08-01', to: '2026-08-31', classes: [...visitClasses] }
    expect(await countByLocale(database.db, range)).toEqual([{ locale: 'en', visits: 2, visitors: 2 }])
  })

  test('of a flood of invented pages the sum is kept', async () => {
    await forgetAll(database)
    const invented = Array.from({ length: 1003 }, (_unused, number) => ({
      ...sample,
      id: randomUUID(),
      path: `/x${number}`,
    }))
    await store([...invented, { ...sample, id: randomUUID() }, { ...sample, id: randomUUID() }])
    await rollUp(sample.day)
    const pages = await database.db
      .selectFrom('visit_day_page')
      .select(['path', 'views'])
      .orderBy('views', 'desc')
      .execute()
    expect(pages).toHaveLength(1001)
    expect(pages.slice(0, 2)).toEqual([
      { path: '*', views: 4 },
      { path: '/en', views: 2 },
    ])
  })
})

const sample: Visit = {
  id: randomUUID(),
  at: '2026-08-02T10:00:00.000Z',
  day: '2026-08-02',
  class: 'human',
  locale: 'en',
  path: '/en',
  source: 'direct',
  visitor: 'a',
}

const readers = [countByClass, countByLocale, countPages, countSources]

/** What the readers must find, in their order. */
function recounts(visits: Visit[]): object[][] {
  return [
    grouped(visits, (visit) => [visit.class]).map(([[of], own]) => ({
      class: of,
      visits: own.length,
      visitors: persons(own),
    })),
    grouped(visits, (visit) => [visit.locale]).map(([[locale], own]) => ({
      locale,
      visits: own.length,
      visitors: persons(own),
    })),
    grouped(visits, (visit) => [visit.class, visit.path]).map(([[of, name], own]) => ({
      class: of,
      name,
      count: own.length,
    })),
    grouped(visits, (visit) => [visit.class, visit.source]).map(([[of, name], own]) => ({
      class: of,
      name,
      count: persons(own),
    })),
  ]
}

async function forgetAll({ db }: TestDatabase): Promise<void> {
  const tables = [
    'visit',
    'visit_day',
    'visit_day_locale',
    'visit_day_page',
    'visit_day_source',
    'visit_month',
    'visit_month_page',
    'visit_month_source',
  ] as const
  for (const table of tables) await db.deleteFrom(table).execute()
}

function grouped(visits: Visit[], keyOf: (visit: Visit) => string[]): [string[], Visit[]][] {
  return [...Map.groupBy(visits, (visit) => JSON.stringify(keyOf(visit)))].map(([key, own]) => [
    JSON.parse(key) as string[],
    own,
  ])
}

/** Once a day each. */
function persons(visits: Visit[]): number {
  return new Set(visits.map(({ day, class: of, visitor }) => `${day} ${of} ${visitor}`)).size
}

function lines(rows: object[]): string[] {
  return rows.map((row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => a.localeCompare(b)))).sort()
}
