import { expect, test } from 'vitest'
import type { SpecificationValue, Unit } from '#contract/catalogue.ts'
import { quantityText } from './quantity.ts'

const signs = (figures: string) => ({ en: figures, ar: figures })
const cases: [value: SpecificationValue, unit: Unit | null, si: string, us: string][] = [
  [2160, 'mm', '2160 mm', '85.04 in'],
  [{ min: -10, max: 50 }, 'degC', '−10 to 50 °C', '14–122 °F'],
  [signs('20 ± 5'), 'degC', '20 ± 5 °C', '68 ± 9 °F'],
  [signs('Ø180 × 350'), 'mm', 'Ø180 × 350 mm', 'Ø7.09 × 13.8 in'],
  [signs('≤ 0.6'), 'percent-per-10-degC', '≤ 0.6 % per 10 °C', '≤ 0.6 % per 18 °F'],
  [100, 'psi', '6.89 bar', '100 psi'],
  [1, 'in', '1 in', '1 in'],
  [220, 'V-AC', '220 V AC', '220 V AC'],
  [{ en: '3 of 40 each', ar: '3 كل منها 40' }, 'mm', '3 of 40 each mm', '3 of 40 each mm'],
  [signs('Monel 400'), null, 'Monel 400', 'Monel 400'],
]

test.each(cases)('%j %s', (value, unit, si, us) => {
  expect(quantityText(value, unit, 'en')).toEqual({ si, us })
})

test('in Arabic the units are Arabic too', () => {
  expect(quantityText(200, 'kg/h', 'ar')).toEqual({ si: '200 كجم/س', us: '\u206610,600\u2069 رطل/يوم' })
})
