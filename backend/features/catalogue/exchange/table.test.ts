import { expect, test } from 'vitest'
import { exchangeColumns } from '#contract/admin/exchange.ts'
import { entriesOf, tableOf } from './table.ts'

const row = (number: string, en: string) => ['valve', 'media', number, en]

test('rows stand in the order of their numbers, in whichever digits they are written', () => {
  const { products, faults } = tableOf(
    [...exchangeColumns],
    [row('١٠', 'ten'), row('۲', 'two'), row('3', 'three'), row('١', 'one')],
  )
  expect(faults).toEqual([])
  const rows = entriesOf(products.get('valve')?.get('media') ?? [])
  expect(rows.map(({ cells }) => cells.en)).toEqual(['one', 'two', 'three', 'ten'])
})

test('one number is found again in other digits', () => {
  const { faults } = tableOf([...exchangeColumns], [row('3', 'three'), row('٣', 'again')])
  expect(faults).toEqual([{ row: 3, column: 'number', rule: 'duplicate' }])
})
