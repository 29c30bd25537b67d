import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EnquiryPage, type EnquiryQuery, enquirySorts } from '#contract/enquiry.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { storeWords } from '../search/service.ts'
import { listEnquiries } from './repository.ts'
import { understand } from './service.ts'

const nothing = { enquiries: [], total: 0 }
const people = [
  {
    firstName: 'أحمد',
    lastName: 'مُحمّد',
    email: 'ahmed.m@delta.test',
    phone: '0122 215 5310',
    company: 'شركة مياه الدلتا',
    country: 'جمهورية مصر العربية',
    locale: 'ar',
    message: 'نحتاج وحدة تبديل أسطوانات، العدد ٤٢',
  },
  {
    firstName: 'Zoë',
    lastName: 'Fischer',
    email: 'zoe@nile-paper.test',
    phone: '+49 30 901820',
    company: 'Nile Paper',
    country: 'Nile land',
    message: '100% chlorinator_x',
  },
]

describe.each(engines)('inbox on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    for (let number = 1; number <= 30; number++) {
      system.clock.now = new Date(system.clock.now.getTime() + 1000)
      const payload = {
        firstName: `Visitor ${number}`,
        email: `v${number}@example.test`,
        phone: '+201222155399',
        message: 'hello',
        ...(number === 30 && { website: 'spam' }),
        ...people[number - 11],
      }
      await system.request({ method: 'POST', url: '/api/contact', payload })
    }
    const payload = { firstName: 'Ola', email: 'ola@example.test', productSlug: 'rupture-disc' }
    system.clock.now = new Date(system.clock.now.getTime() + 86_400_000)
    await system.request({ method: 'POST', url: '/api/datasheet/request', payload })
    while ((await storeWords(system.db, system.clock.now)) > 0);
  })
  afterAll(() => system.close())
  const get = async (query: string | Record<string, string>): Promise<EnquiryPage & { status?: number }> => {
    const search = typeof query === 'string' ? query : `?${new URLSearchParams(query)}`
    const url = `/api/admin/enquiries${search}`
    return (await system.request({ method: 'GET', url, headers: { cookie } })).json()
  }
  const found = async (q: string) => (await get({ q })).enquiries.map(({ firstName }) => firstName)

  test.each(['newest', 'oldest', 'name'])('lists %s first, page by page, without repeats', async (sort) => {
    const first = await get({ sort, limit: '20' })
    expect([first.total, first.isMore]).toEqual([30, false])
    const cursor = first.nextCursor ?? ''
    const second = await get({ sort, limit: '20', cursor })
    expect(second.nextCursor).toBeNull()
    const rows = [...first.enquiries, ...second.enquiries]
    expect(new Set(rows.map(({ id }) => id)).size).toBe(30)
    const outer = [rows.at(0)?.firstName, rows.at(-1)?.firstName]
    expect(outer).toEqual(
      { newest: ['Ola', 'Visitor 1'], oldest: ['Visitor 1', 'Ola'], name: ['Ola', 'أحمد'] }[sort],
    )
  })

  test.each([
    ['Arabic in any spelling', 'احمد محمد', ['أحمد']],
    ['a beginning', 'محم', ['أحمد']],
    ['with marks, tatweel and the article', 'الأَسْطُوَانـات', ['أحمد']],
    ['Arabic digits', '٤٢', ['أحمد']],
    ['words of several fields, in any order', 'دلتا اسطوان', ['أحمد']],
    ['a number as it is dialled', '0122 2155310', ['أحمد']],
    ['its last digits, in Arabic', '٥٣١٠', ['أحمد']],
    ['an address', 'ZOE@nile', ['Zoë']],
    ['without the marks of a letter', 'zoe fisch', ['Zoë']],
    ['a product, by its name', 'قرص', ['Ola']],
    ['a wildcard as it is', '100%', ['Zoë']],
    ['what begins no word', 'lorinator', []],
    ['words that no one has together', 'zoe delta', []],
    ['nothing to look for', '_%', []],
    ['SQL', `x') or 1=1 --`, []],
  ])('finds %s', async (_what, q, expected) => {
    expect(await found(q)).toEqual(expected)
  })

  test('finds the same whether few or many have the words', async () => {
    const ways = {
      few: { few: 100, fewToAsk: 100, sample: 2 },
      'many have the rarest': { few: 1, fewToAsk: 1, sample: 2 },
      'many have all, as a sample tells': { few: 1, fewToAsk: 100, sample: 2 },
      'many have all, though a sample tells otherwise': { few: 20, fewToAsk: 100, sample: 2000 },
    }
    for (const [way, bounds] of Object.entries(ways)) {
      const now = system.clock.now
      const list = async (query: EnquiryQuery) => {
        const asked = await understand(system.db, { query, slugs: null, me: '', now }, bounds)
        return asked && listEnquiries(system.db, asked)
      }
      const { enquiries, total } = (await list({ q: 'hello visi', sort: 'oldest', limit: 2 })) ?? nothing
      const names = enquiries.map(({ firstName }) => firstName)
      expect([way, names, total]).toEqual([way, ['Visitor 1', 'Visitor 2'], 27])
      expect((await list({ q: 'hello نحتاج' }))?.total ?? 0).toBe(0)
    }
  })

  test('finds an enquiry by its number, and refuses what is no text', async () => {
    const [row] = (await get('')).enquiries
    expect(await found(row?.id ?? '')).toEqual([row?.firstName])
    expect((await get('?q=%00')).status).toBe(400)
    expect((await get({ q: 'x'.repeat(101) })).status).toBe(400)
  })

  test('filters by everything that is kept', async () => {
    const count = async (query: string) => (await get(query)).total
    expect(await count('?quarantined=true')).toBe(1)
    expect(await count('?kind=datasheet')).toBe(1)
    expect(await count('?product=rupture-disc')).toBe(1)
    expect(await count('?locale=ar')).toBe(1)
    for (const country of ['EG', 'egypt', 'Republic of Egypt', 'مصر', 'Nile land'])
      expect(await count(`?country=${encodeURIComponent(country)}`)).toBe(1)
    expect(await count('?status=new&status=won')).toBe(30)
    expect(await count('?status=won')).toBe(0)
    expect(await count('?owner=me')).toBe(0)
    expect(await count('?owner=nobody&read=false')).toBe(30)
    const day = (await get('')).enquiries[0]?.receivedAt.slice(0, 10) ?? ''
    expect(await count(`?from=${day}&kind=datasheet`)).toBe(1)
    expect(await count('?to=2020-01-01')).toBe(0)
    for (const wrong of ['?status=x', '?from=2026-02-31', '?owner=%00', '?sort=price', '?country=%0A']) {
      expect((await get(wrong)).status).toBe(400)
    }
  })

  test('lists by the time to answer, those nobody waits for last', async () => {
    const hours = (count: number) => new Date(system.clock.now.getTime() + count * 3_600_000).toISOString()
    await system.db.updateTable('enquiry').set({ answer_due_at: null }).execute()
    for (const [firstName, due] of [
      ['Visitor 3', hours(30)],
      ['Visitor 2', hours(2)],
      ['Visitor 1', hours(-1)],
    ] as const) {
      await system.db
        .updateTable('enquiry')
        .set({ answer_due_at: due })
        .where('first_name', '=', firstName)
        .execute()
    }
    const names = async (query: string) => (await get(query)).enquiries.map(({ firstName }) => firstName)
    expect(await names('?due=running&sort=due')).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3'])
    expect(await names('?due=overdue')).toEqual(['Visitor 1'])
    expect(await names('?due=soon')).toEqual(['Visitor 2'])
    const rows: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: EnquiryPage = await get({ sort: 'due', limit: '7', ...(cursor && { cursor }) })
      rows.push(...page.enquiries.map(({ firstName }) => firstName))
      cursor = page.nextCursor
    }
    expect(rows.slice(0, 3)).toEqual(['Visitor 1', 'Visitor 2', 'Visitor 3'])
    expect([rows.length, new Set(rows).size]).toEqual([30, 30])
    expect((await get('?due=never')).status).toBe(400)
    const running = { query: { due: 'running' }, slugs: null, me: '', now: system.clock.now } as const
    expect((await understand(system.db, running))?.ids).toHaveLength(3)
  })

  test.each(enquirySorts)('lists %s the same whether all that match were counted or not', async (sort) => {
    const list = (cursor: string | null, usually: number) => {
      const query = { locale: 'en', sort, limit: 7, ...(cursor && { cursor }) } as const
      const asked = { query, slugs: null, me: '', now: system.clock.now }
      return listEnquiries(system.db, asked, { usually, common: 100 })
    }
    for (let cursor: string | null = null, page = 1; page <= 5; page++) {
      const all: EnquiryPage = await list(cursor, 1000)
      const some = await list(cursor, 5)
      expect([all.total, all.isMore, some.total, some.isMore]).toEqual([29, false, 5, true])
      expect(some).toEqual({ ...all, total: 5, isMore: true })
      expect(all.enquiries).toHaveLength(page < 5 ? 7 : 1)
      cursor = all.nextCursor
    }
  })

  test('takes a cursor that is none of ours for no cursor', async () => {
    for (const at of ['nonsense', '0000-01-01T00:00:00.000Z', '2026-02-31T00:00:00.000Z']) {
      const cursor = `${at}_00000000-0000-4000-8000-000000000000`
      expect((await get({ cursor })).enquiries).toHaveLength(25)
    }
  })
})
