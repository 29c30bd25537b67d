import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { products } from '#catalogue/products.ts'
import { services } from '#catalogue/services.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { catalogueEditor } from '../../../testing/catalogue-editor.ts'
import { engines } from '../../../testing/database.ts'
import { loadCatalogue } from '../load.ts'

/** As JSON brings it: each test breaks it in its own way. */
type Spoiled = ReturnType<typeof JSON.parse>

describe.each(engines)('editing the catalogue on %s', (engine) => {
  let system: TestApp
  let editor: Awaited<ReturnType<typeof catalogueEditor>>
  beforeAll(async () => {
    system = await startTestApp(engine)
    editor = await catalogueEditor(system)
  })
  afterAll(() => system.close())
  const get = (url: string) => system.request({ method: 'GET', url })
  const revisions = (id: number) =>
    system.db
      .selectFrom('product_revision')
      .selectAll()
      .where('product_id', '=', id)
      .orderBy('version')
      .execute()

  test('a correction shows on the site at once, raises the datasheet and leaves revision and audit', async () => {
    await get('/api/products/rupture-disc')
    const answer = await editor.change(7, ({ content }) => ({
      content: { ...content, summary: { ...content.summary, ar: '  قرص  انفجار\tمصحح ' } },
    }))
    expect(answer.statusCode).toBe(400)
    const right = await editor.change(7, ({ content }) => ({
      content: { ...content, summary: { ...content.summary, ar: '  قرص  انفجار مصحح ' } },
    }))
    expect(right.json()).toMatchObject({
      version: 2,
      revision: 2,
      states: { en: 'published', ar: 'published' },
    })
    const seen = (await get('/api/products/rupture-disc')).json()
    expect([seen.summary.ar, seen.datasheet.revision]).toEqual(['قرص انفجار مصحح', 2])
    const kept = await revisions(7)
    expect(
      kept.map(({ version, origin, datasheet_revision }) => [version, origin, datasheet_revision]),
    ).toEqual([
      [1, 'files', 1],
      [2, 'console', 2],
    ])
    expect(kept[1]?.staff_id).toBeTruthy()
    expect(JSON.parse(kept[1]?.snapshot ?? '').content.summary.ar).toBe('قرص انفجار مصحح')
    const audit = await system.db.selectFrom('audit').selectAll().where('subject_id', '=', '7').execute()
    expect(audit.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['product.change', { version: [1, 2], revision: [1, 2] }],
    ])
    const again = await loadCatalogue(system.db, { services, products }, '2026-12-01')
    expect(again).toMatchObject({ updated: 0, editedByStaff: 1 })
  })

  test('what is decided on an older state is refused with the present one, and nothing is changed', async () => {
    const { version, content } = await editor.read(6)
    expect((await editor.send(6, { version, code: 'Pr.G 06' })).statusCode).toBe(200)
    const late = await editor.send(6, { version, content: { ...content, name: { en: 'Late', ar: 'متأخر' } } })
    expect([late.statusCode, late.json().code]).toEqual([409, 'version-conflict'])
    expect(late.json().current).toMatchObject({ id: 6, version: version + 1, code: 'Pr.G 06' })
    const both = await Promise.all(
      ['A 1', 'A 2'].map((code) => editor.send(6, { version: version + 1, code })),
    )
    expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    expect(
      (await editor.send(6, { version: version + 2, code: (await editor.read(6)).code })).json().version,
    ).toBe(version + 2)
    expect(await revisions(6)).toHaveLength(3)
  })

  test('an old slug leads to the present one, and no other product may take either', async () => {
    expect((await editor.change(5, () => ({ slug: 'flexible-line' }))).statusCode).toBe(200)
    const old = 'chlorine-flexible-connection-3-4'
    const moved = await get(`/api/products/${old}`)
    expect([moved.statusCode, moved.headers.location]).toEqual([308, '/api/products/flexible-line'])
    // From a page that was open before.
    const url = '/api/datasheet/request'
    const payload = { firstName: 'Mona', email: 'mona@example.test', productSlug: old, locale: 'en' }
    expect((await system.request({ method: 'POST', url, payload })).statusCode).toBe(200)
    const asked = await system.db.selectFrom('enquiry').select('product_slug').execute()
    expect(asked).toEqual([{ product_slug: 'flexible-line' }])
    for (const slug of ['flexible-line', old, 'rupture-disc', 'Neutralization Media', 'a--b', 'é']) {
      const answer = await editor.change(4, () => ({ slug }))
      expect([slug, answer.statusCode, answer.json().errors[0].field]).toEqual([slug, 400, 'slug'])
    }
    const back = await editor.change(5, () => ({ slug: old }))
    expect([back.statusCode, back.json().formerSlugs]).toEqual([
      200,
      expect.arrayContaining(['flexible-line']),
    ])
    expect((await get(`/api/products/${old}`)).statusCode).toBe(200)
    expect((await get('/api/products/flexible-line')).headers.location).toBe(`/api/products/${old}`)
  })

  test('a text that is empty in one language shows the other; one left behind is stale until confirmed', async () => {
    const path = 'applications.0'
    const emptied = await editor.change(8, ({ content }) => ({
      content: { ...content, applications: [{ en: 'Only English', ar: '' }, ...content.applications] },
    }))
    expect(emptied.json().completeness.ar.missing).toContainEqual({ path, reason: 'empty' })
    expect(emptied.json().completeness.en.missing).not.toContainEqual({ path, reason: 'empty' })
    expect(emptied.json().stale).toEqual({})
    const slug = emptied.json().slug
    expect((await get(`/api/products/${slug}`)).json().applications[0]).toEqual({
      en: 'Only English',
      ar: 'Only English',
    })
    expect((await editor.read(8)).content.applications[0]).toEqual({ en: 'Only English', ar: '' })

    const corrected = (
      await editor.change(8, ({ content }) => ({
        content: { ...content, name: { ...content.name, en: 'Tube' } },
      }))
    ).json()
    expect(corrected.stale).toEqual({ name: { language: 'ar', since: expect.any(String) } })
    expect(corrected.completeness.ar.score).toBeLessThan(emptied.json().completeness.ar.score)
    const moved = (
      await editor.change(8, ({ content }) => ({
        content: {
          ...content,
          specifications: content.specifications
            .toReversed()
            .map((row, index) =>
              index === 0 ? { ...row, label: { ...row.label, ar: `${row.label.ar} الجديد` } } : row,
            ),
        },
      }))
    ).json()
    expect(moved.stale).toMatchObject({
      'specifications.0.label': { language: 'en' },
      name: { language: 'ar' },
    })
    expect(Object.keys(moved.stale)).toHaveLength(2)
    const emptiedLater = await editor.change(8, ({ content }) => ({
      content: { ...content, media: content.media.map(({ en }) => ({ en, ar: '' })) },
    }))
    expect(Object.keys(emptiedLater.json().stale)).toHaveLength(2)
    const confirmed = (await editor.change(8, () => ({ confirmed: ['name'] }))).json()
    expect(Object.keys(confirmed.stale)).toEqual(['specifications.0.label'])
    expect(confirmed.revision).toBe(emptiedLater.json().revision)
    const row = await system.db
      .selectFrom('product')
      .selectAll()
      .where('id', '=', 8)
      .executeTakeFirstOrThrow()
    expect([row.completeness_en, row.completeness_ar]).toEqual([
      confirmed.completeness.en.score,
      confirmed.completeness.ar.score,
    ])
  })

  test.each([
    [
      'titanium in chlorine',
      'content.specifications.0.value',
      'titanium-in-chlorine',
      (c) => {
        c.specifications[0] = { ...c.specifications[0], value: { en: 'Titanium Grade 2', ar: '' } }
      },
    ],
    [
      'titanium in Arabic',
      'content.components.0',
      'titanium-in-chlorine',
      (c) => {
        c.components.unshift({ en: 'Basket', ar: 'سلة من التيتانيوم' })
      },
    ],
    [
      'an unknown unit',
      'content.specifications.0.unit',
      'enum',
      (c) => {
        c.specifications[0] = { ...c.specifications[0], unit: 'furlong' }
      },
    ],
    [
      'an unknown group',
      'content.specifications.0.group',
      'enum',
      (c) => {
        c.specifications[0] = { ...c.specifications[0], group: 'magic' }
      },
    ],
    [
      'a range backwards',
      'content.specifications.0.value',
      'range',
      (c) => {
        c.specifications[0] = { ...c.specifications[0], value: { min: 5, max: 1 } }
      },
    ],
    [
      'a text that turns what follows',
      'content.name.en',
      'pattern',
      (c) => {
        c.name.en = 'Beam \u202egnp'
      },
    ],
    [
      '10,000 characters',
      'content.summary.ar',
      'maxLength',
      (c) => {
        c.summary.ar = 'ك'.repeat(10_000)
      },
    ],
    [
      'a row that says nothing',
      'content.warnings.0',
      'required',
      (c) => {
        c.warnings[0] = { en: ' ', ar: '' }
      },
    ],
    [
      'a published product without a summary',
      'content.summary',
      'required',
      (c) => {
        c.summary = { en: '', ar: '' }
      },
    ],
    [
      'a delivery of equipment',
      'content.delivery.year',
      'maximum',
      (c) => {
        c.delivery = {
          plantType: c.name,
          scope: [],
          discipline: c.name,
          capacity: null,
          quantity: null,
          client: c.name,
          place: c.name,
          governorate: c.name,
          year: 3000,
        }
      },
    ],
  ] satisfies [string, string, string, (content: Spoiled) => void][])(
    'refuses %s',
    async (_what, field, rule, spoil) => {
      const before = await editor.read(9)
      const content = structuredClone(before.content)
      spoil(content)
      const answer = await editor.change(9, () => ({ content }))
      expect([answer.statusCode, answer.json().errors]).toEqual([
        400,
        expect.arrayContaining([{ field, rule }]),
      ])
      expect(await editor.read(9)).toEqual(before)
    },
  )

  test('HTML is words like others', async () => {
    const en = '<script>alert(1)</script> & "quotes"'
    const answer = await editor.change(10, ({ content }) => ({
      content: { ...content, name: { ...content.name, en } },
    }))
    expect(answer.json().content.name.en).toBe(en)
    expect((await get(`/api/products/${answer.json().slug}`)).json().name.en).toBe(en)
  })
})
