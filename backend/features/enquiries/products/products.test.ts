import { beforeAll, describe, expect, test } from 'vitest'
import type { SavedViews } from '#contract/admin/enquiries/views.ts'
import type { EnquiryDetail, EnquiryPage, EnquiryQuery } from '#contract/enquiry.ts'
import { catalogueEditor } from '../../../testing/catalogue-editor.ts'
import { engines } from '../../../testing/database.ts'
import { deskOn } from '../../../testing/staff/desk.ts'
import { listFullRows } from '../export/repository.ts'
import { countAllMatching } from '../inbox/repository.ts'
import { understand } from '../inbox/service.ts'
import { storeWords } from '../search/service.ts'
import { slugsAskedFor } from './repository.ts'

const called = ['chlorine-flexible-connection-3-4', 'flexible-connection', 'flexible-line']
const [first = '', , present = ''] = called
const other = 'rupture-disc'
const askers = ['Zahra', 'Yara', 'Basma', 'Dina', 'Adam', 'Ola']

describe.each(engines)('enquiries about a renamed product on %s', (engine) => {
  const desk = deskOn(engine)
  beforeAll(async () => {
    const editor = await catalogueEditor(desk.system)
    await call('POST', '/views', { name: 'Lines', query: { product: first } })
    for (const [number, slug] of called.entries()) {
      expect((await editor.change(5, () => ({ slug }))).statusCode).toBe(200)
      for (const firstName of askers.slice(2 * number, 2 * number + 2)) await receive({ firstName, slug })
      await receive({ firstName: 'Robot', slug, website: 'spam' })
      await receive({ firstName: 'Other', slug: other })
    }
    while ((await storeWords(desk.system.db, desk.system.clock.now)) > 0);
    await desk.system.db
      .updateTable('enquiry')
      .set((row) => ({ answer_due_at: row.ref('received_at') }))
      .execute()
  })

  const call = async (method: 'GET' | 'POST', path: string, payload?: object) =>
    (
      await desk.system.request({
        method,
        url: `/api/admin/enquiries${path}`,
        headers: { cookie: desk.cookie },
        ...(payload && { payload }),
      })
    ).json()
  async function receive({
    firstName,
    slug,
    ...more
  }: {
    firstName: string
    slug: string
    website?: string
  }) {
    desk.system.clock.now = new Date(desk.system.clock.now.getTime() + 1000)
    const payload = { firstName, email: `${firstName}@example.test`, productSlug: slug, ...more }
    await desk.system.request({ method: 'POST', url: '/api/datasheet/request', payload })
  }
  const list = (query: Record<string, string>): Promise<EnquiryPage> =>
    call('GET', `?${new URLSearchParams(query)}`)
  const names = async (query: Record<string, string>) =>
    (await list(query)).enquiries.map(({ firstName }) => firstName)

  test('a filter finds them by each of its names, in every order, page by page', async () => {
    const newest = askers.toReversed()
    const orders = { newest, oldest: askers, due: askers, name: askers.toSorted() }
    for (const [sort, expected] of Object.entries(orders)) {
      for (const product of called) {
        const found: string[] = []
        for (let cursor: string | null = ''; cursor !== null; ) {
          const page = await list({ product, sort, limit: '2', ...(cursor && { cursor }) })
          expect([page.product, page.total, page.isMore]).toEqual([present, 6, false])
          expect(page.enquiries.map(({ productSlug }) => productSlug)).toEqual([present, present])
          found.push(...page.enquiries.map(({ firstName }) => firstName))
          cursor = page.nextCursor
        }
        expect([sort, product, found]).toEqual([sort, product, expected])
      }
    }
  })

  test('beside any other filter', async () => {
    const product = first
    expect(await names({ product, quarantined: 'true' })).toEqual(['Robot', 'Robot', 'Robot'])
    expect(await names({ product, q: 'dina' })).toEqual(['Dina'])
    // The words of its name were stored with those that asked for it by a former one too.
    expect(await names({ q: 'مرنة' })).toEqual(askers.toReversed())
    expect(await list({ product, q: 'nobody' })).toMatchObject({ product: present, total: 0 })
    expect(await list({ product, locale: 'ar' })).toMatchObject({ product: present, total: 0 })
    expect(await names({ product: other })).toEqual(['Other', 'Other', 'Other'])
    expect(await list({ product: 'no-such-product' })).toMatchObject({
      product: 'no-such-product',
      enquiries: [],
    })
  })

  test('one by one, in views and in tables they bear its present name', async () => {
    const oldest = (await list({ product: first, sort: 'oldest' })).enquiries[0]
    const detail: EnquiryDetail = await call('GET', `/${oldest?.id}`)
    expect([detail.firstName, detail.productSlug]).toEqual(['Zahra', present])
    const { views }: SavedViews = await call('GET', '/views')
    expect(views.map(({ query }) => query)).toEqual([{ product: present }])
    const query: EnquiryQuery = { product: first }
    const slugs = await slugsAskedFor(desk.system.db, query)
    const asked = await understand(desk.system.db, { query, slugs, me: '', now: desk.system.clock.now })
    if (!asked) throw new Error('nothing understood')
    expect(await countAllMatching(desk.system.db, asked)).toBe(6)
    const { page } = await listFullRows(desk.system.db, asked, 10)
    expect(page.map((row) => [row.first_name, row.product_slug])).toEqual(
      askers.toReversed().map((name) => [name, present]),
    )
  })

  test('a former name that another product has now is that one', async () => {
    await desk.system.db.insertInto('former_slug').values({ slug: other, product_id: 5 }).execute()
    expect(await names({ product: other })).toEqual(['Other', 'Other', 'Other'])
    expect((await list({ product: other })).product).toBe(other)
    expect((await list({ product: present })).total).toBe(6)
  })

  test('however many names it had', async () => {
    const more = Array.from({ length: 600 }, (_one, number) => ({ slug: `line-${number}`, product_id: 5 }))
    await desk.system.db.insertInto('former_slug').values(more).execute()
    expect(await names({ product: 'line-599', limit: '3' })).toEqual(['Ola', 'Adam', 'Dina'])
    expect(await names({ product: 'line-0', sort: 'name' })).toEqual(askers.toSorted())
  })
})
