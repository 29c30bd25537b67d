import { describe, expect, test } from 'vitest'
import type { SpecificationValue, Unit } from '#contract/catalogue.ts'
import { specificationGroups, units } from '#contract/catalogue.ts'
import { catalogue as arabic } from './ar/catalogue.ts'
import { catalogue as english } from './en/catalogue.ts'
import { specificationText } from './specification.ts'

const cases: [SpecificationValue, Unit | null, string, string][] = [
  [3, 't', '3 t', '3 طن'],
  [2160, 'mm', '2160 mm', '2160 مم'],
  [10000, 'L', '10,000 L', '\u206610,000\u2069 لتر'],
  [1.1, 'kW', '1.1 kW', '1.1 كيلووات'],
  [2, null, '2', '2'],
  [-20, 'degC', '−20 °C', '\u2066−20\u2069 °م'],
  [90, 'percent', '90 %', '90 %'],
  [70, 'percent-of-burst-pressure', '70 % of burst pressure', '70 % من ضغط التمزق'],
  [{ min: 0, max: 16 }, 'barg', '0–16 bar(g)', '\u20660–16\u2069 بار مانومتري'],
  [{ min: 0, max: 1.6 }, 'MPa', '0–1.6 MPa', '\u20660–1.6\u2069 ميجاباسكال'],
  [{ min: -10, max: 50 }, 'degC', '−10 to 50 °C', 'من \u2066−10\u2069 إلى 50 °م'],
  [{ min: -30, max: -5 }, 'degC', '−30 to −5 °C', 'من \u2066−30\u2069 إلى \u2066−5\u2069 °م'],
  [{ en: '±1.6', ar: '±1.6' }, 'percent', '±1.6 %', '\u2066±1.6\u2069 %'],
  [{ en: '≤ 0.6', ar: '≤ 0.6' }, 'percent-per-10-degC', '≤ 0.6 % per 10 °C', '\u2066≤ 0.6\u2069 % لكل 10 °م'],
  [{ en: 'Steel', ar: 'صلب' }, null, 'Steel', 'صلب'],
  [{ en: 'SS 304 or ABS', ar: 'SS 304 أو ABS' }, null, 'SS 304 or ABS', '\u2066SS 304\u2069 أو ABS'],
  [{ en: 'PTFE (2 pcs)', ar: 'تفلون PTFE (عدد 2)' }, null, 'PTFE (2 pcs)', 'تفلون PTFE (عدد 2)'],
]

describe('specificationText', () => {
  test.each(cases)('%j %s', (value, unit, en, ar) => {
    expect(specificationText(value, unit, 'en')).toBe(en)
    expect(specificationText(value, unit, 'ar')).toBe(ar)
  })

  test('digits are Western and isolates are closed in Arabic', () => {
    for (const unit of units) {
      const text = specificationText({ min: -12345.5, max: 0 }, unit, 'ar')
      expect(text).not.toMatch(/[\u0660-\u0669]/)
      expect(text.split('\u2066').length).toBe(text.split('\u2069').length)
    }
  })
})

describe('names', () => {
  test('units are symbols in English and Arabic words or signs in Arabic', () => {
    for (const unit of units) {
      expect(english.units[unit]).not.toMatch(/\p{Script=Arabic}/u)
      expect(arabic.units[unit]).not.toMatch(/\p{Script=Latin}/u)
    }
  })

  test.each(['en', 'ar'] as const)('no two groups share a heading in %s', (locale) => {
    const groups = { en: english.groups, ar: arabic.groups }[locale]
    expect(new Set(Object.values(groups)).size).toBe(specificationGroups.length)
  })
})
