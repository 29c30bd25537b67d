import {
  type Difference,
  type ExchangeField,
  exchangeColumns,
  exchangeFields,
} from '#contract/admin/exchange.ts'
import { tidied } from '../editing/texts.ts'
import { type ExchangeRow, rowsOf } from './layout.ts'
import type { ExchangeProduct } from './repository.ts'

/** What is another fact in one state of a product than in another, in the words of the table. */
const told = exchangeColumns.filter((column) => !['product', 'field', 'number', 'version'].includes(column))

export function differencesOf(before: ExchangeProduct | null, after: ExchangeProduct): Difference[] {
  const old = before ? rowsOf(tidy(before)) : []
  const fresh = rowsOf(tidy(after))
  return exchangeFields.flatMap((field) => compare(field, rowsAbout(old, field), rowsAbout(fresh, field)))
}

/** As it is kept: what differs by spaces alone is the same when it is brought once more. */
function tidy(product: ExchangeProduct): ExchangeProduct {
  return { ...product, content: tidied(product.content) }
}

/** A row that says nothing says that a list is empty, or that there is no value. */
function rowsAbout(rows: ExchangeRow[], field: ExchangeField): ExchangeRow[] {
  return rows.filter((row) => row.field === field && told.some((column) => text(row, column) !== ''))
}

/** What is alike before and after the place of a change is no change, though its numbers moved. */
function compare(field: ExchangeField, old: ExchangeRow[], fresh: ExchangeRow[]): Difference[] {
  let start = 0
  while (start < Math.min(old.length, fresh.length) && isAlike(old[start], fresh[start])) start += 1
  let end = 0
  const shorter = Math.min(old.length, fresh.length) - start
  while (end < shorter && isAlike(old.at(-1 - end), fresh.at(-1 - end))) end += 1
  const gone = old.slice(start, old.length - end)
  const come = fresh.slice(start, fresh.length - end)
  return Array.from({ length: Math.max(gone.length, come.length) }, (_none, at) =>
    differ(field, gone[at], come[at]),
  ).filter(({ cells }) => cells.length > 0)
}

function differ(
  field: ExchangeField,
  before: ExchangeRow | undefined,
  after: ExchangeRow | undefined,
): Difference {
  const number = (after ?? before)?.number
  return {
    field,
    number: typeof number === 'number' ? number : null,
    change: !before ? 'added' : after ? 'changed' : 'removed',
    cells: told
      .map((column) => ({ column, before: text(before, column), after: text(after, column) }))
      .filter((cell) => cell.before !== cell.after),
  }
}

function isAlike(one: ExchangeRow | undefined, other: ExchangeRow | undefined): boolean {
  return told.every((column) => text(one, column) === text(other, column))
}

function text(row: ExchangeRow | undefined, column: (typeof told)[number]): string {
  return String(row?.[column] ?? '')
}
