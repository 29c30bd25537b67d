import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { storeWords } from '../search/service.ts'

const visitor = {
  firstName: 'Karim',
  lastName: 'Fahmy',
  email: 'karim@plant.test',
  phone: '+20 122 215 5310',
}

describe.each(engines)('desk record on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let viewer: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    viewer = await system.signIn('viewer')
  })
  afterAll(() => system.close())

  const receive = async (more: object = {}): Promise<string> => {
    const payload = { ...visitor, message: 'We need a change-over unit.', ...more }
    const answer = await system.request({ method: 'POST', url: '/api/contact', payload })
    while ((await storeWords(system.db, system.clock.now)) > 0);
    return answer.json().id
  }
  const get = async (path: string, as = cookie) =>
    (
      await system.request({ method: 'GET', url: `/api/admin/enquiries${path}`, headers: { cookie: as } })
    ).json()
  const post = (path: string, payload?: object, as = cookie) =>
    system.request({
      method: 'POST',
      url: `/api/admin/enquiries${path}`,
      headers: { cookie: as },
      ...(payload && { payload }),
    })
  const lettersOf = (id: string) =>
    system.db.selectFrom('letter').selectAll().where('enquiry_id', '=', id).orderBy('kind').execute()

  test('keeps a note once, tells who is mentioned, and tells them nothing of the visitor', async () => {
    const id = await receive()
    const { people } = await get('/people')
    const mentioned = people.find(({ mayOwn }: { mayOwn: boolean }) => !mayOwn)
    const hostile = '<img src=x onerror=alert(1)> \u202egnol\u202c'
    const note = { id: randomUUID(), text: `@[${mentioned.id}] call Karim ${hostile}` }
    const first = await post(`/${id}/notes`, note)
    expect(first.statusCode).toBe(200)
    expect((await post(`/${id}/notes`, note)).json().notes).toHaveLength(1)
    expect(first.json().notes[0]).toMatchObject({
      author: 'sales',
      text: note.text,
      mentions: [{ name: 'viewer' }],
    })
    const letters = (await lettersOf(id)).filter(({ kind }) => kind === 'mention')
    expect(letters).toHaveLength(1)
    const { email } = await system.db
      .selectFrom('staff')
      .select('email')
      .where('id', '=', mentioned.id)
      .executeTakeFirstOrThrow()
    expect(letters[0]?.recipient).toBe(email)
    const written = `${letters[0]?.subject} ${letters[0]?.body_text} ${letters[0]?.body_html}`
    expect(written).toContain(`/admin/enquiries/${id}`)
    for (const secret of ['Karim', 'Fahmy', 'karim@', '215 5310', 'onerror'])
      expect(written).not.toContain(secret)
    const { changes } = await system.db
      .selectFrom('audit')
      .select('changes')
      .where('action', '=', 'enquiry.note')
      .executeTakeFirstOrThrow()
    expect(changes).not.toContain('Karim')
  })

  test('refuses notes that are too long, empty, or mention nobody we know', async () => {
    const id = await receive()
    for (const text of ['x'.repeat(5001), ' \n ', 'a\u0000b', '@[nobody] look']) {
      expect((await post(`/${id}/notes`, { id: randomUUID(), text })).statusCode).toBe(400)
    }
    expect((await post(`/${randomUUID()}/notes`, { id: randomUUID(), text: 'x' })).statusCode).toBe(404)
    expect((await get(`/${id}/record`)).notes).toEqual([])
    expect((await post(`/${id}/notes`, { id: randomUUID(), text: 'x' }, viewer)).statusCode).toBe(403)
  })

  test('a role that is taken away in mid-session is refused at once', async () => {
    const id = await receive()
    const leaving = await system.signIn('sales')
    const text = 'still here'
    expect((await post(`/${id}/notes`, { id: randomUUID(), text }, leaving)).statusCode).toBe(200)
    const row = await system.db
      .selectFrom('staff')
      .select('id')
      .orderBy('createdAt', 'desc')
      .executeTakeFirst()
    await system.db
      .updateTable('staff')
      .set({ role: 'editor' })
      .where('id', '=', row?.id ?? '')
      .execute()
    expect((await post(`/${id}/notes`, { id: randomUUID(), text }, leaving)).statusCode).toBe(403)
    expect((await get(`/${id}/record`)).notes).toHaveLength(1)
  })
})
