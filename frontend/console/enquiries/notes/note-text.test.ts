import { expect, test } from 'vitest'
import { partsOf, toKept } from './note-text.ts'

const people = [
  { id: 'a-1', name: 'منى' },
  { id: 'b-2', name: 'منى سعيد' },
]

test('a name that is typed is kept as the colleague, the longer name before the shorter', () => {
  const kept = toKept('@منى سعيد و @منى: <b>x</b> @nobody', people)
  expect(kept).toBe('@[b-2] و @[a-1]: <b>x</b> @nobody')
  expect(partsOf(kept, people).map(({ kind, text }) => [kind, text])).toEqual([
    ['text', ''],
    ['mention', '@منى سعيد'],
    ['text', ' و '],
    ['mention', '@منى'],
    ['text', ': <b>x</b> @nobody'],
  ])
})
