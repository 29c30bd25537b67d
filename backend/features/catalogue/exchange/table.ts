import {
  type ExchangeColumn,
  type ExchangeField,
  exchangeColumns,
  exchangeFields,
  type ImportFault,
} from '#contract/admin/exchange.ts'
import { figureIn } from '#contract/admin/figure.ts'
import { cell, integerOf, refuse, type SheetRow } from './cells.ts'

/** Sorts the rows of an imported table by product and field, and finds what no row may say. */
export type FieldRows = Map<ExchangeField, SheetRow[]>
export type Products = Map<string, FieldRows>

const text: ExchangeColumn[] = ['en', 'ar']
const figure: ExchangeColumn[] = ['value', 'to', 'unit', 'value_en', 'value_ar']
const lists: ExchangeField[] = [
  'applications',
  'media',
  'components',
  'maintenance',
  'warnings',
  'specifications',
  'scope',
]
/** The columns that each field uses beside product, field, version and the number of a list's row. */
const used: Record<ExchangeField, ExchangeColumn[]> = {
  kind: ['value'],
  code: ['value'],
  name: text,
  summary: text,
  group: ['value'],
  applications: text,
  media: text,
  components: text,
  maintenance: [...text, 'value_en', 'value_ar'],
  warnings: text,
  specifications: [...text, 'group', ...figure, 'note_en', 'note_ar'],
  plantType: text,
  scope: text,
  discipline: text,
  capacity: figure,
  quantity: ['value'],
  client: text,
  place: text,
  governorate: text,
  year: ['value'],
}
/** Characters that turn or hide what stands beside them, line breaks among them. */
const unseen = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const slug = /^(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$/

export function tableOf(header: string[], rows: string[][]): { products: Products; faults: ImportFault[] } {
  const faults = headerFaults(header)
  const products: Products = new Map()
  if (faults.length > 0) return { products, faults }
  for (const [index, values] of rows.entries()) {
    const cells = Object.fromEntries(header.map((name, at) => [name.trim(), (values[at] ?? '').trim()]))
    if (Object.values(cells).some((value) => value !== '')) place({ row: index + 2, cells, faults }, products)
  }
  if (products.size === 0 && faults.length === 0) faults.push({ row: 1, column: '', rule: 'empty' })
  return { products, faults }
}

function headerFaults(header: string[]): ImportFault[] {
  const names = header.map((name) => name.trim())
  const given = names.filter((name) => name !== '')
  const unknown = given.filter((name, index) => !isColumn(name) || given.indexOf(name) !== index)
  const missing = exchangeColumns.filter((column) => !names.includes(column))
  return [
    ...unknown.map((name): ImportFault => ({ row: 1, column: name.slice(0, 40), rule: 'unknown-column' })),
    ...missing.map(
      (column): ImportFault => ({
        row: 1,
        column,
        // Earlier releases exported none, so that it must be said what helps.
        rule: column === 'version' ? 'no-version' : 'missing-column',
      }),
    ),
  ]
}

function isColumn(name: string): boolean {
  return exchangeColumns.some((column) => column === name)
}

function place(from: SheetRow, products: Products): void {
  const product = cell(from, 'product')
  const field = exchangeFields.find((known) => known === cell(from, 'field'))
  if (!slug.test(product)) {
    refuse(from, 'product', product === '' ? 'required' : 'slug')
    return
  }
  if (!field) {
    refuse(from, 'field', cell(from, 'field') === '' ? 'required' : 'unknown-field')
    return
  }
  const fields = products.get(product) ?? new Map<ExchangeField, SheetRow[]>()
  products.set(product, fields)
  for (const column of exchangeColumns) checkUse(from, column, field)
  readVersion(from)
  add(from, field, fields)
}

function add(from: SheetRow, field: ExchangeField, fields: FieldRows): void {
  const before = fields.get(field) ?? []
  const isListed = lists.includes(field)
  const number = numberOfRow(from)
  from.cells.number = number
  if (isListed && number !== '') integerOf(from, 'number', 1, 1_000_000)
  const isTaken = before.some((other) => !isListed || number === '' || cell(other, 'number') === number)
  if (isTaken) refuse(from, isListed ? 'number' : 'field', 'duplicate')
  else fields.set(field, [...before, from])
}

/** However it is written, so that one number is found again and stands in its place. */
function numberOfRow(from: SheetRow): string {
  const figure = figureIn(cell(from, 'number'))
  return Number.isNaN(figure) ? cell(from, 'number') : String(figure)
}

/** Of which state of the product the row was exported: a whole number in Western digits, NaN where it is none. */
function readVersion(from: SheetRow): void {
  if (cell(from, 'version') === '') return
  const version = figureIn(cell(from, 'version'))
  const isPossible = Number.isSafeInteger(version) && version >= 1
  if (!isPossible) refuse(from, 'version', 'unknown-version')
  from.cells.version = String(isPossible ? version : Number.NaN)
}

function checkUse(from: SheetRow, column: ExchangeColumn, field: ExchangeField): void {
  const value = cell(from, column)
  if (value === '' || isOfEveryRow(column)) return
  if (unseen.test(value)) refuse(from, column, 'characters')
  if (column === 'number' ? !lists.includes(field) : !used[field].includes(column))
    refuse(from, column, 'unused')
}

/** In their order. A row without a number says that the list is empty, and nothing else may stand in it. */
export function entriesOf(rows: SheetRow[]): SheetRow[] {
  const [first] = rows
  if (first && rows.length === 1 && cell(first, 'number') === '') {
    const isEmpty = exchangeColumns.every((column) => isOfEveryRow(column) || cell(first, column) === '')
    if (!isEmpty) refuse(first, 'number', 'place')
    return []
  }
  for (const row of rows) if (cell(row, 'number') === '') refuse(row, 'number', 'place')
  return inOrder(rows)
}

export function inOrder(rows: SheetRow[]): SheetRow[] {
  return rows.toSorted((a, b) => Number(cell(a, 'number')) - Number(cell(b, 'number')))
}

function isOfEveryRow(column: ExchangeColumn): boolean {
  return column === 'product' || column === 'field' || column === 'version'
}
