import { expect, test } from 'vitest'
import { isNamed } from './naming.ts'

const person = {
  addresses: ['hala.n@example.com'],
  phones: ['+201220004455'],
  names: ['Hala Naguib', 'هالة نجيب'],
}

test.each([
  ['{"q":"Hala.N@Example.com"}', true],
  ['{"q":"hala.n@ex"}', true],
  ['{"q":"hala.n"}', true],
  ['Naguib, Hala', true],
  ['عرض هاله النجيب', true],
  ['{"q":"0122 000 4455"}', true],
  ['{"q":"٠٤٤٥٥ ١٢٢٠٠٠"}', false],
  ['{"q":"004455"}', false],
  ['{"q":"٢٠٠٠٤٤٥٥"}', true],
  ['{"q":"hala"}', false],
  ['{"q":"naguib","from":"2026-11-01"}', false],
  ['{"status":["new"]}', false],
  ['{"q":"@"}', false],
])('%s names the person: %s', (text, expected) => {
  expect(isNamed([text], person)).toBe(expected)
})

test('nobody is named where nothing of a person is known', () => {
  expect(isNamed(['{"q":"123456 hala"}'], { addresses: [], phones: [''], names: [' '] })).toBe(false)
})

test.each(['contact', 'me', 'nobody', 'new', 'ar', 'due', 'oldest'])(
  'the filters of a view are no part of the address %s@…',
  (word) => {
    const view = { kind: 'contact', owner: 'me', status: 'new', locale: 'ar', due: 'due', sort: 'oldest' }
    const shared = { addresses: [`${word}@example.com`] }
    expect(isNamed(['Mine', JSON.stringify(view)], shared)).toBe(false)
    expect(isNamed(['Mine', JSON.stringify({ ...view, q: word })], shared)).toBe(true)
  },
)
