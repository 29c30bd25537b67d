import { expect, test } from 'vitest'
import { isPassing, pauseAfter } from './watching.ts'

test('a job is asked for after a second, ever slower, and well within what one address may ask', () => {
  let [pause, passed, looks] = [0, 0, 0]
  while (passed < 60_000) {
    looks += 1
    pause = pauseAfter(pause)
    passed += pause
  }
  expect(pauseAfter(0)).toBe(1000)
  expect(pause).toBe(4000)
  expect(looks).toBeLessThan(25)
})

test('what passes is waited for, as long as the server asks', () => {
  expect(pauseAfter(4000, { code: 'too-many-requests', retryAfterSeconds: 37 })).toBe(37_000)
  expect(pauseAfter(4000, { code: 'internal-error' })).toBe(8000)
  expect(pauseAfter(0, { code: 'offline' })).toBe(2000)
  expect(pauseAfter(60_000, { code: 'offline' })).toBe(60_000)
  expect(pauseAfter(60_000)).toBe(4000)
  expect(isPassing({ code: 'temporarily-unavailable' })).toBe(true)
  expect(isPassing({ code: 'not-found' })).toBe(false)
})
