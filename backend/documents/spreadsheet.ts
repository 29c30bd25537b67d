import type { CellValue } from 'hucre'
import { parseCsv, writeCsvStream } from 'hucre/csv'
import { readXlsx, writeXlsxStream } from 'hucre/xlsx'
import { fromBufferPromise } from 'yauzl'
import type { SheetFormat, SheetRule } from '#contract/job.ts'

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

export const sheetTypes: Record<SheetFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Why a file cannot be read as a table. `field` names the cell at fault, as in B7, where there is one. */
export type SheetFault = { rule: SheetRule; field: string }
/** Rows stand where they stood in the file, empty ones too: the first after the header is row 2. */
export type SheetRows = { header: string[]; rows: string[][] } | { fault: SheetFault }

/** As it is read, a piece at a time, however many rows there are. */
export function writeSheet(format: SheetFormat, table: Table): ReadableStream<Uint8Array> {
  const { name, columns } = table
  if (format === 'xlsx') {
    return writeXlsxStream(table.rows, {
      name,
      freezePane: { rows: 1 },
      columns: columns.map(({ key, header, width = 20 }) => ({ key, header, width })),
    })
  }
  // Excel takes a file without the mark for Windows-1252, and shows Arabic as nonsense.
  return writeCsvStream(rowsOf(table), { bom: true, headers: false })
}

/** Every cell as text; numbers as JavaScript writes them. Formulas are refused: what one shows depends on who opens it. */
export async function readSheet(bytes: Buffer): Promise<SheetRows> {
  if (bytes.length > sheetLimits.bytes) return refusal('too-large')
  if (startsWith(bytes, oldWorkbook)) return refusal('old-workbook')
  try {
    return startsWith(bytes, archive) ? await readWorkbook(bytes) : readCsv(bytes)
  } catch {
    return refusal('unreadable')
  }
}

/** By its first bytes: a name may say anything. */
const archive = Buffer.from('PK\x03\x04')
/** Of Excel before 2007, and of every workbook with a password. */
const oldWorkbook = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function startsWith(bytes: Buffer, mark: Buffer): boolean {
  return bytes.subarray(0, mark.length).equals(mark)
}

async function* rowsOf({ columns, rows }: Table): AsyncGenerator<Cell[]> {
  yield columns.map(({ header }) => header)
  for await (const row of rows) yield columns.map(({ key }) => disarm(row[key] ?? null))
}

/** Apostrophes before such a sign count with it, so that one more is always told from those that were there. */
const formulaSign = /^'*[=+\-@|\t\r\n\0]/

/** A text that a spreadsheet would take for a formula gets an apostrophe, which `rearm` takes away again. */
function disarm(cell: Cell): Cell {
  // With every digit: the library would write small numbers as 0.
  if (typeof cell === 'number') return String(cell)
  return cell !== null && formulaSign.test(cell) ? `'${cell}` : cell
}

function rearm(cell: string): string {
  return cell.startsWith("'") && formulaSign.test(cell) ? cell.slice(1) : cell
}

function readCsv(bytes: Buffer): SheetRows {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refusal('encoding')
  }
  // Excel's way of naming the separator to itself.
  const rows = parseCsv(text.replace(/^sep=.\r?\n/, ''), { skipBom: true, maxRows: sheetLimits.rows + 2 })
  return tableOf(rows, rearm)
}

async function readWorkbook(bytes: Buffer): Promise<SheetRows> {
  const { unpackedBytes, names } = await directoryOf(bytes)
  if (unpackedBytes > sheetLimits.unpackedBytes) return refusal('too-large')
  if (names.some((name) => name.startsWith('xl/externalLinks/'))) return refusal('external')
  const { sheets } = await readXlsx(bytes, { sheets: [0], maxRows: sheetLimits.rows + 2 })
  const [sheet] = sheets
  if (!sheet) return refusal('unreadable')
  for (const [place, { formula }] of sheet.cells ?? []) {
    if (formula !== undefined) return refusal('formula', cellName(place))
  }
  const [merged] = sheet.merges ?? []
  if (merged) return refusal('merged', cellName(`${merged.startRow},${merged.startCol}`))
  return tableOf(sheet.rows)
}

/** The size is what the archive's directory says; the reader unpacks no part beyond what is said there. */
async function directoryOf(bytes: Buffer): Promise<{ unpackedBytes: number; names: string[] }> {
  const file = await fromBufferPromise(bytes, { lazyEntries: true })
  let unpackedBytes = 0
  const names: string[] = []
  for await (const { fileName, compressedSize, uncompressedSize } of file.eachEntry()) {
    // A part that claims to be empty would be unpacked without a limit.
    const isLie = uncompressedSize === 0 && compressedSize > 2
    unpackedBytes += isLie ? Number.POSITIVE_INFINITY : uncompressedSize
    names.push(fileName)
  }
  return { unpackedBytes, names }
}

function tableOf(cells: CellValue[][], read = (text: string) => text): SheetRows {
  const [header = [], ...rows] = cells.map((row) => row.map((cell) => read(textOf(cell))))
  return rows.length > sheetLimits.rows ? refusal('too-large') : { header, rows }
}

function refusal(rule: SheetRule, field = ''): { fault: SheetFault } {
  return { fault: { rule, field } }
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
