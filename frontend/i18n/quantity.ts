import { type SpecificationValue, type Unit, units } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { type Conversion, conversionTo, type UnitSystem } from '#engineering/units.ts'
import { specificationText } from '#locales/specification.ts'

/** A value as readers of either system of units see it; both are the same where there is nothing to convert. */
export type EitherText = Record<UnitSystem, string>

export function quantityText(value: SpecificationValue, unit: Unit | null, locale: Locale): EitherText {
  const text = (system: UnitSystem) => {
    const conversion = unit === null ? undefined : conversionTo(system, unit)
    const convertedUnit = units.find((one) => one === conversion?.unit)
    if (!conversion || !convertedUnit || !isFigures(value)) return specificationText(value, unit, locale)
    return specificationText(converted(value, conversion), convertedUnit, locale)
  }
  return { si: text('si'), us: text('us') }
}

/** Adds signs or words to both texts. */
export function mapEither(text: EitherText, change: (one: string) => string): EitherText {
  return { si: change(text.si), us: change(text.us) }
}

/** Words around a figure could mean anything; signs such as in `Ø180 × 350` and `20 ± 5` cannot. */
function isFigures(value: SpecificationValue): boolean {
  return typeof value === 'number' || 'min' in value || /^[\d.\s×±≤≥Ø]+$/.test(value.en)
}

function converted(value: SpecificationValue, { convert }: Conversion): SpecificationValue {
  if (typeof value === 'number') return convert(value)
  if ('min' in value) return { min: convert(value.min), max: convert(value.max) }
  const figures = value.en.replace(
    /(±\s*)?(\d+(?:\.\d+)?)/g,
    (_, sign: string | undefined, figure: string) =>
      sign === undefined ? String(convert(Number(figure))) : `${sign}${convert(Number(figure), true)}`,
  )
  return { en: figures, ar: figures }
}
