import { expect, test } from 'vitest'
import { differencesOf } from './differences.ts'

test.each([
  ['', '', []],
  ['a b', 'a b', [['same', 'a b']]],
  [
    'opens at 10 bar',
    'opens at 12 bar',
    [
      ['same', 'opens at '],
      ['removed', '10'],
      ['added', '12'],
      ['same', ' bar'],
    ],
  ],
  ['', 'قرص', [['added', 'قرص']]],
  [
    'قرص انفجار',
    'قرص',
    [
      ['same', 'قرص'],
      ['removed', ' انفجار'],
    ],
  ],
])('%j and %j', (before, after, expected) => {
  expect(differencesOf(before, after).map(({ kind, text }) => [kind, text])).toEqual(expected)
})

test('very long texts are shown as a whole', () => {
  const long = 'a '.repeat(3000)
  expect(differencesOf(long, `${long}b`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
