import { describe, expect, test } from 'vitest'
import { conversionTo } from './units.ts'

/** Worked by hand from NIST SP 811, appendix B. */
const vectors: [value: number, si: string, converted: number, us: string][] = [
  [2160, 'mm', 85.04, 'in'],
  [12, 'mm', 0.472, 'in'],
  [3, 'm', 9.84, 'ft'],
  [3, 't', 6610, 'lb'],
  [22, 'kg', 48.5, 'lb'],
  [40, 'kg/m3', 2.5, 'lb/ft3'],
  [200, 'kg/h', 10600, 'lb/day'],
  [5000, 'm3/h', 2943, 'ft3/min'],
  [10000, 'L', 2641.7, 'gal'],
  [75, 'L/min', 19.8, 'gal/min'],
  [18, 'bar', 261, 'psi'],
  [1.6, 'MPa', 232, 'psi'],
  [16, 'barg', 232, 'psig'],
  [1.1, 'kW', 1.48, 'hp'],
  [-40, 'degC', -40, 'degF'],
  [50, 'degC', 122, 'degF'],
  [36.6, 'degC', 97.9, 'degF'],
]

test.each(vectors)('%d %s is %d %s', (value, si, converted, us) => {
  const conversion = conversionTo('us', si)
  expect(conversion?.unit).toBe(us)
  expect(conversion?.convert(value)).toBe(converted)
})

describe('back to SI', () => {
  test.each([
    [100, 'psi', 6.89, 'bar'],
    [150, 'lb', 68, 'kg'],
    [212, 'degF', 100, 'degC'],
  ])('%d %s is %d %s', (value, us, converted, si) => {
    const conversion = conversionTo('si', us)
    expect(conversion?.unit).toBe(si)
    expect(conversion?.convert(value)).toBe(converted)
  })
})

test('a difference of temperatures has no offset', () => {
  expect(conversionTo('us', 'degC')?.convert(5, true)).toBe(9)
})

test('nothing stays nothing', () => {
  expect(conversionTo('us', 'bar')?.convert(0)).toBe(0)
})

test.each(['s', 'V', 'rpm', 'percent', 'in', 'kg', 'mm'])('%s is read as it is in its own system', (unit) => {
  expect(conversionTo('si', unit)).toBeUndefined()
})

test.each(['s', 'V', 'rpm', 'percent', 'in', 'lb'])('%s is read as it is by Americans', (unit) => {
  expect(conversionTo('us', unit)).toBeUndefined()
})
