import { describe, expect, test } from 'vitest'
import { engines } from '../../../testing/database.ts'
import { deskOn } from '../../../testing/staff/desk.ts'
import { storeWords } from '../search/service.ts'

const visitor = {
  firstName: 'Karim',
  lastName: 'Fahmy',
  email: 'karim@plant.test',
  phone: '+20 122 215 5310',
}

describe.each(engines)('quarantine on %s', (engine) => {
  const desk = deskOn(engine)

  const receive = async (more: object = {}): Promise<string> => {
    const payload = { ...visitor, message: 'We need a change-over unit.', ...more }
    const answer = await desk.system.request({ method: 'POST', url: '/api/contact', payload })
    while ((await storeWords(desk.system.db, desk.system.clock.now)) > 0);
    return answer.json().id
  }
  const get = async (path: string, as = desk.cookie) =>
    (
      await desk.system.request({
        method: 'GET',
        url: `/api/admin/enquiries${path}`,
        headers: { cookie: as },
      })
    ).json()
  const post = (path: string, payload?: object, as = desk.cookie) =>
    desk.system.request({
      method: 'POST',
      url: `/api/admin/enquiries${path}`,
      headers: { cookie: as },
      ...(payload && { payload }),
    })
  const lettersOf = (id: string) =>
    desk.system.db.selectFrom('letter').selectAll().where('enquiry_id', '=', id).orderBy('kind').execute()
  const auditOf = async (id: string) =>
    (
      await desk.system.db
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
    await desk.system.request({ method: 'POST', url: '/api/datasheet/request', payload })
    const row = await desk.system.db
      .selectFrom('enquiry')
      .select('id')
      .where('email', '=', 'omar@q.test')
      .executeTakeFirstOrThrow()
    desk.system.clock.now = new Date(desk.system.clock.now.getTime() + 20 * 86_400_000)
    await post(`/${row.id}/restore`)
    expect((await lettersOf(row.id)).map(({ kind }) => kind)).toEqual(['datasheet-link', 'office-notice'])
    const link = await desk.system.db
      .selectFrom('datasheet_link')
      .select('expires_at')
      .where('enquiry_id', '=', row.id)
      .executeTakeFirstOrThrow()
    expect(Date.parse(link.expires_at)).toBeGreaterThan(desk.system.clock.now.getTime())
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
