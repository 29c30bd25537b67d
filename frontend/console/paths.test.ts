import { expect, test } from 'vitest'
import { returnPath, signInPath } from './paths.ts'

test('signing in leads back to the page that was wanted, with its filter', () => {
  const wanted = new URL('https://example.com/admin/enquiries?status=new&q=%D9%85%D9%86%D9%89')
  const address = new URL(signInPath(wanted), 'https://example.com')
  expect(address.pathname).toBe('/sign-in')
  expect(returnPath(address.searchParams)).toBe('/enquiries?status=new&q=%D9%85%D9%86%D9%89')
})

test('the dashboard needs no way back', () => {
  expect(signInPath(new URL('https://example.com/admin'))).toBe('/sign-in')
  expect(signInPath(new URL('https://example.com/admin/'))).toBe('/sign-in')
  expect(returnPath(new URLSearchParams())).toBe('/')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/a\\b',
  'https://evil.example',
  'javascript:alert(1)',
  '/\t/evil.example',
  '',
])('a way back to %j is not followed', (path) => {
  expect(returnPath(new URLSearchParams({ return: path }))).toBe('/')
})
