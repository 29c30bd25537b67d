import type { Locale } from '#contract/locale.ts'
import { normalise, split } from './words.ts'

/** Names of countries by ISO 3166-1 code: those of CLDR, which the platform brings, and what else people write. */
const alsoCalled: Record<string, string[]> = {
  AE: ['UAE', 'Emirates', 'الإمارات'],
  CD: ['DRC', 'DR Congo', 'Democratic Republic of the Congo', 'الكونغو الديمقراطية'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast', 'كوت ديفوار'],
  CN: ["People's Republic of China"],
  CV: ['Cabo Verde'],
  CZ: ['Czech Republic', 'جمهورية التشيك'],
  DK: ['الدنمارك'],
  EG: ['Arab Republic of Egypt', 'Misr', 'جمهورية مصر العربية', 'ج.م.ع'],
  GB: ['Great Britain', 'Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'بريطانيا', 'إنجلترا'],
  HU: ['المجر'],
  JO: ['المملكة الأردنية الهاشمية'],
  KP: ["Democratic People's Republic of Korea"],
  KR: ['Korea', 'كوريا'],
  MA: ['المملكة المغربية'],
  MM: ['Burma', 'بورما'],
  MO: ['Macau'],
  NL: ['Holland'],
  RU: ['Russian Federation'],
  SA: ['KSA', 'Saudi', 'السعودية'],
  SY: ['Syrian Arab Republic', 'سورية', 'الجمهورية العربية السورية'],
  SZ: ['Swaziland'],
  TN: ['الجمهورية التونسية'],
  TR: ['Turkey'],
  TW: ['Republic of China'],
  US: ['USA', 'United States of America', 'America', 'أمريكا', 'الولايات المتحدة الأمريكية'],
  VN: ['Viet Nam'],
  YE: ['الجمهورية اليمنية'],
}
/** What CLDR names beside countries: groups, parts, and codes kept for tests. */
const others = 'AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' ')
/** Left out by some, and no part of any name alone. */
const fillers = ['and', 'of', 'the']
/** Before the name proper: `State of`, `دولة`. */
const title = /^(?:kingdom|republic|state|sultanate|مملكه|جمهوريه|دوله|سلطنه) /
type Style = 'long' | 'short'

let codes: Map<string, string> | undefined

/** The code of a country that is named in English or Arabic; other text as it is, and so a code. */
export function canonicalCountry(text: string): string {
  codes ??= new Map(spellings().map(([spelling, code]) => [folded(spelling), code]))
  const name = folded(text)
  return codes.get(name) ?? codes.get(name.replace(title, '')) ?? text
}

/** In the reader's language; other text than a code as it is. */
export function countryName(country: string, locale: Locale): string {
  return (/^[A-Z]{2}$/.test(country) && nameOf(country, locale, 'short')) || country
}

/** Every name that is read as a country's, with its code. */
export function spellings(): [spelling: string, code: string][] {
  const named = (code: string) =>
    (['en', 'ar'] as const).flatMap((locale) =>
      (['long', 'short'] as const).map((style) => nameOf(code, locale, style) ?? code),
    )
  return allCodes().flatMap((code) =>
    [...named(code), ...(alsoCalled[code] ?? [])].map((name): [string, string] => [name, code]),
  )
}

/** Without former codes, which the platform reads as the present ones. */
function allCodes(): string[] {
  const letters = Array.from({ length: 26 }, (_unused, index) => String.fromCharCode(65 + index))
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameOf(code, 'en', 'long') !== undefined && !others.includes(code))
    .filter((code) => new Intl.Locale(`und-${code}`).region === code)
}

function nameOf(code: string, locale: Locale, style: Style): string | undefined {
  return namers[`${locale} ${style}`].of(code)
}

const namers = {
  'en long': namer('en', 'long'),
  'en short': namer('en', 'short'),
  'ar long': namer('ar', 'long'),
  'ar short': namer('ar', 'short'),
}

function namer(locale: Locale, style: Style): Intl.DisplayNames {
  return new Intl.DisplayNames([locale], { type: 'region', style, fallback: 'none' })
}

/** One spelling for accents, case, `U.A.E.` and `UAE`, `St.` and `Saint`, and for the Arabic letters that stand for a hard g. */
function folded(name: string): string {
  return split(name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .map((word) =>
      normalise(word)
        .replace(/غ/g, 'ج')
        .replace(/^saint$/, 'st'),
    )
    .filter((word) => word !== '' && !fillers.includes(word))
    .join(' ')
    .replace(/(?<!\S)(\S) (?=\S(?: |$))/g, '$1')
}
