import { deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { type Cell, readSheet, sheetLimits, writeSheet } from './spreadsheet.ts'

const columns = [
  { key: 'name', header: 'الاسم' },
  { key: 'count', header: 'Count' },
]
const hostile = ['=1+1', '+cmd', '-2', '@SUM(A1)', '\tx', '"quoted", and\nbroken', '<b>', 'مُحبس ١"']

describe.each(['csv', 'xlsx'] as const)('%s', (format) => {
  test('what is written is read again, cell by cell, formula or not', async () => {
    const rows = hostile.map((name, count) => ({ name, count }))
    const bytes = await bytesOf(writeSheet(format, { name: 'Sheet', columns, rows }))
    expect(await readSheet(format, bytes)).toEqual({
      header: ['الاسم', 'Count'],
      rows: rows.map(({ name, count }) => [name, String(count)]),
    })
  })

  test('what is no such file, or too large, is refused', async () => {
    const unreadable = { fault: { rule: 'unreadable', field: '' } }
    expect(await readSheet(format, Buffer.from([0xff, 0xfe, 0x00, 0x41]))).toEqual(unreadable)
    const large = { fault: { rule: 'too-large', field: '' } }
    expect(await readSheet(format, Buffer.alloc(sheetLimits.bytes + 1, 97))).toEqual(large)
    const rows = Array.from(
      { length: sheetLimits.rows + 1 },
      (): Record<string, Cell> => ({ name: 'x', count: 1 }),
    )
    expect(
      await readSheet(format, await bytesOf(writeSheet(format, { name: 'Sheet', columns, rows }))),
    ).toEqual(large)
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
  expect(await readSheet('xlsx', Buffer.from(bytes))).toEqual({ fault: { rule: 'formula', field: 'B2' } })
})

test('a small archive that unpacks to gigabytes is refused before it is unpacked', async () => {
  const before = process.memoryUsage().rss
  for (const claimed of [3_000_000_000, 0, 5]) {
    const answer = await readSheet('xlsx', archiveOf('xl/workbook.xml', Buffer.alloc(120_000_000), claimed))
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
