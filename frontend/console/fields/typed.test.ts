import { expect, test } from 'vitest'
import { unlessTyped } from './typed.ts'

test('a field is emptied by its answer only while it holds what was sent', () => {
  expect(unlessTyped('Called.', 'Called.', '')).toBe('')
  expect(unlessTyped('Called. Again', 'Called.', '')).toBe('Called. Again')
  expect(unlessTyped({ en: 'New', ar: '' }, { en: 'New', ar: '' }, { en: '', ar: '' }).en).toBe('')
})

test('a number made unreadable meanwhile stays, also where there was none', () => {
  expect(unlessTyped(Number.NaN, null, null)).toBeNaN()
})
