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

describe.each(engines)('quarantine on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
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
  const auditOf = async (id: string) =>
    (
      await system.db
        .selectFrom('audit')
        .select('action')
        .where('subject_id', '=', id)
        .orderBy('at')
        .execute()
    ).map(({ action }) => action)

  test('restores from quarantine, and its letters go exactly once', async () => {
    const id = await receive({ website: 'spam' })
    expect(await lettersOf(id)).toEqual([])
    const pressed = await Promise.all([post(`/${id}/restore`), post(`/${id}/restore`)])
    expect(pressed.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    await post(`/${id}/restore`)
    expect((await lettersOf(id)).map(({ kind }) => kind)).toEqual(['acknowledgement', 'office-notice'])
    expect(await auditOf(id)).toEqual(['enquiry.restore'])
    expect((await get(`/${id}`)).quarantineReason).toBeNull()
  })

  test('a datasheet request that is restored gets a link that is valid from then on', async () => {
    const payload = { firstName: 'Omar', email: 'omar@q.test', productSlug: 'rupture-disc', fillTime: 1 }
    await system.request({ method: 'POST', url: '/api/datasheet/request', payload })
    const row = await system.db
      .selectFrom('enquiry')
      .select('id')
      .where('email', '=', 'omar@q.test')
      .executeTakeFirstOrThrow()
    system.clock.now = new Date(system.clock.now.getTime() + 20 * 86_400_000)
    await post(`/${row.id}/restore`)
    expect((await lettersOf(row.id)).map(({ kind }) => kind)).toEqual(['datasheet-link', 'office-notice'])
    const link = await system.db
      .selectFrom('datasheet_link')
      .select('expires_at')
      .where('enquiry_id', '=', row.id)
      .executeTakeFirstOrThrow()
    expect(Date.parse(link.expires_at)).toBeGreaterThan(system.clock.now.getTime())
  })

  test('put away by hand it leaves the inbox, and back again nobody is written to twice', async () => {
    const id = await receive()
    const { version } = await get(`/${id}`)
    const stale = await post(`/${id}/quarantine`, { reason: 'fraud', version: version + 1 })
    expect([stale.statusCode, stale.json().current.id]).toEqual([409, id])
    expect((await post(`/${id}/quarantine`, { reason: 'dislike', version })).statusCode).toBe(400)
    const away = await post(`/${id}/quarantine`, { reason: 'advertising', version })
    expect(away.json()).toMatchObject({ quarantineReason: 'advertising', version: version + 1 })
    expect(
      (await get('?quarantined=true&limit=100')).enquiries.map((one: { id: string }) => one.id),
    ).toContain(id)
    await post(`/${id}/restore`)
    expect(await lettersOf(id)).toHaveLength(2)
    expect(await auditOf(id)).toEqual(['enquiry.quarantine', 'enquiry.restore'])
  })
})
