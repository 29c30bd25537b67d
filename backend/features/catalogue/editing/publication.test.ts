import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { catalogueEditor } from '../../../testing/catalogue-editor.ts'
import { engines } from '../../../testing/database.ts'

describe.each(engines)('publishing products on %s', (engine) => {
  let system: TestApp
  let editor: Awaited<ReturnType<typeof catalogueEditor>>
  beforeAll(async () => {
    system = await startTestApp(engine)
    editor = await catalogueEditor(system)
  })
  afterAll(() => system.close())
  const get = (url: string) => system.request({ method: 'GET', url })

  test('each language is published by itself, everywhere', async () => {
    const slug = 'rupture-disc'
    const names = async (locale: string) =>
      (await get(`/api/search?q=rupture&locale=${locale}`))
        .json()
        .results.map((hit: { slug: string }) => hit.slug)
    const english = (await editor.read(7)).content.name.en
    const withdrawn = (await editor.change(7, () => ({ states: { ar: 'withdrawn' } }))).json()
    expect(withdrawn.states).toEqual({ en: 'published', ar: 'withdrawn' })
    const seen = (await get(`/api/products/${slug}`)).json()
    expect([seen.languages, seen.name.ar]).toEqual([['en'], english])
    expect(await names('en')).toContain(slug)
    expect(await names('ar')).not.toContain(slug)
    const order = (locale: string, email: string) =>
      system.request({
        method: 'POST',
        url: '/api/datasheet/request',
        payload: { firstName: 'Mona', email, productSlug: slug, locale },
      })
    expect((await order('ar', 'a@example.test')).statusCode).toBe(400)
    expect((await order('en', 'b@example.test')).statusCode).toBe(200)
    const row = () =>
      system.db.selectFrom('product').selectAll().where('id', '=', 7).executeTakeFirstOrThrow()
    expect((await row()).state).toBe('published')
    await editor.change(7, () => ({ states: { en: 'draft' } }))
    expect((await row()).state).toBe('withdrawn')
    expect((await get(`/api/products/${slug}`)).statusCode).toBe(404)
    await editor.change(7, () => ({ states: { en: 'published', ar: 'published' } }))
    expect((await get(`/api/products/${slug}`)).json().languages).toEqual(['en', 'ar'])
    // The previous release writes `state` alone, and means both languages.
    await system.db.updateTable('product').set({ state: 'withdrawn' }).where('id', '=', 7).execute()
    expect((await editor.read(7)).states).toEqual({ en: 'withdrawn', ar: 'withdrawn' })
    await editor.change(7, () => ({ states: { en: 'published', ar: 'published' } }))
  })

  test('a new product is a draft, needs what a page needs, and its revisions can be brought back', async () => {
    const send = (url: string, payload: object, cookie = editor.cookie) =>
      system.request({ method: 'POST', url, headers: { cookie }, payload })
    const given = {
      kind: 'equipment',
      serviceId: 1,
      slug: 'vacuum-regulator',
      name: { en: '', ar: 'منظم تفريغ' },
    }
    expect((await send('/api/admin/products', { ...given, serviceId: 77 })).json().errors[0].field).toBe(
      'serviceId',
    )
    expect(
      (await send('/api/admin/products', { ...given, slug: 'rupture-disc' })).json().errors[0].rule,
    ).toBe('taken')
    const made = await send('/api/admin/products', given)
    expect([made.statusCode, made.json().states]).toEqual([201, { en: 'draft', ar: 'draft' }])
    const { id } = made.json()
    expect(id).toBeGreaterThanOrEqual(1000)
    const early = await editor.change(id, () => ({ states: { ar: 'published' } }))
    expect(early.json().errors.map(({ field }: { field: string }) => field)).toEqual([
      'content.summary',
      'content.group',
    ])
    await editor.change(id, ({ content }) => ({
      content: { ...content, group: 'supply', summary: { en: '', ar: 'ينظم الغاز' } },
      states: { ar: 'published' },
    }))
    expect((await get('/api/products/vacuum-regulator')).json().summary).toEqual({
      en: 'ينظم الغاز',
      ar: 'ينظم الغاز',
    })
    const url = `/api/admin/products/${id}/revisions`
    const list = (await system.request({ method: 'GET', url, headers: { cookie: editor.cookie } })).json()
      .revisions
    expect(
      list.map(({ version, staffName }: { version: number; staffName: string }) => [version, staffName]),
    ).toEqual([
      [2, 'editor'],
      [1, 'editor'],
    ])
    expect((await send(`${url}/1/restore`, { version: 1 })).statusCode).toBe(409)
    // It would leave a published page without a summary.
    expect((await send(`${url}/1/restore`, { version: 2 })).statusCode).toBe(400)
    await editor.change(id, () => ({ states: { ar: 'withdrawn' } }))
    const restored = (await send(`${url}/1/restore`, { version: 3 })).json()
    expect([restored.version, restored.content.group, restored.states.ar]).toEqual([4, null, 'withdrawn'])
    const viewer = await system.signIn('viewer')
    expect((await send(`${url}/1/restore`, { version: 4 }, viewer)).statusCode).toBe(403)
    await system.db.updateTable('staff').set({ role: 'viewer' }).where('name', '=', 'editor').execute()
    expect((await editor.change(id, () => ({ code: 'X' }))).statusCode).toBe(403)
    await system.db.updateTable('staff').set({ role: 'editor' }).where('name', '=', 'editor').execute()
  })

  test('the list is filtered and searched however Arabic is spelt', async () => {
    const list = async (query: string) =>
      (
        await system.request({
          method: 'GET',
          url: `/api/admin/products?${query}`,
          headers: { cookie: editor.cookie },
        })
      ).json().products as { slug: string; kind: string; scores: { en: number }; stale: { ar: number } }[]
    expect((await list('')).length).toBeGreaterThanOrEqual(30)
    expect((await list('kind=project')).map(({ kind }) => kind)).toEqual(Array(12).fill('project'))
    expect((await list('state=draft&service=1')).length).toBeGreaterThanOrEqual(2)
    expect((await list(`q=${encodeURIComponent('عده الطواريء')}`)).map(({ slug }) => slug)).toEqual([
      'emergency-kit',
    ])
    expect(await list('needs=stale')).toEqual([])
    await editor.change(4, ({ content }) => ({
      content: { ...content, name: { ...content.name, ar: 'صمام' } },
    }))
    expect((await list('needs=stale')).map(({ stale }) => stale)).toEqual([{ en: 1, ar: 0 }])
  })
})
