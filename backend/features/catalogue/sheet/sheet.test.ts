import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SheetState } from '#contract/admin/datasheet.ts'
import type { EditedProduct } from '#contract/admin/product.ts'
import { document } from '#locales/ar/document.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'

describe.each(engines)('the revisions of a datasheet on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let id: number
  let url: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('editor')
    const product = system.db.selectFrom('product').select('id').where('slug', '=', 'emergency-kit')
    id = (await product.executeTakeFirstOrThrow()).id
    url = `/api/admin/products/${id}/datasheet`
  })
  afterAll(() => system.close())

  const get = (path: string) => system.request({ method: 'GET', url: path, headers: { cookie } })
  const state = async (): Promise<SheetState> => (await get(url)).json()
  const issue = (payload: object) =>
    system.request({ method: 'POST', url: `${url}/revisions`, payload, headers: { cookie } })
  async function correct(change: (content: EditedProduct['content']) => void): Promise<EditedProduct> {
    const path = `/api/admin/products/${id}`
    const { version, content }: EditedProduct = (await get(path)).json()
    change(content)
    const answer = await system.request({
      method: 'PATCH',
      url: path,
      payload: { version, content },
      headers: { cookie },
    })
    expect(answer.statusCode).toBe(200)
    return answer.json()
  }
  const note = { en: ' The  wrench was wrong. ', ar: '' }
  const kept = { en: 'The wrench was wrong.', ar: 'The wrench was wrong.' }

  test('issuing raises the number, keeps the reason, and every later sheet bears it', async () => {
    const { product, revision, nextRevision } = await state()
    expect([revision, nextRevision]).toEqual([1, 2])
    const answer = await issue({ version: product.version, note })
    expect(answer.statusCode).toBe(201)
    const after: SheetState = answer.json()
    expect(after).toMatchObject({ revision: 2, nextRevision: 3, product: { version: product.version + 1 } })
    expect(after.revisions.map((one) => [one.revision, one.origin, one.issued?.note, one.changes])).toEqual([
      [2, 'issue', kept, { en: [], ar: [] }],
      [1, 'files', undefined, null],
    ])
    const shown = await get('/api/products/emergency-kit')
    expect(shown.json().datasheet.revision).toBe(2)
    expect(await textOf((await get(`${url}/en`)).rawPayload)).toContain('Revision 2')
    const trace = system.db.selectFrom('audit').selectAll().where('action', '=', 'datasheet.revise')
    const { changes } = await trace.executeTakeFirstOrThrow()
    expect(JSON.parse(changes)).toEqual({
      version: [product.version, product.version + 1],
      revision: [1, 2],
    })
  })

  test('what corrections raised is issued under its own number, with what they changed in both languages', async () => {
    const { version, revision } = await correct((content) => {
      content.applications.push({ en: 'Scrubbers', ar: 'أبراج الغسيل' })
      content.summary.en = 'Stops a leak.'
    })
    expect(revision).toBe(3)
    expect(await state()).toMatchObject({
      revision: 3,
      nextRevision: 3,
      revisions: [{ issued: null }, {}, {}],
    })
    const after: SheetState = (await issue({ version, note })).json()
    expect(after).toMatchObject({ revision: 3, nextRevision: 4 })
    const [latest] = after.revisions
    expect(latest).toMatchObject({ origin: 'console', issued: { staffName: 'editor', note: kept } })
    expect(latest?.changes).toMatchObject({
      en: [
        { label: 'Purpose', after: 'Stops a leak.' },
        { label: 'Applications', before: null, after: 'Scrubbers' },
      ],
      ar: [{ label: 'مجالات الاستخدام', before: null, after: 'أبراج الغسيل' }],
    })
  })

  test('a stale version is refused with the present state, and so is a reason that says nothing', async () => {
    const before = await state()
    const stale = await issue({ version: before.product.version - 1, note })
    expect([stale.statusCode, stale.json()]).toMatchObject([
      409,
      { code: 'version-conflict', current: { revision: before.revision, product: before.product } },
    ])
    const { version } = before.product
    for (const bad of [
      { version, note: { en: ' ', ar: '' } },
      { version, note: { en: 'x'.repeat(501), ar: '' } },
      { version, note: { en: 'a\u202eb', ar: '' } },
      { version, note: { en: 'a\nb', ar: '' } },
      { version, note, more: 1 },
      { note },
    ])
      expect((await issue(bad)).statusCode).toBe(400)
    expect(await state()).toEqual(before)
  })

  test('the preview is what a visitor gets, or a draft that says so', async () => {
    const visitors = {
      firstName: 'Mona',
      email: 'm@example.test',
      productSlug: 'emergency-kit',
      locale: 'en',
    }
    await system.request({ method: 'POST', url: '/api/datasheet/request', payload: visitors })
    const letter = await system.db.selectFrom('letter').select('body_text').executeTakeFirstOrThrow()
    const link = /\/api\/datasheet\/download\/[\w-]+/.exec(letter.body_text)?.[0] ?? ''
    const shown = await get(`${url}/en`)
    expect(shown.headers['content-disposition']).toBe('inline; filename="emergency-kit-r3-en.pdf"')
    expect(shown.rawPayload.equals((await get(link)).rawPayload)).toBe(true)
    expect(await system.db.selectFrom('datasheet_link').selectAll().execute()).toMatchObject([
      { revision: 3, downloaded_revision: 3, downloaded_at: expect.any(String) },
    ])
    const { version } = (await state()).product
    await system.request({
      method: 'PATCH',
      url: `/api/admin/products/${id}`,
      payload: { version, states: { ar: 'withdrawn' } },
      headers: { cookie },
    })
    const draft = await get(`${url}/ar`)
    expect(draft.headers['content-disposition']).toBe('inline; filename="emergency-kit-draft-ar.pdf"')
    expect(await textOf(draft.rawPayload)).toContain(document.draft)
    expect((await get(`${url}/fr`)).statusCode).toBe(400)
  })

  test('a project has no datasheet', async () => {
    const project = system.db.selectFrom('product').select('id').where('kind', '=', 'project')
    const { id: other } = await project.executeTakeFirstOrThrow()
    for (const path of ['', '/en'])
      expect((await get(`/api/admin/products/${other}/datasheet${path}`)).statusCode).toBe(404)
  })
})

async function textOf(pdf: Buffer): Promise<string> {
  const opened = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const { items } = await (await opened.getPage(1)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join('')
}
