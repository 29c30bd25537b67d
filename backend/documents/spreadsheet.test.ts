import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type Cell, readSheet, sheetLimits, writeSheet } from './spreadsheet.ts'

const columns = [
  { key: 'name', header: 'الاسم' },
  { key: 'count', header: 'Count' },
]
const hostile = [
  '=1+1',
  "'=1+1",
  "''-1",
  "'tis",
  ' =1',

  "'",
  '+cmd',
  '-2',
  '@SUM(A1)',
  '\tx',
  '"quoted", and\nbroken',
  '<b>',
  'مُحبس ١"',
]

describe.each(['csv', 'xlsx'] as const)('%s', (format) => {
  test('what is written is read again, cell by cell, formula or not', async () => {
    const rows = hostile.map((name, count) => ({ name, count }))
    const bytes = await bytesOf(writeSheet(format, { name: 'Sheet', columns, rows }))
    expect(await readSheet(bytes)).toEqual({
      header: ['الاسم', 'Count'],
      rows: rows.map(({ name, count }) => [name, String(count)]),
    })
  })

  test('what is too large is refused', async () => {
    const large = { fault: { rule: 'too-large', field: '' } }
    expect(await readSheet(Buffer.alloc(sheetLimits.bytes + 1, 97))).toEqual(large)
    const rows = Array.from(
      { length: sheetLimits.rows + 1 },
      (): Record<string, Cell> => ({ name: 'x', count: 1 }),
    )
    expect(await readSheet(await bytesOf(writeSheet(format, { name: 'Sheet', columns, rows })))).toEqual(
      large,
    )
  })
})

test('CSV begins with the mark that Excel needs, and no cell with a sign that starts a formula', async () => {
  const rows = hostile.map((name) => ({ name, count: -1 }))
  const text = (await bytesOf(writeSheet('csv', { name: 'Sheet', columns, rows }))).toString()
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text).not.toMatch(/(^|[\r\n,]|")[=+@\t]/)
  expect(text).toContain("'=1+1")
})

test('a formula is refused by the name of its cell', async () => {
  const formula = { value: 7, formula: '3+4', formulaResult: 7 }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['a', 'b'],
          ['1', '2'],
        ],
        cells: new Map([['1,1', formula]]),
      },
    ],
  })
  expect(await readSheet(Buffer.from(bytes))).toEqual({ fault: { rule: 'formula', field: 'B2' } })
})

test('what is no table that can be trusted is refused, whatever its name says', async () => {
  const fault = async (bytes: Uint8Array) => readSheet(Buffer.from(bytes))
  const rows = [
    ['a', 'b'],
    ['1', '2'],
  ]
  const merges = [{ startRow: 1, startCol: 0, endRow: 1, endCol: 1 }]
  expect(await fault(await writeXlsx({ sheets: [{ name: 'A', rows, merges }] }))).toEqual({
    fault: { rule: 'merged', field: 'A2' },
  })
  for (const [bytes, rule] of [
    // Windows-1256, as Excel writes CSV by default on an Arabic machine.
    [Buffer.from([0xe3, 0xcd, 0xc8, 0xd3]), 'encoding'],
    [Buffer.from('\uFEFFa,b', 'utf16le'), 'encoding'],
    [Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-workbook'],
    [Buffer.from('PK\x03\x04 and no more'), 'unreadable'],
    [archiveOf('xl/externalLinks/externalLink1.xml', Buffer.from('<x/>'), 4), 'external'],
  ] as const) {
    expect([rule, await fault(bytes)]).toEqual([rule, { fault: { rule, field: '' } }])
  }
})

test('CSV is read as Excel in Egypt writes it, and rows keep their numbers', async () => {
  const expected = {
    header: ['a', 'b'],
    rows: [
      ['1,5', 'x'],
      ['', ''],
      ['2', '=y'],
    ],
  }
  for (const text of ["\uFEFFa;b\r\n1,5;x\r\n;\r\n2;'=y\r\n", 'sep=;\r\na;b\r\n1,5;x\r\n;\r\n2;=y']) {
    expect(await readSheet(Buffer.from(text))).toEqual(expected)
  }
  const gaps = [['a'], [], ['1']]
  expect(
    await readSheet(Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: gaps }] }))),
  ).toMatchObject({
    rows: [expect.anything(), ['1']],
  })
})

test('a small archive that unpacks to gigabytes is refused before it is unpacked', async () => {
  const before = process.memoryUsage().rss
  for (const claimed of [3_000_000_000, 0, 5]) {
    const answer = await readSheet(archiveOf('xl/workbook.xml', Buffer.alloc(120_000_000), claimed))
    expect(answer).toHaveProperty('fault')
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000)
})

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Buffer> {
  return Buffer.from(await new Response(stream).arrayBuffer())
}

/** A ZIP archive of one part that claims to be of another size (APPNOTE 6.3.10, 4.3.7 and 4.3.12). */
function archiveOf(name: string, content: Buffer, claimed: number): Buffer {
  const data = deflateRawSync(content)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt16LE(8, 4)
  common.writeUInt32LE(data.length, 14)
  common.writeUInt32LE(claimed, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
  const entry = Buffer.alloc(42)
  entry.writeUInt16LE(20, 0)
  common.copy(entry, 2)
  const directory = Buffer.concat([Buffer.from('PK\x01\x02'), entry, Buffer.from(name)])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, directory, Buffer.from('PK\x05\x06'), end])
}
