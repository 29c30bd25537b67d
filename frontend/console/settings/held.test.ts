import { expect, test } from 'vitest'
import { advance, follow, hold } from './held.ts'

const mine = { version: 1, value: { months: 12 } }
const theirs = { version: 2, value: { months: 24 } }
const typed = { ...hold(mine), value: { months: 6 } }

test('what is read anew reaches a form that nobody has touched, version and value together', () => {
  expect(follow(hold(mine), theirs)).toEqual(hold(theirs))
  expect(follow(hold(theirs), mine)).toEqual(hold(theirs))
})

test('what is typed keeps its version, so that another’s change is not overwritten unseen', () => {
  expect(follow(typed, theirs)).toBe(typed)
  expect(follow({ ...typed, value: { months: 12 } }, theirs)).toEqual(hold(theirs))
})

test('one’s own success advances the version, and keeps what was typed meanwhile', () => {
  const saved = { version: 3, value: { months: 6 } }
  expect(advance({ ...typed, sent: { months: 6 } }, saved)).toEqual(hold(saved))
  const since = { ...typed, value: { months: 7 }, sent: { months: 6 } }
  expect(advance(since, saved)).toEqual({ from: saved, value: { months: 7 }, sent: undefined })
})
