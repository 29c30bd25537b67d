import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import type { StaffMember } from '#contract/admin/staff.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { correctClocks, nudgeStaff } from '../clock/service.ts'

const visitor = { firstName: 'Karim', email: 'k@example.test', phone: '+201222155310', message: 'hello' }
const letters = { company, publicUrl: 'https://site.test', officeInbox: 'office@site.test' }

describe.each(engines)('an owner who leaves, on %s', (engine) => {
  let system: TestApp
  let admin: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    // A Tuesday; the office opens at 07:00 UTC and closes at 15:00.
    system.clock.now = new Date('2026-11-24T08:00:00.000Z')
    admin = await system.signIn('admin')
  })
  afterAll(() => system.close())

  const call = async (method: 'GET' | 'POST' | 'PATCH', url: string, payload?: object) =>
    system.request({
      method,
      url: `/api/admin/${url}`,
      headers: { cookie: admin },
      ...(payload && { payload }),
    })
  const receive = async (): Promise<string> =>
    (await system.request({ method: 'POST', url: '/api/contact', payload: visitor })).json().id
  const give = (id: string, ownerId: string, version = 1) =>
    call('PATCH', `enquiries/${id}`, { ownerId, version })
  const people = async () => (await call('GET', 'enquiries/people')).json()
  const ids = (list: { id: string }[]) => list.map(({ id }) => id)
  const member = async (id: string): Promise<StaffMember> =>
    (await call('GET', 'staff')).json().staff.find((one: StaffMember) => one.id === id)
  const join = async (): Promise<string> => {
    const cookie = await system.signIn('sales')
    const session = await system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie } })
    return session.json().staff.id
  }

  test.each([
    ['is deactivated', { isActive: false }],
    ['is given a role that sees no enquiries', { role: 'editor' }],
  ])('who %s is reminded of nothing and offered nowhere, but stays named', async (_case, change) => {
    const owner = await join()
    const id = await receive()
    const closed = await receive()
    await give(id, owner)
    await give(closed, owner)
    await call('PATCH', `enquiries/${closed}`, { status: 'closed', version: 2 })
    const note = { id: randomUUID(), text: `@[${owner}] look` }
    expect((await call('POST', `enquiries/${id}/notes`, note)).statusCode).toBe(200)
    expect(ids((await people()).people)).toContain(owner)
    expect(await member(owner)).toMatchObject({ openEnquiries: 1 })

    expect((await call('PATCH', `staff/${owner}`, { version: 1, ...change })).statusCode).toBe(200)
    const known = await people()
    expect([ids(known.people), ids(known.formerOwners)]).toEqual([
      expect.not.arrayContaining([owner]),
      expect.arrayContaining([owner]),
    ])
    expect((await give(closed, owner, 3)).statusCode).toBe(200)
    const other = await receive()
    expect((await give(other, owner)).statusCode).toBe(400)
    const mention = { id: randomUUID(), text: `@[${owner}] and now` }
    expect((await call('POST', `enquiries/${other}/notes`, mention)).statusCode).toBe(400)

    expect((await call('GET', `enquiries/${id}`)).json().owner).toEqual({ id: owner, name: 'sales' })
    const { notes, history } = (await call('GET', `enquiries/${id}/record`)).json()
    expect(notes[0].mentions).toEqual([{ id: owner, name: 'sales' }])
    expect(JSON.stringify(history)).toContain('"ownerId":[null,"sales"]')
    const open = await call('GET', `enquiries?owner=${owner}&status=new&status=in-progress&status=answered`)
    expect(ids(open.json().enquiries)).toEqual([id])
    expect(await member(owner)).toMatchObject({ openEnquiries: 1 })

    await correctClocks(system.db, () => system.clock.now, company.timeZone)
    const later = () => new Date(system.clock.now.getTime() + 26 * 3_600_000)
    await nudgeStaff(system.db, later, letters)
    const told = await system.db
      .selectFrom('letter')
      .select(['recipient', 'body_text'])
      .where('enquiry_id', '=', id)
      .where('kind', '=', 'answer-overdue')
      .execute()
    expect(told.map(({ recipient }) => recipient)).toEqual(['office@site.test'])
    expect(told[0]?.body_text).toContain('Who had taken it no longer handles enquiries')
  })
})
