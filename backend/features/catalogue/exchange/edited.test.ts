import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExchangeColumn, exchangeColumns, type ImportRule } from '#contract/admin/exchange.ts'
import type { SheetFormat } from '#contract/job.ts'
import { readSheet, writeSheet } from '../../../documents/spreadsheet.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { catalogueEditor } from '../../../testing/catalogue-editor.ts'
import { catalogueTables } from '../../../testing/catalogue-tables.ts'
import { engines } from '../../../testing/database.ts'

type Row = Partial<Record<ExchangeColumn, string>>
const disc = { id: 7, slug: 'rupture-disc' }
const kit = 'emergency-kit'

async function rowsIn(file: Buffer): Promise<Row[]> {
  const read = await readSheet(file)
  if ('fault' in read) throw new Error(read.fault.rule)
  return read.rows.map((values) => Object.fromEntries(read.header.map((name, at) => [name, values[at]])))
}

async function tableOf(
  rows: Row[],
  format: SheetFormat = 'csv',
  of: readonly ExchangeColumn[] = exchangeColumns,
): Promise<Buffer> {
  const columns = of.map((key) => ({ key, header: key }))
  const stream = writeSheet(format, { name: 'catalogue', columns, rows })
  return Buffer.from(await new Response(stream).arrayBuffer())
}

describe.each(engines)('a table that was taken from an older state on %s', (engine) => {
  let system: TestApp
  let editor: Awaited<ReturnType<typeof catalogueEditor>>
  let tables: ReturnType<typeof catalogueTables>
  beforeAll(async () => {
    system = await startTestApp(engine)
    editor = await catalogueEditor(system)
    tables = catalogueTables(system, editor.cookie)
  })
  afterAll(() => system.close())

  const correct = async (en: string) => {
    const answer = await editor.change(disc.id, ({ content }) => ({
      content: { ...content, summary: { ...content.summary, en } },
    }))
    expect(answer.statusCode).toBe(200)
  }
  const summary = (rest: Row): Row => ({ product: disc.slug, field: 'summary', ar: 'قرص انفجار', ...rest })
  const versionOf = async (id: number) => String((await editor.read(id)).version)
  const rulesOf = async (rows: Row[]): Promise<[number, string, ImportRule][]> => {
    const { result } = await tables.checked(await tableOf(rows))
    return result.faults.map(({ row, column, rule }) => [row, column, rule])
  }

  test('takes back no correction, and changes nothing else either', async () => {
    const { content } = await editor.read(disc.id)
    const old = await rowsIn(await tables.exported('xlsx'))
    await correct('Corrected in the console')
    const before = await tables.products()
    const isOurs = ({ product, field }: Row) => product === kit && field === 'code'
    const changed = old.map((row) => (isOurs(row) ? { ...row, value: 'Kit 5' } : row))
    const { id, result } = await tables.checked(await tableOf(changed, 'xlsx'))
    const place = old.findIndex(({ product, field }) => product === disc.slug && field === 'summary')
    expect(result.faults).toEqual([{ row: place + 2, column: 'version', rule: 'edited-since' }])
    expect((await tables.post(`/api/admin/catalogue/imports/${id}/apply`, {})).statusCode).toBe(404)
    expect(await tables.products()).toEqual(before)

    // What says the same as the catalogue takes nothing back, whatever it was taken from.
    await correct(content.summary.en)
    const again = await tables.checked(await tableOf(changed, 'xlsx'))
    expect(again.result).toMatchObject({ faults: [], counts: { new: 0, changed: 1, unchanged: 29 } })
    expect((await tables.apply(again.id)).state).toBe('done')
  })

  test('is refused too when the edit came after it was checked', async () => {
    const taken = summary({ en: 'From the table', version: await versionOf(disc.id) })
    const code = { product: kit, field: 'code', value: 'Kit 9', version: await versionOf(9) }
    expect((await editor.read(9)).slug).toBe(kit)
    const { id, result } = await tables.checked(await tableOf([code, taken]))
    expect(result.counts).toEqual({ new: 0, changed: 2, unchanged: 0 })
    await correct('Corrected after the check')
    const before = await tables.products()
    expect(await tables.apply(id)).toMatchObject({
      state: 'failed',
      problem: 'version-conflict',
      result: [{ field: disc.slug, rule: 'version' }],
    })
    expect(await tables.products()).toEqual(before)
    expect(await rulesOf([code, taken])).toEqual([[3, 'version', 'edited-since']])
  })

  test('may be its own import: once more it changes nothing, and going on in it is refused', async () => {
    const rows: Row[] = [
      summary({ en: 'Two  spaces', version: await versionOf(disc.id) }),
      { product: 'new-valve', field: 'kind', value: 'equipment' },
      { product: 'new-valve', field: 'name', en: 'New  valve' },
    ]
    const { id } = await tables.checked(await tableOf(rows))
    expect(await tables.apply(id)).toMatchObject({ state: 'done', result: { products: 2 } })
    const again = await tables.checked(await tableOf(rows))
    expect(again.result).toMatchObject({ faults: [], counts: { new: 0, changed: 0, unchanged: 2 } })
    const on = rows.map((row) => ({ ...row, ...(row.en && { en: `${row.en}, and more` }) }))
    expect(await rulesOf(on)).toEqual([
      [2, 'version', 'edited-since'],
      [4, 'version', 'no-version'],
    ])
    const anew = await rowsIn(await tables.exported('csv'))
    const versions = new Map(anew.map(({ product, version }) => [product, version]))
    expect(await rulesOf(on.map((row) => ({ ...row, version: versions.get(row.product) ?? '' })))).toEqual([])
  })

  test('of a list names its version once, in any digits; what is none is said where it stands', async () => {
    const version = await versionOf(disc.id)
    const { warnings } = (await editor.read(disc.id)).content
    const eastern = version.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '')
    const list = [...warnings, { en: 'Wear goggles.', ar: 'ارتدِ نظارة واقية.' }].map(
      (text, index): Row => ({ product: disc.slug, field: 'warnings', number: String(index + 1), ...text }),
    )
    expect(
      await rulesOf(list.map((row, index) => ({ ...row, version: index === 0 ? eastern : '' }))),
    ).toEqual([])
    expect(await rulesOf(list)).toEqual([[list.length + 1, 'version', 'no-version']])
    const code = { product: disc.slug, field: 'code', value: 'R.D 1' }
    expect(await rulesOf([summary({ en: 'x', version }), code])).toEqual([])
    for (const nonsense of ['abc', '0', '-1', '1.5', '1e30', String(Number(version) + 1)])
      expect(await rulesOf([summary({ en: 'x', version: nonsense })])).toEqual([
        [2, 'version', 'unknown-version'],
      ])
    expect(await rulesOf([{ product: 'no-such-valve', field: 'kind', value: 'equipment', version }])).toEqual(
      [[2, 'version', 'no-product']],
    )
  })

  test('names no state at all where an earlier release has written it', async () => {
    const rows = await rowsIn(await tables.exported('csv'))
    const { result } = await tables.checked(await tableOf(rows, 'csv', exchangeColumns.slice(0, -1)))
    expect(result.faults).toEqual([{ row: 1, column: 'version', rule: 'no-version' }])
  })

  test('still says the former address of a product that was renamed since', async () => {
    const row = summary({ en: 'Under the old name', version: await versionOf(disc.id) })
    expect((await editor.change(disc.id, () => ({ slug: 'bursting-disc' }))).statusCode).toBe(200)
    expect(await rulesOf([row, { ...row, field: 'name' }])).toEqual([[2, 'version', 'edited-since']])
  })
})
