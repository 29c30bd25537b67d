import { createHash } from 'node:crypto'
import { pagesOf, type Reader, type Row, type Table } from './tables.ts'

/** Checksums of rows that come out alike on both engines, whatever the order in which they store columns and rows. */
export type TableSum = { rows: number; hash: string }
export type Sums = Record<string, TableSum>

const modulus = 1n << 256n

export async function sumTables(db: Reader, tables: Table[]): Promise<Sums> {
  const sums: Sums = {}
  for (const table of tables) sums[table.name] = await sumTable(db, table)
  return sums
}

/** Names of the tables whose rows are not the same. */
export function differences(one: Sums, other: Sums): string[] {
  return Object.keys({ ...one, ...other }).filter(
    (name) => one[name]?.rows !== other[name]?.rows || one[name]?.hash !== other[name]?.hash,
  )
}

async function sumTable(db: Reader, table: Table): Promise<TableSum> {
  let rows = 0
  let sum = 0n
  for await (const page of pagesOf(db, table, null)) {
    for (const row of page) sum += hashRow(row)
    sum %= modulus
    rows += page.length
  }
  return { rows, hash: sum.toString(16).padStart(64, '0') }
}

/** JSON tells null from the empty text and where one value ends. */
function hashRow(row: Row): bigint {
  const columns = Object.keys(row).sort()
  const text = JSON.stringify(columns.map((column) => [column, row[column]]))
  return BigInt(`0x${createHash('sha256').update(text).digest('hex')}`)
}
