import { expect, test } from 'vitest'
import { ViewQuery } from '#contract/admin/enquiries/views.ts'
import { defaultSettings, limitVariables, type Settings } from '#contract/admin/settings.ts'
import { admin as arabic } from '#locales/ar/admin.ts'
import { admin as english } from '#locales/en/admin.ts'
import { fieldName, fieldText } from './field-text.ts'

const plain = (text: string) => text.replaceAll(/[\u2066-\u2069]/g, '')
const read = (field: string, value: unknown) =>
  plain(fieldText(field, value, { words: english, locale: 'en' }))
const readArabic = (field: string, value: unknown) =>
  plain(fieldText(field, value, { words: arabic, locale: 'ar' }))

test('what a field holds is said in words, whatever its shape', () => {
  const { answering } = defaultSettings
  expect(read('workingDays', [0, 4])).toBe('Sunday, Thursday')
  expect(readArabic('answerWithinMinutes', 120)).toBe('ساعتان')
  expect(read('nudgeBeforeMinutes', 90)).toBe('1.5 hours')
  expect(read('holidays', answering.holidays.slice(0, 1))).toBe('Coptic Christmas (7/1)')
  expect(read('phone', { e164: '+20122', display: '012 2' })).toBe('012 2 (+20122)')
  expect(read('workingHours', [{ days: ['Sun', 'Mon'], opens: '09:00', closes: '17:00' }])).toBe(
    'Sunday, Monday 09:00–17:00',
  )
  expect(readArabic('states.ar', 'published')).toBe(arabic.products.states.published)
  expect(readArabic('status', 'won')).toBe(arabic.statuses.won)
  expect(read('quarantineReason', null)).toBe(english.audit.empty)
  // Of another release.
  expect([fieldName('colour', { words: english }), read('colour', { r: 1 })]).toEqual(['colour', '{"r":1}'])
})

test('every setting, and all by which enquiries are filtered, has a name in both languages', () => {
  const { answering, retention, signIn } = defaultSettings
  const company: (keyof Settings['company'])[] = [
    'legalName',
    'address',
    'email',
    'phone',
    'whatsapp',
    'workingHours',
  ]
  const settings = Object.keys({ ...answering, ...retention, ...signIn, ...limitVariables })
  const filters = Object.keys(ViewQuery.properties)
  for (const field of [...settings, ...company, ...filters]) {
    expect(english.fields.names).toHaveProperty(field)
    expect(arabic.fields.names).toHaveProperty(field)
  }
})
