import { expect, test } from 'vitest'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin as english } from '#locales/en/admin.ts'
import { counted, countryText, dayText, fill, numberText, percentText, timeText } from './format.ts'

test('times are those of Cairo, in summer and in winter', () => {
  expect(timeText('2026-11-23T22:30:00.000Z', 'en')).toBe('24 Nov 2026, 00:30')
  expect(timeText('2026-07-23T21:30:00.000Z', 'en')).toBe('24 Jul 2026, 00:30')
  expect(timeText('2026-11-23T09:05:00.000Z', 'ar')).toContain('23 نوفمبر 2026')
  expect(timeText('2026-11-23T09:05:00.000Z', 'ar')).toContain('11:05')
})

test('a calendar day stays the same day, that of an instant is Cairo’s', () => {
  expect(dayText('2026-11-23', 'en')).toBe('23 Nov 2026')
  expect(dayText('2026-11-23', 'ar')).toBe('23 نوفمبر 2026')
  expect(dayText('2026-11-23T21:59:59.999Z', 'en')).toBe('23 Nov 2026')
  expect(dayText('2026-11-23T22:00:00.000Z', 'en')).toBe('24 Nov 2026')
})

test('digits are Western in both languages', () => {
  for (const locale of ['en', 'ar'] as const) {
    expect(numberText(12345.67, locale)).toBe('12,345.7')
    expect(percentText(9, locale)).toContain('9.0')
  }
})

test('counted phrases take the form of their number', () => {
  expect([1, 2, 43].map((count) => counted(english.inbox.total, count, 'en'))).toEqual([
    '1 enquiry',
    '2 enquiries',
    '43 enquiries',
  ])
  expect([0, 1, 2, 3, 11, 100].map((count) => counted(arabic.inbox.total, count, 'ar'))).toEqual([
    'لا توجد استفسارات',
    'استفسار واحد',
    'استفساران',
    '3 استفسارات',
    '11 استفسارًا',
    '100 استفسار',
  ])
})

test('values keep their own direction inside a phrase', () => {
  expect(fill('استفسار من {name}', { name: 'James' })).toBe('استفسار من \u2068James\u2069')
  expect(fill('على نص {version}', { version: '2026-11' })).toBe('على نص \u20662026-11\u2069')
  expect(fill('{name} and {other}', { name: '{other}', other: 'B' })).toBe(
    '\u2068{other}\u2069 and \u2068B\u2069',
  )
})

test('country codes become names, what people typed stays', () => {
  expect(countryText('EG', 'ar')).toBe('مصر')
  expect(countryText('Egypt', 'ar')).toBe('Egypt')
  expect(countryText('ZZZ', 'en')).toBe('ZZZ')
  expect(countryText('', 'en')).toBe('')
})
