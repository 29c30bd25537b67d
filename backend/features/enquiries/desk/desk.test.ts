import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'

describe.each(engines)('desk on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    for (let number = 1; number <= 3; number++) {
      system.clock.now = new Date(system.clock.now.getTime() + 1000)
      const payload = {
        firstName: `Visitor ${number}`,
        email: `v${number}@example.test`,
        phone: '+201222155310',
        message: 'hello',
      }
      await system.request({ method: 'POST', url: '/api/contact', payload })
    }
  })
  afterAll(() => system.close())
  const get = async (query: string) =>
    (await system.request({ method: 'GET', url: `/api/admin/enquiries${query}`, headers: { cookie } })).json()
  const patch = (id: string, payload: object) =>
    system.request({ method: 'PATCH', url: `/api/admin/enquiries/${id}`, headers: { cookie }, payload })

  test('marks as read and changes the status, each with its audit row', async () => {
    const [{ id, version }] = (await get('?limit=1')).enquiries
    const answer = await patch(id, { isRead: true, status: 'in-progress', version })
    expect(answer.json()).toMatchObject({ isRead: true, status: 'in-progress' })
    expect(await get(`/${id}`)).toMatchObject({ isRead: true, status: 'in-progress', message: 'hello' })
    expect((await get(`/${id}`)).letters).toHaveLength(2)
    expect((await get('?read=false')).total).toBe(2)
    await patch(id, { isRead: true })
    const rows = await system.db.selectFrom('audit').selectAll().where('subject_id', '=', id).execute()
    expect(rows.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['enquiry.change', { isRead: [false, true], status: ['new', 'in-progress'] }],
    ])
  })

  test('refuses unknown values and unknown enquiries', async () => {
    const [{ id, version }] = (await get('?limit=1')).enquiries
    for (const payload of [
      {},
      { status: 'lost-and-found', version: 1 },
      { status: 'closed' },
      { ownerId: 'nobody', version },
      { isRead: 'yes' },
      { email: 'x@y.test' },
    ]) {
      expect((await patch(id, payload)).statusCode).toBe(400)
    }
    expect((await patch('00000000-0000-4000-8000-000000000000', { isRead: true })).statusCode).toBe(404)
  })

  test('of two who change the same enquiry, the second is shown what the first did', async () => {
    const [{ id, version }] = (await get('?limit=1&cursor=')).enquiries
    const before = await get(`/${id}`)
    const owner = (
      await system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie } })
    ).json().staff.id
    const answers = await Promise.all([
      patch(id, { status: 'won', version }),
      patch(id, { ownerId: owner, version }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json()
    const present = await get(`/${id}`)
    expect(refused).toMatchObject({ code: 'version-conflict', current: present })
    expect(present.version).toBe(before.version + 1)
    // Marking as read is no change that somebody could overwrite.
    expect((await patch(id, { isRead: !present.isRead })).json().version).toBe(present.version)
    const taken = await patch(id, { ownerId: owner, status: 'lost', version: present.version })
    expect(taken.json()).toMatchObject({ owner: { id: owner, name: 'sales' }, status: 'lost' })
    const released = await patch(id, { ownerId: null, version: taken.json().version })
    expect(released.json().owner).toBeNull()
  })
})
