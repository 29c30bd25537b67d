import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { giveUp } from '../../mail/outbox.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { letterService } from './service.ts'

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
  const setAside = (id: string) =>
    system.request({ method: 'POST', url: `/api/admin/letters/${id}/set-aside`, headers: { cookie } })
  const ids = async (query: string) => (await list(query)).letters.map(({ id }: { id: string }) => id)
  /** On the dashboard, and in the figures that alarms are made of. */
  async function attention(): Promise<number[]> {
    const url = '/api/admin/dashboard/stats'
    const { failedLetters } = (await system.request({ method: 'GET', url, headers: { cookie } })).json()
    const census = await letterService(system.db, () => system.clock.now).census()
    return [failedLetters, census.find(({ state }) => state === 'failed')?.count ?? 0]
  }

  test('are listed newest first, by state and page by page', async () => {
    const first = await list('?limit=4')
    const second = await list(`?limit=4&cursor=${encodeURIComponent(first.nextCursor)}`)
    expect(second.nextCursor).toBeNull()
    const letters = [...first.letters, ...second.letters]
    expect(new Set(letters.map(({ id }: { id: string }) => id)).size).toBe(6)
    expect(letters.at(-1).recipient).toMatch(/l0@|info@/)
    expect((await list('?state=sent')).letters).toEqual([])
  })

  test('are found by kind and by the whole address, and read without their tokens', async () => {
    expect((await list('?kind=acknowledgement')).letters).toHaveLength(3)
    expect((await list('?recipient=L1%40Example.test')).letters).toHaveLength(1)
    expect((await list('?recipient=example')).letters).toEqual([])
    expect((await list('?kind=parcel')).status).toBe(400)
    const [{ id }] = (await list('?recipient=l1%40example.test')).letters
    expect((await list(`/${id}`)).text).toContain('Dear A,')
    const payload = { firstName: 'A', email: 'd@example.test', productSlug: 'rupture-disc' }
    await system.request({ method: 'POST', url: '/api/datasheet/request', payload })
    const [link] = (await list('?kind=datasheet-link')).letters
    const { text } = await list(`/${link.id}`)
    expect(text).toContain('/api/datasheet/download/…')
    // A kind that this release does not know may hold a way into an account.
    await system.db
      .updateTable('letter')
      .set({ kind: 'password-reset' as never })
      .where('id', '=', id)
      .execute()
    const stored = system.db.selectFrom('letter').select('body_text').where('id', '=', id)
    expect((await stored.executeTakeFirstOrThrow()).body_text).not.toBe('')
    expect((await list(`/${id}`)).text).toBe('')
    expect((await list('/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })

  test('all that failed are tried again at once, with one trace', async () => {
    const again = () =>
      system.request({ method: 'POST', url: '/api/admin/letters/retry', headers: { cookie } })
    expect((await again()).json()).toEqual({ retried: 0 })
    await system.db
      .updateTable('letter')
      .set({ state: 'failed' })
      .where('kind', '=', 'office-notice')
      .execute()
    const { retried } = (await again()).json()
    expect(retried).toBeGreaterThan(2)
    expect((await list('?state=failed')).letters).toEqual([])
    const audit = await system.db.selectFrom('audit').selectAll().where('subject_id', '=', 'failed').execute()
    expect(audit.map(({ changes }) => JSON.parse(changes))).toEqual([{ failed: [retried, 0] }])
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

  test('a failed letter that was dealt with counts no more, and can still be tried again', async () => {
    const [{ id }, { id: other }] = (await list('?kind=acknowledgement')).letters
    const failed = system.db.updateTable('letter').set({ state: 'failed', last_error: '550 no' })
    await failed.where('id', 'in', [id, other]).execute()
    expect(await attention()).toEqual([2, 2])
    const answer = await setAside(id)
    expect([answer.statusCode, answer.json().setAsideAt]).toEqual([200, system.clock.now.toISOString()])
    expect((await setAside(id)).json()).toEqual(answer.json())
    expect([await ids('?state=failed'), await ids('?state=set-aside')]).toEqual([[other], [id]])
    expect(await attention()).toEqual([1, 1])
    const url = '/api/admin/letters/retry'
    expect((await system.request({ method: 'POST', url, headers: { cookie } })).json()).toEqual({
      retried: 1,
    })
    expect((await setAside(other)).json()).toMatchObject({ code: 'version-conflict', current: { id: other } })
    expect((await retry(id)).json()).toMatchObject({ state: 'waiting', setAsideAt: null })
    const audit = await system.db.selectFrom('audit').selectAll().where('subject_id', '=', id).execute()
    // Which of them others have tried again is chance.
    const own = audit.filter(({ changes }) => changes.includes('set-aside'))
    expect(own.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['letter.set-aside', { state: ['failed', 'set-aside'] }],
      ['letter.retry', { state: ['set-aside', 'waiting'] }],
    ])
    // As the previous release leaves one that it has tried again.
    const again = system.db.updateTable('letter').set({ set_aside_at: system.clock.now.toISOString() })
    await again.where('id', '=', id).execute()
    await system.db.transaction().execute((tx) => giveUp(tx, id, '550 no'))
    expect(await ids('?state=failed')).toEqual([id])
    await system.db.updateTable('letter').set({ state: 'sent' }).where('id', '=', id).execute()
    expect((await setAside(id)).json().code).toBe('letter-already-sent')
    expect((await setAside('00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
  })
})
