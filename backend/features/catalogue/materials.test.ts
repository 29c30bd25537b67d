import { expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import type { SpecificationGroup } from '#contract/catalogue.ts'
import { shownIn } from './editing/texts.ts'
import { materialsOf } from './materials.ts'

const named = (text: string, label = 'Material', group: SpecificationGroup = 'construction') =>
  materialsOf({
    specifications: [{ group, label: { en: label, ar: '' }, value: { en: text, ar: '' }, unit: null }],
  })

test.each([
  ['ASTM A216 WCB', ['other-steel']],
  ['ASTM A182 F316L', ['stainless-steel']],
  ['Stainless steel with PVC sleeve', ['stainless-steel']],
  ['Galvanised steel or SS 304', ['stainless-steel', 'other-steel']],
  ['Monel, tantalum or PTFE', ['monel', 'tantalum', 'ptfe']],
  ['uPVC (unplasticised PVC)', ['pvc']],
  ['Fibreglass (FRP)', ['grp']],
  ['Rockwool, chlorine resistant', []],
])('%s', (text, families) => {
  expect(named(text)).toEqual(families)
})

test('only what is called a material counts', () => {
  expect(named('Brass', 'Finish')).toEqual([])
  expect(named('Brass', 'Finish', 'materials')).toEqual(['brass'])
})

test('read in Arabic alone, a product has the same materials', () => {
  for (const { slug, content } of products)
    expect([slug, materialsOf(shownIn(content, ['ar']))]).toEqual([slug, materialsOf(content)])
})

test.each([
  ['نحاس أصفر', ['brass']],
  ['صلب لا يصدأ ٣١٦', ['stainless-steel']],
  ['ستانلس ستيل', ['stainless-steel']],
  ['استانلس 304', ['stainless-steel']],
  ['صُلب لا يصدأ', ['stainless-steel']],
  ['فولاذ غير قابل للصدأ', ['stainless-steel']],
  ['صلب ستانلس', ['stainless-steel']],
  ['استنلس ستيل', ['stainless-steel']],
  ['مطاط صلب', []],
  ['بي ڤي سي', ['pvc']],
  ['الصلب المجلفن', ['other-steel']],
  ['صلب مجلفن أو صلب لا يصدأ', ['stainless-steel', 'other-steel']],
  ['حديد زهر رصاصي اللون', []],
  ['المونل والتنتالم والتفلون', ['monel', 'tantalum', 'ptfe']],
  ['فايبر جلاس', ['grp']],
  ['بي في سي', ['pvc']],
])('%s', (text, families) => {
  expect(named(text, 'الخامة')).toEqual(families)
  expect(named(text, 'مادة الصنع')).toEqual(families)
  expect(named(text, 'اللون')).toEqual([])
})

test('every material that the catalogue names has a family, but for what is told here', () => {
  const without = products.flatMap(({ content }) =>
    content.specifications
      .filter(({ group, label }) => group === 'materials' || /material/i.test(label.en))
      .flatMap((row) =>
        materialsOf({ specifications: [row] }).length === 0 &&
        typeof row.value === 'object' &&
        'en' in row.value
          ? row.value.en
          : [],
      ),
  )
  expect(new Set(without)).toEqual(
    new Set([
      'Anti-corrosion, chemical resistant',
      'Chlorine and other aggressive gases; non-corroding',
      'Rockwool, chlorine resistant',
    ]),
  )
})
