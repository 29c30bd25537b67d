import type { CellValue } from 'hucre'
import { parseCsv, writeCsvStream } from 'hucre/csv'
import { readXlsx, writeXlsxStream } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'
import type { SheetFormat } from '#contract/job.ts'

/** Tables as CSV and XLSX: written so that no cell becomes a formula, read so that no file takes more memory than it may. */
export type Cell = string | number | null
export type Row = Record<string, Cell>

export type Table = {
  /** Of the sheet; at most 31 characters. */
  name: string
  columns: { key: string; header: string; width?: number }[]
  rows: AsyncIterable<Row> | Iterable<Row>
}

/** Bytes of a file that is read, and of all that an XLSX file unpacks to. */
export const sheetLimits = { bytes: 10 * 1024 * 1024, unpackedBytes: 100 * 1024 * 1024, rows: 20_000 }

/** Why a file cannot be read as a table. `formula` names the cell, as in B7. */
export type SheetFault = { rule: 'unreadable' | 'too-large' | 'formula'; field: string }
export type SheetRows = { header: string[]; rows: string[][] } | { fault: SheetFault }

/** As it is read, a piece at a time, however many rows there are. */
export function writeSheet(format: SheetFormat, table: Table): ReadableStream<Uint8Array> {
  const { name, columns } = table
  if (format === 'xlsx') {
    return writeXlsxStream(table.rows, {
      name,
      columns: columns.map(({ key, header, width = 20 }) => ({ key, header, width })),
    })
  }
  // Excel takes a file without the mark for Windows-1252, and shows Arabic as nonsense.
  return writeCsvStream(rowsOf(table), { bom: true, headers: false, escapeFormulae: true })
}

/** Every cell as text; numbers as JavaScript writes them. Formulas are refused: what one shows depends on who opens it. */
export async function readSheet(format: SheetFormat, bytes: Buffer): Promise<SheetRows> {
  if (bytes.length > sheetLimits.bytes) return { fault: { rule: 'too-large', field: '' } }
  try {
    return format === 'csv' ? readCsv(bytes) : await readWorkbook(bytes)
  } catch {
    return { fault: { rule: 'unreadable', field: '' } }
  }
}

async function* rowsOf({ columns, rows }: Table): AsyncGenerator<Cell[]> {
  yield columns.map(({ header }) => header)
  for await (const row of rows) yield columns.map(({ key }) => row[key] ?? null)
}

function readCsv(bytes: Buffer): SheetRows {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const rows = parseCsv(text, {
    skipBom: true,
    unescapeFormulae: true,
    skipEmptyRows: true,
    maxRows: sheetLimits.rows + 2,
  })
  return tableOf(rows)
}

async function readWorkbook(bytes: Buffer): Promise<SheetRows> {
  if ((await unpackedSize(bytes)) > sheetLimits.unpackedBytes) {
    return { fault: { rule: 'too-large', field: '' } }
  }
  const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: sheetLimits.rows + 2 })
  const [sheet] = sheets
  if (!sheet) return { fault: { rule: 'unreadable', field: '' } }
  for (const [place, { formula }] of sheet.cells ?? []) {
    if (formula !== undefined) return { fault: { rule: 'formula', field: cellName(place) } }
  }
  return tableOf(sheet.rows)
}

/** As the archive's directory says; the reader unpacks no part beyond what is said there. */
async function unpackedSize(bytes: Buffer): Promise<number> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true })
  let total = 0
  for await (const { compressedSize, uncompressedSize } of archive.eachEntry()) {
    // A part that claims to be empty would be unpacked without a limit.
    total += uncompressedSize === 0 && compressedSize > 2 ? Number.POSITIVE_INFINITY : uncompressedSize
  }
  return total
}

function tableOf(cells: CellValue[][]): SheetRows {
  const [header = [], ...rows] = cells.map((row) => row.map(textOf))
  if (rows.length > sheetLimits.rows) return { fault: { rule: 'too-large', field: '' } }
  return { header, rows: rows.filter((row) => row.some((cell) => cell !== '')) }
}

function textOf(value: CellValue): string {
  return value instanceof Date ? value.toISOString() : String(value ?? '')
}

/** `B7` for `6,1`: row and column, counted from 0. */
function cellName(place: string): string {
  const [row = 0, column = 0] = place.split(',').map(Number)
  const letters =
    column < 26 ? letterOf(column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)
  return `${letters}${row + 1}`
}

function letterOf(number: number): string {
  return String.fromCharCode(65 + number)
}
