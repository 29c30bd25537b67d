/** The reader's system of units: SI as the catalogue states its values, or the units customary in the United States. */
export type UnitSystem = 'si' | 'us'

type Pair = {
  si: string
  us: string
  /** US units in one SI unit. */
  factor: number
  /** What stands for zero, in US units. */
  offset?: number
}

/**
 * Factors of NIST Special Publication 811 (2008), appendix B.8; those of length, mass and volume are exact by the
 * international definitions of the inch (25.4 mm), the pound (0.45359237 kg) and the US gallon (231 in³).
 * Chlorine is fed by the day in the United States: gas feeders are rated in pounds in 24 hours.
 * A value given in a US unit returns to the first SI unit that names it.
 */
const pairs: Pair[] = [
  { si: 'mm', us: 'in', factor: 1 / 25.4 },
  { si: 'm', us: 'ft', factor: 1 / 0.3048 },
  { si: 'kg', us: 'lb', factor: 1 / 0.45359237 },
  { si: 't', us: 'lb', factor: 1000 / 0.45359237 },
  { si: 'kg/m3', us: 'lb/ft3', factor: 0.3048 ** 3 / 0.45359237 },
  { si: 'kg/h', us: 'lb/day', factor: 24 / 0.45359237 },
  { si: 'm3', us: 'ft3', factor: 1 / 0.3048 ** 3 },
  { si: 'm3/h', us: 'ft3/min', factor: 1 / 0.3048 ** 3 / 60 },
  { si: 'L', us: 'gal', factor: 1 / (231 * 0.0254 ** 3 * 1000) },
  { si: 'L/min', us: 'gal/min', factor: 1 / (231 * 0.0254 ** 3 * 1000) },
  { si: 'bar', us: 'psi', factor: 14.503774 },
  { si: 'barg', us: 'psig', factor: 14.503774 },
  { si: 'MPa', us: 'psi', factor: 145.03774 },
  { si: 'kW', us: 'hp', factor: 1 / 0.7456999 },
  { si: 'degC', us: 'degF', factor: 1.8, offset: 32 },
  { si: 'percent-per-10-degC', us: 'percent-per-18-degF', factor: 1 },
]

/** Inches in the catalogue are nominal sizes (1 in pipe): names of sizes, which nobody measures and nobody converts. */
const names = ['in']

/** One value in another unit; `difference` takes a difference, such as a tolerance, which has no offset. */
export type Conversion = { unit: string; convert: (value: number, difference?: boolean) => number }

/**
 * How values in `unit` are read in `system`; undefined where they are read as they are, as seconds, volts or nominal
 * sizes are everywhere. Results keep the significant digits of the value, three at least; temperatures its decimals.
 */
export function conversionTo(system: UnitSystem, unit: string): Conversion | undefined {
  if (names.includes(unit)) return undefined
  const pair = pairs.find((one) => one[system === 'us' ? 'si' : 'us'] === unit)
  if (!pair) return undefined
  const { factor, offset = 0 } = pair
  return {
    unit: pair[system],
    convert: (value, difference = false) => {
      const zero = difference ? 0 : offset
      const exact = system === 'us' ? value * factor + zero : (value - zero) / factor
      return offset === 0 ? rounded(exact, digitsOf(value)) : toDecimals(exact, value)
    },
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(Math.max(3, digits)))
}

function toDecimals(value: number, like: number): number {
  return Number(value.toFixed(String(like).split('.')[1]?.length ?? 0))
}

function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(/^[0.]+|\./g, '').length
}
