import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, test } from 'vitest'
import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { datasheetRenderer } from './datasheet.ts'

const renderer = datasheetRenderer()
afterAll(() => renderer.close())

describe('a datasheet', () => {
  test('names the product, its values, its revision and its pages in English', async () => {
    const [page] = await printedPages(product, 'en')
    for (const text of [
      'Chlorine Pressure Gauge',
      'Pr.G 05',
      '−10 to 50 °C',
      '0–16 bar(g)',
      'Revision 3',
      '23 November 2026',
      'Page 1 of 1',
      '+20 122 215 5310',
      'https://example.com/en/products/pressure-gauge',
    ])
      expect(page).toContain(text)
  })

  test('reads in Arabic, with designations in their own order', async () => {
    const [page = ''] = await printedPages(product, 'ar', '|')
    for (const text of ['Pr.G 05', 'DN 25 PN 16', '0–16', '−10', '+20 122 215 5310', 'office@example.com'])
      expect(page.split('|')).toContain(text)
    for (const text of ['مانومتر غاز الكلور', 'فلانشة', 'إصدار 3', '23 نوفمبر 2026', 'صفحة 1 من 1'])
      expect(letters(page)).toEqual(expect.arrayContaining(letters(text)))
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
  })

  test('is tagged, and says its title, author, language and date', async () => {
    const pdf = await open(await render(product, 'ar'))
    const { info } = await pdf.getMetadata()
    expect(info).toMatchObject({
      Title: 'مانومتر غاز الكلور · Pr.G 05',
      Author: 'كلوروماستر',
      Language: 'ar',
      CreationDate: expect.stringContaining('20261123'),
    })
    const tags = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['H1', 'H2', 'L', 'Table', 'TH', 'TD']) expect(tags).toContain(`"role":"${role}"`)
  })

  test('prints what looks like markup as it is written', async () => {
    const hostile = '#panic("x") $a^2$ *b* _c_ \\ @ref <label> "q" `raw` // no [d] #{1+1} ~ --- {revision}'
    const text = { en: hostile, ar: hostile }
    const changed: Product = {
      ...product,
      name: text,
      applications: [text],
      specifications: [{ label: text, value: text, unit: null, group: 'general', note: text }],
      maintenance: [{ interval: text, task: text }],
      warnings: [text],
    }
    const printed = (await printedPages(changed, 'en')).join(' ')
    expect(printed.split(hostile).length - 1).toBeGreaterThanOrEqual(6)
  })

  test('is the same to the byte when nothing changed', async () => {
    const [first, second] = [await render(product, 'ar'), await render(product, 'ar')]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('repeats its headings on every page of a long table', async () => {
    const specifications = Array.from({ length: 60 }, (_, row) => ({
      label: { en: `Property number ${row + 1}`, ar: `البند رقم ${row + 1}` },
      value: row,
      unit: 'mm' as const,
      group: 'dimensions' as const,
    }))
    const pages = await printedPages({ ...product, specifications }, 'en')
    expect(pages.length).toBeGreaterThan(1)
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`)
      expect(page).toContain('Chlorine Pressure Gauge')
      if (page.includes('Property number')) expect(page).toMatch(/Property Value Dimensions Property number/)
    }
    expect(pages.join(' ').match(/Property number \d+/g)).toHaveLength(60)
  })

  test('is refused for a product without a revision', async () => {
    await expect(render({ ...product, datasheet: null }, 'en')).rejects.toThrow('has no datasheet')
  })
})

describe('the thread', () => {
  test('rejects the document over which it died and starts anew for the next', async () => {
    const started = nextWorker()
    const broken = datasheetRenderer()
    const lost = expect(broken.render(input(product, 'en'))).rejects.toThrow('thread ended')
    const kept = broken.render(input(product, 'ar'))
    await (await started).terminate()
    await lost
    expect((await kept).length).toBeGreaterThan(10_000)
    await broken.close()
  })

  test('does not start before the first document, ends when idle and starts again after close', async () => {
    const started = nextWorker()
    const idle = datasheetRenderer(10)
    await idle.close()
    await idle.render(input(product, 'en'))
    await once(await started, 'exit')
    expect((await idle.render(input(product, 'en'))).length).toBeGreaterThan(10_000)
    await idle.close()
  })
})

async function nextWorker(): Promise<Worker> {
  const [worker] = await once(process, 'worker')
  return worker
}

function render(changed: Product, locale: Locale): Promise<Uint8Array> {
  return renderer.render(input(changed, locale))
}

function input(changed: Product, locale: Locale) {
  return {
    product: changed,
    company,
    locale,
    pageUrl: `https://example.com/${locale}/products/pressure-gauge`,
  }
}

/** The text of each page with single spaces, the pieces that the reader finds separated by `separator`. */
async function printedPages(changed: Product, locale: Locale, separator = ''): Promise<string[]> {
  const pdf = await open(await render(changed, locale))
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    const texts = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''))
    return texts.join(separator).replace(/\s+/g, ' ')
  })
  return Promise.all(pages)
}

