/** Writes a specification's value with its unit as a reader of either language sees it, on pages and in documents. */
import type { SpecificationValue, Unit } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { catalogue as arabic } from './ar/catalogue.ts'
import { catalogue as english } from './en/catalogue.ts'

const units = { en: english.units, ar: arabic.units }
/** `min2` groups thousands from 10,000 up; the digits are Western in both languages. */
const numbers = new Intl.NumberFormat('en', { useGrouping: 'min2', maximumFractionDigits: 6 })

export function specificationText(value: SpecificationValue, unit: Unit | null, locale: Locale): string {
  const text = valueText(value, locale)
  return unit === null ? text : `${text} ${units[locale][unit]}`
}

function valueText(value: SpecificationValue, locale: Locale): string {
  if (typeof value === 'number') return inDirection(numberText(value), locale)
  if ('min' in value) return rangeText(value.min, value.max, locale)
  return inDirection(value[locale], locale)
}

/** Below zero a dash would be read as a sign, so words stand between the limits. */
function rangeText(min: number, max: number, locale: Locale): string {
  const [low, high] = [numberText(min), numberText(max)]
  if (min >= 0) return inDirection(`${low}–${high}`, locale)
  return locale === 'en' ? `${low} to ${high}` : inDirection(`من ${low} إلى ${high}`, locale)
}

function numberText(value: number): string {
  return numbers.format(value).replace('-', '−')
}

/**
 * The bidirectional algorithm would show `0–16`, `−10`, `± 5` or `220 V` in the wrong order among Arabic words, so each
 * run of Latin letters, digits and signs holding more than letters and digits stands in isolates (U+2066, U+2069).
 */
function inDirection(text: string, locale: Locale): string {
  if (locale === 'en') return text
  return text.replace(leftToRightRun, (run) => (/^[\p{L}\p{N}.]+$/u.test(run) ? run : `\u2066${run}\u2069`))
}

/** Brackets, colons and the commas and letters of Arabic end a run. */
const leftToRightRun =
  /[\p{Script=Latin}\p{N}±−≤≥+<>](?:[^\p{Script=Arabic}():،؛]*[\p{Script=Latin}\p{N}%°])?/gu
