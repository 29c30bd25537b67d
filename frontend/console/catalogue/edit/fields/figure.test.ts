import { expect, test } from 'vitest'
import { figureIn } from '#contract/admin/figure.ts'

test.each([
  ['1250.5', 1250.5],
  ['١٢٥٠٫٥', 1250.5],
  ['۱۲۵۰.۵', 1250.5],
  [' -٣ ', -3],
  ['0.', 0],
])('the figure in “%s” is %d', (text, figure) => {
  expect(figureIn(text)).toBe(figure)
})

test.each(['', ' ', '-', '1,250', '1.2.3', '3 bar', '0x10', '1e999', 'Infinity'])(
  '“%s” is no figure, and is never taken for another',
  (text) => expect(figureIn(text)).toBeNaN(),
)