/** pdf.js turns the letters of Arabic ligatures and the words of a line around, so words are compared by their letters. */
function letters(text: string): string[] {
  return text.split(/[\s|]+/).map((word) => Array.from(word).sort().join(''))
}

function open(bytes: Uint8Array) {
  return getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
}

const product: Product = {
  id: 6,
  slug: 'pressure-gauge',
  kind: 'equipment',
  code: 'Pr.G 05',
  languages: ['en', 'ar'],
  name: { en: 'Chlorine Pressure Gauge', ar: 'مانومتر غاز الكلور' },
  summary: { en: 'Shows the pressure of chlorine gas.', ar: 'يبين ضغط غاز الكلور.' },
  applications: [{ en: 'Vacuum lines', ar: 'خطوط السحب' }],
  media: [{ en: 'Chlorine gas', ar: 'غاز الكلور' }],
  components: [{ en: 'Diaphragm seal', ar: 'غشاء عازل' }],
  maintenance: [
    { interval: { en: 'Every 6 months', ar: 'كل 6 شهور' }, task: { en: 'Calibrate', ar: 'معايرة' } },
  ],
  warnings: [{ en: 'Close the valve first.', ar: 'اقفل المحبس أولًا.' }],
  specifications: [
    {
      label: { en: 'Temperature', ar: 'درجة الحرارة' },
      value: { min: -10, max: 50 },
      unit: 'degC',
      group: 'temperature',
    },
    { label: { en: 'Range', ar: 'المدى' }, value: { min: 0, max: 16 }, unit: 'barg', group: 'pressure' },
    {
      label: { en: 'Flange', ar: 'الفلانشة' },
      value: { en: 'DN 25, PN 16', ar: 'فلانشة DN 25 PN 16 صلب' },
      unit: null,
      group: 'connections',
      note: { en: 'without gasket', ar: 'بدون جوان' },
    },
  ],
  group: 'protection',
  delivery: null,
  service: { id: 1, slug: 'chlorine-systems', title: { en: 'Chlorine systems', ar: 'أنظمة الكلور' } },
  datasheet: { revision: 3, date: '2026-11-23' },
  related: [],
}

const company: Company = {
  legalName: { en: 'ChloroMaster Engineering', ar: 'كلوروماستر للمقاولات الهندسية' },
  shortName: { en: 'ChloroMaster', ar: 'كلوروماستر' },
  field: { en: 'Chlorine systems', ar: 'أنظمة الكلور' },
  activities: [],
  address: { en: 'Obour, Egypt', ar: 'العبور، مصر' },
  coordinates: { latitude: 30.2, longitude: 31.4 },
  mapUrl: 'https://maps.example.com',
  website: 'https://example.com',
  email: 'office@example.com',
  phone: { e164: '+201222155310', display: '+20 122 215 5310' },
  whatsapp: { e164: '+201278253701', display: '+20 127 825 3701' },
  timeZone: 'Africa/Cairo',
  workingHours: [],
  clients: [],
}
