import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import type { ProductSummary } from '#contract/catalogue.ts'
import { governorates, mapSize, outline, project } from './egypt.ts'
import { governorateKey } from './governorate.ts'
import { offset, ProjectMap } from './project-map.tsx'

const projects: ProductSummary[] = products
  .filter(({ kind, state }) => kind === 'project' && state === 'published')
  .map(({ id, slug, kind, code, content }) => ({
    id,
    slug,
    kind,
    code,
    ...content,
    languages: [],
    materials: [],
  }))

test('every governorate with a published project is on the map', () => {
  for (const { delivery } of projects) expect(governorates).toHaveProperty([delivery?.governorate.en ?? ''])
})

test('a governorate is the same in whichever language and spelling it is written', () => {
  const key = (name: string) => governorateKey({ en: name, ar: name })
  for (const [name, arabic] of Object.entries(arabicNames))
    expect([arabic, key(arabic)]).toEqual([arabic, name])
  expect(Object.keys(arabicNames).sort()).toEqual(Object.keys(governorates).sort())
  for (const other of [
    'محافظة الجيزه',
    'الجِيزَة',
    'GIZA',
    'Giza Governorate',
    'El-Giza',
    'Governorate of Giza',
    ' giza ',
  ])
    expect([other, key(other)]).toEqual([other, 'Giza'])
  expect([key('بور سعيد'), key('الاسكندريه'), key('المنيـــا')]).toEqual(['Port Said', 'Alexandria', 'Minya'])
  expect([key('Al Minya'), key('El Sharqia'), key('El Fayoum')]).toEqual(['Minya', 'Sharqia', 'Fayoum'])
  expect(governorateKey({ en: 'Minyah', ar: 'المنيا' })).toBe('Minya')
  expect(key('الرياض')).toBe('الرياض')
})

test.each(Object.entries(governorates))('%s lies inside the outline', (_name, place) => {
  expect(isInside(place, outline)).toBe(true)
})

test('the sea does not', () => {
  expect(isInside([32, 32], outline)).toBe(false)
  expect(isInside([36, 25], outline)).toBe(false)
})

test('the whole outline is on the paper', () => {
  for (const [x, y] of outline.map(project)) {
    expect(x).toBeGreaterThan(0)
    expect(y).toBeGreaterThan(0)
    expect(x).toBeLessThan(mapSize.width)
    expect(y).toBeLessThan(mapSize.height)
  }
})

describe.each(['en', 'ar'] as const)('the map in %s', (locale) => {
  const markup = renderToStaticMarkup(createElement(ProjectMap, { locale, projects }))

  test('links each project once', () => {
    const links = [...markup.matchAll(/href="([^"]+)"/g)].map((match) => match[1] ?? '')
    expect(links).toHaveLength(projects.length)
    expect(new Set(links)).toEqual(new Set(projects.map(({ slug }) => `/${locale}/projects/${slug}`)))
  })

  test('has the projects that are published in this language alone beside the others', () => {
    const name = (one: ProductSummary) => one.delivery?.governorate[locale] ?? ''
    const alone = projects.map(
      (one): ProductSummary => ({
        ...one,
        delivery: one.delivery && { ...one.delivery, governorate: { en: name(one), ar: name(one) } },
      }),
    )
    const half = projects.map((one, index) => (index % 2 ? one : (alone[index] ?? one)))
    for (const list of [alone, half])
      expect(renderToStaticMarkup(createElement(ProjectMap, { locale, projects: list }))).toBe(markup)
  })

  test('has no style that the content security policy forbids', () => {
    expect(markup).not.toMatch(/\sstyle=/)
  })
})

test('no two dots of a governorate cover each other', () => {
  const dots = Array.from({ length: 19 }, (_, index) => offset([0, 0], index))
  for (const [index, [x, y]] of dots.entries())
    for (const [otherX, otherY] of dots.slice(index + 1))
      expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(16)
})

/** Counts how often a ray to the east crosses the border. */
function isInside([x, y]: readonly [number, number], border: (readonly [number, number])[]): boolean {
  const crossings = border.filter(([fromX, fromY], index) => {
    const [toX, toY] = border[(index + 1) % border.length] ?? [0, 0]
    return fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)
  })
  return crossings.length % 2 === 1
}

const arabicNames = {
  Alexandria: 'الإسكندرية',
  Aswan: 'أسوان',
  Asyut: 'أسيوط',
  Beheira: 'البحيرة',
  'Beni Suef': 'بني سويف',
  Cairo: 'القاهرة',
  Dakahlia: 'الدقهلية',
  Damietta: 'دمياط',
  Fayoum: 'الفيوم',
  Gharbia: 'الغربية',
  Giza: 'الجيزة',
  Ismailia: 'الإسماعيلية',
  'Kafr El Sheikh': 'كفر الشيخ',
  Luxor: 'الأقصر',
  Matrouh: 'مطروح',
  Menoufia: 'المنوفية',
  Minya: 'المنيا',
  'New Valley': 'الوادي الجديد',
  'North Sinai': 'شمال سيناء',
  'Port Said': 'بورسعيد',
  Qalyubia: 'القليوبية',
  Qena: 'قنا',
  'Red Sea': 'البحر الأحمر',
  Sharqia: 'الشرقية',
  Sohag: 'سوهاج',
  'South Sinai': 'جنوب سيناء',
  Suez: 'السويس',
}
