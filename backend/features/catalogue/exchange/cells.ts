import type { ExchangeColumn, ImportFault, ImportRule } from '#contract/admin/exchange.ts'
import { figureIn } from '#contract/admin/figure.ts'
import { type DraftValue, textLimits } from '#contract/admin/product.ts'
import { units } from '#contract/catalogue.ts'
import type { Localized } from '#contract/locale.ts'

/** One row of an imported table: reads its cells as what they should be, and notes what they are not. */
export type SheetRow = { row: number; cells: Partial<Record<ExchangeColumn, string>>; faults: ImportFault[] }

const largest = 1e9

export function cell({ cells }: SheetRow, column: ExchangeColumn): string {
  return cells[column] ?? ''
}

export function refuse({ row, faults }: SheetRow, column: ExchangeColumn | '', rule: ImportRule): void {
  faults.push({ row, column, rule })
}

/** One language may be empty: its readers are shown the other. */
export function textOf(
  from: SheetRow,
  [english, arabic]: [ExchangeColumn, ExchangeColumn],
  { most = textLimits.line as number, isOptional = false } = {},
): Localized {
  const text = { en: cell(from, english), ar: cell(from, arabic) }
  if (!isOptional && text.en === '' && text.ar === '') refuse(from, english, 'required')
  if (text.en.length > most) refuse(from, english, 'too-long')
  if (text.ar.length > most) refuse(from, arabic, 'too-long')
  return text
}

export function numberOf(from: SheetRow, column: ExchangeColumn): number {
  const text = cell(from, column)
  const value = figureIn(text)
  if (Math.abs(value) <= largest) return value
  refuse(from, column, text === '' ? 'required' : 'number')
  return 0
}

export function integerOf(from: SheetRow, column: ExchangeColumn, least: number, most: number): number {
  const before = from.faults.length
  const value = numberOf(from, column)
  const isPossible = Number.isInteger(value) && value >= least && value <= most
  if (from.faults.length === before && !isPossible) refuse(from, column, 'integer')
  return value
}

/** A number, a range or words; one of them. */
export function specifiedOf(from: SheetRow): DraftValue {
  const hasFigure = cell(from, 'value') !== '' || cell(from, 'to') !== ''
  const hasWords = cell(from, 'value_en') !== '' || cell(from, 'value_ar') !== ''
  if (hasFigure && hasWords) refuse(from, 'value_en', 'ambiguous')
  if (hasWords) return textOf(from, ['value_en', 'value_ar'])
  const min = numberOf(from, 'value')
  if (cell(from, 'to') === '') return min
  const max = numberOf(from, 'to')
  if (min > max) refuse(from, 'to', 'range')
  return { min, max }
}

export function unitOf(from: SheetRow): (typeof units)[number] | null {
  const text = cell(from, 'unit')
  if (text === '') return null
  const unit = units.find((known) => known === text)
  if (!unit) refuse(from, 'unit', 'unknown-unit')
  return unit ?? null
}

export function oneOf<Known extends string>(
  from: SheetRow,
  column: ExchangeColumn,
  known: readonly Known[],
  rule: ImportRule,
): Known | null {
  const found = known.find((candidate) => candidate === cell(from, column))
  if (found === undefined) refuse(from, column, cell(from, column) === '' ? 'required' : rule)
  return found ?? null
}
