import { expect, test } from 'vitest'
import { bodyOf, consentTextVersion } from '#contract/enquiry-limits.ts'
import { form as arabic } from '#locales/ar/form.ts'
import { form as english } from '#locales/en/form.ts'
import { faultsOf, fillTimeOf, messagesOf, newIdempotencyKey, waitText } from './submission.ts'

test('leaves empty fields out and tells which consent text was shown', () => {
  const entries: [string, string][] = [
    ['firstName', ' سلمى '],
    ['company', '   '],
    ['consent', 'on'],
  ]
  expect(bodyOf(entries)).toEqual({
    firstName: 'سلمى',
    consent: true,
    consentVersion: consentTextVersion,
  })
  expect(bodyOf([['consent', '']])).toEqual({})
})

test('names what the browser finds wrong as the server does, one fault for each field', () => {
  const valid = { valueMissing: false, typeMismatch: false, tooShort: false }
  const controls = [
    { name: 'firstName', validity: { ...valid, valueMissing: true } },
    { name: 'email', validity: { ...valid, typeMismatch: true, tooShort: true } },
    { name: 'phone', validity: { ...valid, tooShort: true } },
    { name: 'company', validity: valid },
  ]
  expect(faultsOf(controls)).toEqual([
    { field: 'firstName', rule: 'required' },
    { field: 'email', rule: 'format' },
    { field: 'phone', rule: 'minLength' },
  ])
})

test('puts each fault beside its field in the language of the page', () => {
  const errors = [
    { field: 'email', rule: 'format' },
    { field: 'message', rule: 'never-heard-of' },
  ]
  expect(messagesOf(errors, english)).toEqual({ email: english.faults.format, message: english.faults.other })
  expect(messagesOf(errors, arabic)['email']).toBe(arabic.faults.format)
  // A number too short breaks its pattern too.
  const both = ['minLength', 'pattern'].map((rule) => ({ field: 'phone', rule }))
  expect(messagesOf(both, english)).toEqual({ phone: english.faults.minLength })
})

test('the time to fill stays within what the server takes', () => {
  expect(fillTimeOf(1000.4, 5000)).toBe(4000)
  expect(fillTimeOf(null, 5000)).toBe(5000)
  expect(fillTimeOf(0, 200_000_000)).toBe(86_400_000)
})

test.each([
  [47, 'Please try again in 1 minute.', 'يُرجى المحاولة بعد دقيقة واحدة.'],
  [200, 'Please try again in 4 minutes.', 'يُرجى المحاولة بعد 4 دقائق.'],
  [3600, 'Please try again in 1 hour.', 'يُرجى المحاولة بعد ساعة واحدة.'],
  [81_000, 'Please try again in 23 hours.', 'يُرجى المحاولة بعد 23 ساعة.'],
])('%i seconds are told in words', (seconds, inEnglish, inArabic) => {
  expect(waitText(seconds, english)).toBe(inEnglish)
  expect(waitText(seconds, arabic)).toBe(inArabic)
})

test('keys are long and never the same', () => {
  expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(newIdempotencyKey()).not.toBe(newIdempotencyKey())
})
