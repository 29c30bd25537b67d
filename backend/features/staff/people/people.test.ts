import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Invitation, StaffMember } from '#contract/admin/staff.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'

const password = 'correct horse battery staple'

describe.each(engines)('people on %s', (engine) => {
  let system: TestApp
  let cookie: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('admin')
  })
  afterAll(() => system.close())

  type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  const call = (method: Method, url: string, payload?: object, as = cookie) =>
    system.request({
      method,
      url: `/api/admin/${url}`,
      headers: { cookie: as },
      ...(payload && { payload }),
    })
  const staff = async (): Promise<StaffMember[]> => (await call('GET', 'staff')).json().staff
  const memberOf = async (as: string): Promise<StaffMember> => {
    const { id } = (await call('GET', 'session', undefined, as)).json().staff
    const found = (await staff()).find((member) => member.id === id)
    if (!found) throw new Error('not listed')
    return found
  }
  const letterTo = (email: string) =>
    system.db
      .selectFrom('letter')
      .selectAll()
      .where('recipient', '=', email)
      .where('kind', '=', 'invitation')
      .execute()
  const tokenTo = async (email: string) =>
    /invitation#(\S+)/.exec((await letterTo(email))[0]?.body_text ?? '')?.[1] ?? ''
  const join = (token: string, name = 'منى', given = password) =>
    system.request({
      method: 'POST',
      url: '/api/auth/invitation',
      payload: { token, name, password: given },
    })

  test('are invited by a link that works once, in their language', async () => {
    const invited = { email: 'Mona@staff.test', role: 'editor', locale: 'ar' }
    const [first, twice] = [
      await call('POST', 'invitations', invited),
      await call('POST', 'invitations', invited),
    ]
    expect([first.statusCode, twice.json().code]).toEqual([200, 'address-taken'])
    const [letter] = await letterTo('mona@staff.test')
    expect([letter?.subject, letter?.body_html.includes('dir="rtl"')]).toEqual([
      'حسابك على لوحة إدارة كلوروماستر',
      true,
    ])
    const token = await tokenTo('mona@staff.test')
    expect(
      JSON.stringify(await system.db.selectFrom('staff_invitation').selectAll().execute()),
    ).not.toContain(token)
    const look = await system.request({
      method: 'POST',
      url: '/api/auth/invitation/look',
      payload: { token },
    })
    expect(look.json()).toEqual({ email: 'mona@staff.test', role: 'editor', locale: 'ar' })
    expect((await join(token, 'Mona', 'mona12345678')).json().code).toBe('common-password')
    expect((await join(token, 'x\u202e')).statusCode).toBe(400)
    const both = await Promise.all([join(token), join(token)])
    expect(both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 400])
    const credentials = { email: 'mona@staff.test', password }
    const signIn = await system.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: credentials,
    })
    expect(signIn.statusCode).toBe(200)
    expect((await call('POST', 'invitations', invited)).json().code).toBe('address-taken')
    expect(system.log.join('\n')).not.toContain(token)
  })

  test('an invitation sent again, withdrawn or lapsed leaves no link that works', async () => {
    const invite = async (email: string): Promise<string> => {
      const answer = await call('POST', 'invitations', { email, role: 'viewer', locale: 'en' })
      return answer.json().invitations.find((one: Invitation) => one.email === email).id
    }
    const again = await invite('again@staff.test')
    const former = await tokenTo('again@staff.test')
    expect((await call('POST', `invitations/${again}/letter`)).statusCode).toBe(200)
    expect(await letterTo('again@staff.test')).toHaveLength(1)
    const present = await tokenTo('again@staff.test')
    expect([present === former, (await join(former)).json().code]).toEqual([false, 'invalid-link'])
    const withdrawn = await invite('withdrawn@staff.test')
    const token = await tokenTo('withdrawn@staff.test')
    expect((await call('DELETE', `invitations/${withdrawn}`)).statusCode).toBe(200)
    expect([await letterTo('withdrawn@staff.test'), (await join(token)).json().code]).toEqual([
      [],
      'invalid-link',
    ])
    system.clock.now = new Date(system.clock.now.getTime() + 73 * 3_600_000)
    expect((await join(present)).json().code).toBe('invalid-link')
    for (const email of ['a\r\nBcc: x@y.test', 'x'.repeat(10_000), '<b>@x.test']) {
      expect((await call('POST', 'invitations', { email, role: 'viewer', locale: 'en' })).statusCode).toBe(
        400,
      )
    }
  })

  test('a role taken away or an account closed takes effect at the next request', async () => {
    const theirs = await system.signIn('sales')
    const member = await memberOf(theirs)
    const enquiries = async () => (await call('GET', 'enquiries', undefined, theirs)).statusCode
    expect(await enquiries()).toBe(200)
    const change = (body: object) => call('PATCH', `staff/${member.id}`, body)
    expect((await change({ version: member.version, role: 'editor' })).statusCode).toBe(200)
    expect(await enquiries()).toBe(403)
    const stale = await change({ version: member.version, role: 'sales' })
    expect([stale.statusCode, stale.json().current.role]).toEqual([409, 'editor'])
    expect((await change({ version: member.version + 1, isActive: false })).statusCode).toBe(200)
    expect(await enquiries()).toBe(401)
    const credentials = { email: member.email, password }
    const signIn = () =>
      system.request({ method: 'POST', url: '/api/auth/sign-in/email', payload: credentials })
    expect((await signIn()).statusCode).toBe(401)
    expect((await change({ version: member.version + 2, isActive: true })).statusCode).toBe(200)
    expect([await enquiries(), (await signIn()).statusCode]).toEqual([401, 200])
  })

  test('the last administrator stays, also when two go at once', async () => {
    const other = await system.signIn('admin')
    const [mine, theirs] = [await memberOf(cookie), await memberOf(other)]
    const leave = ({ id, version }: StaffMember, change: object) =>
      call('PATCH', `staff/${id}`, { version, ...change })
    const both = await Promise.all([leave(mine, { role: 'viewer' }), leave(theirs, { isActive: false })])
    const [done, refused] = both.map(({ statusCode }) => statusCode).sort((a, b) => a - b)
    // Whoever is no administrator any more is stopped at the door.
    expect([done, [403, 409].includes(refused ?? 0)]).toEqual([200, true])
    const admins = await system.db
      .selectFrom('staff')
      .selectAll()
      .where('role', '=', 'admin')
      .where('deactivatedAt', 'is', null)
      .execute()
    expect(admins).toHaveLength(1)
    cookie = await system.signIn('admin')
  })

  test('see their sessions without addresses, and end one, all, or those of others', async () => {
    const [here, there] = [await system.signIn('editor'), await system.signIn('viewer')]
    const { sessions } = (await call('GET', 'account', undefined, here)).json()
    expect(sessions).toHaveLength(1)
    expect(Object.keys(sessions[0]).sort()).toEqual(['createdAt', 'device', 'id', 'isThis', 'lastUsedAt'])
    // Nobody ends what is somebody else's.
    expect((await call('DELETE', `account/sessions/${sessions[0].id}`, undefined, there)).statusCode).toBe(
      404,
    )
    expect((await call('DELETE', 'account/sessions', undefined, here)).statusCode).toBe(200)
    expect((await call('GET', 'session', undefined, here)).statusCode).toBe(401)
    const { id } = await memberOf(there)
    expect((await call('DELETE', `staff/${id}/sessions`)).statusCode).toBe(200)
    expect((await call('GET', 'session', undefined, there)).statusCode).toBe(401)
  })

  test('change their own name, language and password', async () => {
    const mine = await system.signIn('editor')
    const changed = await call('PATCH', 'account', { name: 'سلمى', locale: 'ar' }, mine)
    expect(changed.json()).toMatchObject({ name: 'سلمى', locale: 'ar' })
    const change = (given: string, newPassword: string) =>
      call('PUT', 'account/password', { password: given, newPassword }, mine)
    expect((await change('wrong', 'another long phrase')).json().code).toBe('wrong-password')
    expect((await change(password, 'qwertyuiop123')).json().code).toBe('common-password')
    expect((await change(password, 'another long phrase')).statusCode).toBe(200)
    expect((await call('GET', 'session', undefined, mine)).statusCode).toBe(200)
    const audit = JSON.stringify(await system.db.selectFrom('audit').selectAll().execute())
    for (const personal of ['سلمى', '@staff.test', 'another long phrase'])
      expect(audit).not.toContain(personal)
  })
})
