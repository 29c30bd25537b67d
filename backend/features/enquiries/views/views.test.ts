import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longestViewName, mostViews } from '#contract/admin/enquiries/views.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'

const url = '/api/admin/enquiries/views'
const nothing = '00000000-0000-4000-8000-000000000000'

describe.each(engines)('saved views on %s', (engine) => {
  let system: TestApp
  let mine: string
  let theirs: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    mine = await system.signIn('sales')
    theirs = await system.signIn('viewer')
  })
  afterAll(() => system.close())
  const ask = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    { payload, cookie = mine }: { payload?: object; cookie?: string } = {},
  ) => {
    const answer = await system.request({
      method,
      url: url + path,
      headers: { cookie },
      ...(payload && { payload }),
    })
    return { status: answer.statusCode, ...answer.json() }
  }
  const save = (name: string, query: object = {}) => ask('POST', '', { payload: { name, query } })
  const names = async (cookie = mine) =>
    (await ask('GET', '', { cookie })).views.map(({ name }: { name: string }) => name)

  test('are saved, renamed and deleted, each by its owner only, each change with its trace', async () => {
    const query = { status: ['new', 'won'], owner: 'me', due: 'overdue', q: "O'Brien «x» <b>", read: false }
    const view = await save('  Hot   leads ', query)
    expect(view).toMatchObject({ status: 200, name: 'Hot leads', query })
    expect(await names()).toEqual(['Hot leads'])
    expect(await names(theirs)).toEqual([])

    const other = { payload: { name: 'Taken over' }, cookie: theirs }
    expect((await ask('PATCH', `/${view.id}`, other)).code).toBe('not-found')
    expect((await ask('DELETE', `/${view.id}`, { cookie: theirs })).code).toBe('not-found')

    const renamed = await ask('PATCH', `/${view.id}`, { payload: { name: 'طلبات عاجلة' } })
    expect(renamed).toMatchObject({ id: view.id, name: 'طلبات عاجلة', query })
    expect((await ask('DELETE', `/${view.id}`)).views).toEqual([])
    expect((await ask('DELETE', `/${view.id}`)).code).toBe('not-found')

    const rows = await system.db
      .selectFrom('audit')
      .select(['action', 'changes'])
      .where('subject_id', '=', view.id)
      .execute()
    expect(rows.map(({ action }) => action).sort()).toEqual(['view.delete', 'view.rename', 'view.save'])
    expect(new Set(rows.map(({ changes }) => changes))).toEqual(new Set(['{}']))
  })

  test('bear one name once, also when both are saved together', async () => {
    const together = await Promise.all([save('Zoë'), save('zoë'), save('ZOË ')])
    expect(together.map(({ status, code }) => String(code ?? status)).sort()).toEqual([
      '200',
      'view-name-taken',
      'view-name-taken',
    ])
    const { id } = await save('Another')
    expect((await ask('PATCH', `/${id}`, { payload: { name: 'ZOË' } })).code).toBe('view-name-taken')
    expect((await ask('PATCH', `/${id}`, { payload: { name: 'ANOTHER' } })).name).toBe('ANOTHER')
    const elsewhere = { payload: { name: 'Zoë', query: {} }, cookie: theirs }
    expect((await ask('POST', '', elsewhere)).status).toBe(200)
  })

  test('refuse what is no name, no filter, and one too many', async () => {
    for (const name of ['', ' ', 'x'.repeat(longestViewName + 1), 'a\u202eb', 'a\nb', 'a\0b']) {
      expect([name, (await save(name)).status]).toEqual([name, 400])
    }
    for (const query of [{ cursor: 'x' }, { limit: 3 }, { status: 'x' }, { due: 'x' }, { __proto__x: 1 }]) {
      expect((await save('Refused', query)).status).toBe(400)
    }
    expect((await ask('PATCH', `/${nothing}`, { payload: { name: 'x' } })).status).toBe(404)
    const before: number = (await names()).length
    const many = await Promise.all(
      Array.from({ length: mostViews }, (_unused, number) => save(`View ${number}`)),
    )
    expect(many.filter(({ code }) => code === 'too-many-views')).toHaveLength(before)
    expect(await names()).toHaveLength(mostViews)
  })
})
