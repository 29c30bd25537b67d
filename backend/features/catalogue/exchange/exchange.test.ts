import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeColumns, importBytes } from '#contract/admin/exchange.ts'
import { sheetFormats } from '#contract/job.ts'
import { openCache } from '../../../cache/cache.ts'
import { openSharedStore } from '../../../cache/shared-store.ts'
import { readSheet, writeSheet } from '../../../documents/spreadsheet.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { catalogueTables } from '../../../testing/catalogue-tables.ts'
import { engines } from '../../../testing/database.ts'
import { redisPrograms, startRedis } from '../../../testing/redis-server.ts'
import { presentOf } from '../editing/present.ts'
import { rowsOf } from './layout.ts'
import { draftFrom } from './reading.ts'
import { listProductRows } from './repository.ts'
import { importCatalogue } from './service.ts'
import { tableOf } from './table.ts'

const header = exchangeColumns.join(';')
const giza = 'giza-water-plant'

const table = (...rows: string[]) => `\uFEFF${[header, ...rows].join('\r\n')}\r\n`

describe.each(engines)('the catalogue as a table on %s', (engine) => {
  let system: TestApp
  let tables: ReturnType<typeof catalogueTables>
  beforeAll(async () => {
    system = await startTestApp(engine)
    tables = catalogueTables(system, await system.signIn('editor'))
  })
  afterAll(() => system.close())

  test.each(sheetFormats)(
    'is exported as %s, drafts too, and comes back without a change',
    async (format) => {
      const file = await tables.exported(format)
      const read = await readSheet(file)
      if ('fault' in read) throw new Error(read.fault.rule)
      expect(read.header).toEqual(exchangeColumns)
      const [kind] = read.rows.filter(([slug]) => slug === giza)
      expect(kind).toEqual([giza, 'kind', '', '', '', '', 'project', '', '', '', '', '', '', '1'])
      const { result } = await tables.checked(file)
      expect(result).toMatchObject({ faults: [], counts: { new: 0, changed: 0, unchanged: 30 } })
    },
  )

  test('one bad row changes nothing, and every fault says where it is', async () => {
    const before = await tables.products()
    const { id, result } = await tables.checked(
      table(
        `${giza};summary;;A changed text;نص;;;;;;;;;1`,
        `${giza};year;;;;;nineteen;;;;;;;1`,
        'rupture-disc;specifications;1;Size;المقاس;sizes;2;1;mmm;;;;;1',
        ';name;;x;س;;;;;;;;',
        `${giza};colour;;x;س;;;;;;;;`,
        `${giza};summary;;again;مرة;;;;;;;;;1`,
        `${giza};client;;Cli\u202Eent;عميل;;7;;;;;;;1`,
        'emergency-kit;components;1;Titanium wrench;مفتاح;;;;;;;;;1',
        `giza;name;;${'x'.repeat(10_000)};س;;;;;;;;`,
      ),
    )
    expect(result.faults).toEqual([
      { row: 3, column: 'value', rule: 'number' },
      { row: 4, column: 'to', rule: 'range' },
      { row: 4, column: 'unit', rule: 'unknown-unit' },
      { row: 4, column: 'group', rule: 'unknown-group' },
      { row: 5, column: 'product', rule: 'required' },
      { row: 6, column: 'field', rule: 'unknown-field' },
      { row: 7, column: 'field', rule: 'duplicate' },
      { row: 8, column: 'en', rule: 'characters' },
      { row: 8, column: 'value', rule: 'unused' },
      { row: 9, column: '', rule: 'titanium-in-chlorine' },
      { row: 10, column: 'field', rule: 'unknown-kind' },
    ])
    expect((await tables.post(`/api/admin/catalogue/imports/${id}/apply`, {})).statusCode).toBe(404)
    expect(await tables.products()).toEqual(before)
  })

  test('what was shown is applied, whole, once, with its trace; what was edited since is refused', async () => {
    const rows = [
      `${giza};summary;;A changed text;نص مختلف;;;;;;;;;1`,
      'new-valve;kind;;;;;equipment;;;;;;',
      'new-valve;name;;=A valve;;;;;;;;;',
    ]
    const first = await tables.checked(table(...rows))
    const second = await tables.checked(table(...rows))
    expect(first.result.counts).toEqual({ new: 1, changed: 1, unchanged: 0 })
    expect(first.result.products[0]?.differences).toMatchObject([
      { field: 'summary', change: 'changed', cells: [{ after: 'A changed text' }, { after: 'نص مختلف' }] },
    ])
    expect(await tables.apply(first.id)).toMatchObject({
      state: 'done',
      result: { step: 'apply', products: 2 },
    })
    const after = await tables.products()
    expect(after.find(({ slug }) => slug === 'new-valve')).toMatchObject({
      state: 'draft',
      kind: 'equipment',
    })
    expect(JSON.parse(after.find(({ slug }) => slug === giza)?.content ?? '').summary.ar).toBe('نص مختلف')
    const origins = await system.db
      .selectFrom('product_revision')
      .select('origin')
      .where('origin', '=', 'import')
      .execute()
    expect(origins).toHaveLength(2)
    const audit = await system.db
      .selectFrom('audit')
      .select('action')
      .where('action', '=', 'catalogue.import')
      .execute()
    expect(audit).toHaveLength(1)

    expect(await tables.apply(second.id)).toMatchObject({
      state: 'failed',
      problem: 'version-conflict',
      result: [
        { field: giza, rule: 'version' },
        { field: 'new-valve', rule: 'version' },
      ],
    })
    expect(await tables.products()).toEqual(after)
  })

  test('a worker that dies after the commit leaves nothing to be done twice', async () => {
    const { id } = await tables.checked(table(`${giza};summary;;Once;مرة;;;;;;;;;2`))
    const ordered = await tables.post(`/api/admin/catalogue/imports/${id}/apply`, {})
    const { jobId } = ordered.json()
    const job = {
      id: jobId,
      kind: 'catalogue-import' as const,
      input: { step: 'apply', checkId: id },
      checkpoint: null,
      attempts: 1,
      staffId: null,
      requestId: 'x',
    }
    await system.db
      .updateTable('job')
      .set({ state: 'running', attempts: 1 })
      .where('id', '=', jobId)
      .execute()
    await importCatalogue({
      db: system.db,
      cache: system.cache,
      now: () => system.clock.now,
      timeZone: 'Africa/Cairo',
    })({ job })
    const after = await tables.products()
    await system.db
      .updateTable('job')
      .set({ due_at: '2020-01-01T00:00:00.000Z' })
      .where('id', '=', jobId)
      .execute()
    expect(await tables.done(ordered)).toMatchObject({ state: 'done', result: { products: 1 } })
    expect(await tables.products()).toEqual(after)
  })

  test('what is no table, or too large, is refused with its reason', async () => {
    const formula = await writeXlsx({
      sheets: [{ name: 'A', rows: [['a'], ['1']], cells: new Map([['1,0', { value: 7, formula: 'A9' }]]) }],
    })
    for (const [file, fault] of [
      [Buffer.from(formula), { row: 2, column: 'A2', rule: 'formula' }],
      [Buffer.from([0xe3, 0xcd]), { row: 0, column: '', rule: 'encoding' }],
      [Buffer.from(table()), { row: 1, column: '', rule: 'empty' }],
      [Buffer.from(`${header};price\r\n`), { row: 1, column: 'price', rule: 'unknown-column' }],
      [Buffer.from('product;field\r\n'), { row: 1, column: 'number', rule: 'missing-column' }],
    ] as const) {
      expect((await tables.checked(file)).result.faults[0]).toEqual(fault)
    }
    const large = await tables.upload(Buffer.alloc(importBytes + 1))
    expect([large.statusCode, large.json().code]).toEqual([413, 'payload-too-large'])
    expect((await tables.post('/api/admin/catalogue/imports', {})).statusCode).toBe(415)
  })

  test('any product goes through a table and back', async () => {
    const present = (await listProductRows(system.db)).map((row) => presentOf(row, []))
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]/gu, '').trim() || "'=1")
    const texts = fc.record({
      en: fc.oneof(
        line,
        line.map((text) => `=${text}`),
      ),
      ar: line,
    })
    const product = fc.record({
      base: fc.constantFrom(...present),
      name: texts,
      warnings: fc.array(texts, { maxLength: 4 }),
      figure: fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
    })
    await fc.assert(
      fc.asyncProperty(
        product,
        fc.constantFrom(...sheetFormats),
        async ({ base, name, warnings, figure }, format) => {
          const value = figure === 0 ? 0 : figure
          const specification = { label: name, value, unit: 'mm' as const, group: 'general' as const }
          const content = { ...base.content, name, warnings, specifications: [specification] }
          const columns = exchangeColumns.map((key) => ({ key, header: key }))
          const stream = writeSheet(format, { name: 'x', columns, rows: rowsOf({ ...base, content }) })
          const read = await readSheet(Buffer.from(await new Response(stream).arrayBuffer()))
          if ('fault' in read) throw new Error(read.fault.rule)
          const { products: found, faults } = tableOf(read.header, read.rows)
          expect(draftFrom(base.slug, found.get(base.slug) ?? new Map(), base)).toMatchObject({ content })
          expect(faults).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})

test.runIf(redisPrograms.length > 0)(
  'what an import changes, back ends that share a store with the worker show at once',
  async () => {
    const server = await startRedis()
    const store = openSharedStore(server.url, 'secret of the test')
    const system = await startTestApp('sqlite', { REDIS_URL: server.url })
    const tables = catalogueTables(system, await system.signIn('editor'), openCache(store))
    const summary = async () =>
      (await system.request({ method: 'GET', url: `/api/products/${giza}` })).json().summary.en
    await expect.poll(() => store.isWell(), { timeout: 2000 }).toBe(true)
    const { id } = await tables.checked(table(`${giza};summary;;Imported;مستورد;;;;;;;;;1`))
    expect(await summary()).not.toBe('Imported')
    await tables.apply(id)
    // Well before the copies would end by themselves.
    await expect.poll(summary, { timeout: 1000, interval: 20 }).toBe('Imported')
    await system.close()
    store.close()
    await server.stop()
  },
)
