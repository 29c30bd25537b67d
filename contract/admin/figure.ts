const figure = /^-?\d+(\.\d*)?(e[+-]?\d+)?$/i

/** The number that a person has written, in Western, Arabic or Persian digits; NaN where it is none. */
export function figureIn(text: string): number {
  const western = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replace(/[۰-۹]/g, (digit) => String('۰۱۲۳۴۵۶۷۸۹'.indexOf(digit)))
    .replace('٫', '.')
  const value = figure.test(western) ? Number(western) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}
