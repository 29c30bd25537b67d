import { expect, test } from 'vitest'
import { canonicalCountry, countryName, spellings } from './countries.ts'

test.each([
  ['EG', 'EG'],
  ['Egypt', 'EG'],
  [' EGYPT. ', 'EG'],
  ['مصر', 'EG'],
  ['جمهورية مصر العربيه', 'EG'],
  ['The United Arab Emirates', 'AE'],
  ['الامارات العربيه المتحده', 'AE'],
  ['السعودية', 'SA'],
  ['عُمان', 'OM'],
  ['سلطنة عمان', 'OM'],
  ['فلسطين', 'PS'],
  ["Cote d'Ivoire", 'CI'],
  ['أنجولا', 'AO'],
  ['Trinidad and Tobago', 'TT'],
  ['Saint Lucia', 'LC'],
  ['Turkey', 'TR'],
  ['Türkiye', 'TR'],
  ['UK', 'GB'],
  ['U.S.A.', 'US'],
  ['U.A.E.', 'AE'],
  ['u.k', 'GB'],
  ['دولة الإمارات', 'AE'],
  ['دولة الامارات العربيه المتحده', 'AE'],
  ['مملكة البحرين', 'BH'],
  ['Kingdom of Saudi Arabia', 'SA'],
  ['Republic of Korea', 'KR'],
  ['ج.م.ع', 'EG'],
])('%s is %s', (typed, code) => {
  expect(canonicalCountry(typed)).toBe(code)
})

test.each(['', 'no', 'NA', 'me', 'Congo', 'Atlantis', 'Egypt or Sudan', 'EU', 'the', '=SUM(A1)', 'ZZ'])(
  '%j names no country, and stays',
  (typed) => {
    expect(canonicalCountry(typed)).toBe(typed)
  },
)

test('no two countries share a spelling', () => {
  const wrong = spellings().filter(([spelling, code]) => canonicalCountry(spelling) !== code)
  expect(wrong).toEqual([])
  expect(new Set(spellings().map(([, code]) => code)).size).toBeGreaterThanOrEqual(249)
})

test('a code is named in either language, other text stays', () => {
  expect(countryName('PS', 'en')).toBe('Palestine')
  expect(countryName('EG', 'ar')).toBe('مصر')
  expect([countryName('QQ', 'en'), countryName('Atlantis', 'ar'), countryName('', 'en')]).toEqual([
    'QQ',
    'Atlantis',
    '',
  ])
})
