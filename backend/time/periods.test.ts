import { expect, test } from 'vitest'
import { rangeBefore, readPeriod, stepsOf, sumBySteps } from './periods.ts'

const today = '2026-11-26'
const read = (from: string, to?: string, granularity?: 'day' | 'week' | 'month') =>
  readPeriod({ from, ...(to && { to }), ...(granularity && { granularity }) }, today)

test('without a choice it is thirty days in days', () => {
  expect(readPeriod({}, today)).toEqual({ from: '2026-10-28', to: today, granularity: 'day' })
})

test('steps grow with the range, and never become too many', () => {
  expect(read('2026-08-27').granularity).toBe('day')
  expect(read('2026-08-26').granularity).toBe('week')
  expect(read('2024-01-01').granularity).toBe('month')
  expect(read('2024-01-01', today, 'day').granularity).toBe('day')
  expect(read('2020-01-01', today, 'day').granularity).toBe('week')
})

test('weeks begin on Sunday, months on their first; the first step where the range does', () => {
  expect(stepsOf(read('2026-11-05', '2026-11-22', 'week'))).toEqual([
    '2026-11-05',
    '2026-11-08',
    '2026-11-15',
    '2026-11-22',
  ])
  expect(stepsOf(read('2026-01-31', '2026-03-01', 'month'))).toEqual([
    '2026-01-31',
    '2026-02-01',
    '2026-03-01',
  ])
})

test('every day falls into exactly one step', () => {
  const period = read('2023-12-30', '2026-03-02', 'month')
  const days = stepsOf({ ...period, granularity: 'day' })
  for (const granularity of ['day', 'week', 'month'] as const) {
    const steps = stepsOf({ ...period, granularity })
    const sums = sumBySteps(steps, days.map((day) => ({ day })).reverse(), () => 1)
    expect(sums.reduce((sum, count) => sum + count, 0)).toBe(days.length)
    expect(sums).toHaveLength(steps.length)
    expect(Math.min(...sums)).toBeGreaterThan(0)
  }
})

test('the range before has the same length and ends where the other begins', () => {
  expect(rangeBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
    from: '2026-01-29',
    to: '2026-02-28',
  })
  expect(rangeBefore({ from: today, to: today })).toEqual({ from: '2026-11-25', to: '2026-11-25' })
})
