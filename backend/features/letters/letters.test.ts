import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

describe.each(engines)('letters in the console on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    for (let number = 0; number < 3; number++) {
      system.clock.now = new Date(system.clock.now.getTime() + 1000)
      const payload = {
        firstName: 'A',
        email: `l${number}@example.test`,
        phone: '+201222155310',
        message: 'x',
      }
      await system.request({ method: 'POST', url: '/api/contact', payload })
    }
  })
  afterAll(() => system.close())
  const list = async (query: string) =>
    (await system.request({ method: 'GET', url: `/api/admin/letters${query}`, headers: { cookie } })).json()
  const retry = (id: string) =>
    system.request({ method: 'POST', url: `/api/admin/letters/${id}/retry`, headers: { cookie } })

  test('are listed newest first, by state and page by page', async () => {
    const first = await list('?limit=4')
    const second = await list(`?limit=4&cursor=${encodeURIComponent(first.nextCursor)}`)
    expect(second.nextCursor).toBeNull()
    const letters = [...first.letters, ...second.letters]
    expect(new Set(letters.map(({ id }: { id: string }) => id)).size).toBe(6)
    expect(letters.at(-1).recipient).toMatch(/l0@|info@/)
    expect((await list('?state=sent')).letters).toEqual([])
  })

  test('a failed letter is tried again on order, with its audit row; a sent one is not', async () => {
    const [{ id }] = (await list('?limit=1')).letters
    const letter = system.db.updateTable('letter').where('id', '=', id)
    await letter.set({ state: 'failed', last_error: '550 no' }).execute()
    expect((await list('?state=failed')).letters[0]).toMatchObject({ id, lastError: '550 no' })
    const answer = await retry(id)
    expect([answer.statusCode, answer.json().state]).toEqual([200, 'waiting'])
    const audit = await system.db.selectFrom('audit').selectAll().where('subject_id', '=', id).execute()
    expect(audit.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['letter.retry', { state: ['failed', 'waiting'] }],
    ])
    await letter.set({ state: 'sent' }).execute()
    const refused = await retry(id)
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'letter-already-sent'])
    expect((await retry('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
  })
})
