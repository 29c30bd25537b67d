import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Role, roles } from '#contract/staff.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'
import { bootstrapStaff } from './service.ts'

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** Who may call what, written down a second time on purpose: a route that appears without a line here fails. */
const allowed: Record<string, Role[]> = {
  'GET /api/admin/session': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/dashboard/stats': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/dashboard/csv': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/visits/csv': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/visits': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/enquiries': ['admin', 'sales', 'viewer'],
  'POST /api/admin/enquiries/export': ['admin', 'sales'],
  'GET /api/admin/enquiries/answer-times/file': ['admin', 'sales', 'viewer'],
  'GET /api/admin/enquiries/answer-times': ['admin', 'sales', 'viewer'],
  'GET /api/admin/enquiries/{id}/correspondence': ['admin', 'sales', 'viewer'],
  'GET /api/admin/enquiries/{id}/duplicates': ['admin', 'sales', 'viewer'],
  'POST /api/admin/enquiries/{id}/merge': ['admin', 'sales'],
  'DELETE /api/admin/enquiries/{id}/merge': ['admin', 'sales'],
  'POST /api/admin/enquiries/{id}/replies': ['admin', 'sales'],
  'POST /api/admin/enquiries/{id}/received': ['admin', 'sales'],
  'GET /api/admin/enquiries/{id}': ['admin', 'sales', 'viewer'],
  'PATCH /api/admin/enquiries/{id}': ['admin', 'sales'],
  'GET /api/admin/enquiries/people': ['admin', 'sales', 'viewer'],
  'GET /api/admin/enquiries/views': ['admin', 'sales', 'viewer'],
  'POST /api/admin/enquiries/views': ['admin', 'sales', 'viewer'],
  'PATCH /api/admin/enquiries/views/{id}': ['admin', 'sales', 'viewer'],
  'DELETE /api/admin/enquiries/views/{id}': ['admin', 'sales', 'viewer'],
  'GET /api/admin/enquiries/{id}/record': ['admin', 'sales', 'viewer'],
  'POST /api/admin/enquiries/{id}/notes': ['admin', 'sales'],
  'POST /api/admin/enquiries/{id}/quarantine': ['admin', 'sales'],
  'POST /api/admin/enquiries/{id}/restore': ['admin', 'sales'],
  'GET /api/admin/products': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/products': ['admin', 'editor'],
  'GET /api/admin/products/{id}/revisions': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/products/{id}/revisions/{revision}': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/products/{id}/revisions/{revision}/restore': ['admin', 'editor'],
  'GET /api/admin/products/{id}/preview/{locale}': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/products/{id}/datasheet': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/products/{id}/datasheet/{locale}': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/products/{id}/datasheet/revisions': ['admin', 'editor'],
  'GET /api/admin/products/{id}/datasheet/receivers': ['admin', 'sales', 'viewer'],
  'GET /api/admin/products/{id}/datasheet/receivers/file': ['admin', 'sales'],
  'GET /api/admin/products/{id}/datasheet/notices': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/products/{id}/datasheet/notices': ['admin', 'editor'],
  'GET /api/admin/products/{id}': ['admin', 'sales', 'editor', 'viewer'],
  'PATCH /api/admin/products/{id}': ['admin', 'editor'],
  'GET /api/admin/letters': ['admin', 'sales', 'viewer'],
  'GET /api/admin/letters/{id}': ['admin', 'sales', 'viewer'],
  'POST /api/admin/letters/retry': ['admin', 'sales'],
  'POST /api/admin/letters/{id}/retry': ['admin', 'sales'],
  'POST /api/admin/letters/{id}/set-aside': ['admin', 'sales'],
  'GET /api/admin/account': ['admin', 'sales', 'editor', 'viewer'],
  'PATCH /api/admin/account': ['admin', 'sales', 'editor', 'viewer'],
  'PUT /api/admin/account/password': ['admin', 'sales', 'editor', 'viewer'],
  'DELETE /api/admin/account/sessions': ['admin', 'sales', 'editor', 'viewer'],
  'DELETE /api/admin/account/sessions/{id}': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/account/second-step': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/account/second-step/confirmation': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/account/second-step/recovery-codes': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/account/second-step/end': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/staff': ['admin'],
  'PATCH /api/admin/staff/{id}': ['admin'],
  'DELETE /api/admin/staff/{id}/sessions': ['admin'],
  'DELETE /api/admin/staff/{id}/second-step': ['admin'],
  'GET /api/admin/invitations': ['admin'],
  'POST /api/admin/invitations': ['admin'],
  'POST /api/admin/invitations/{id}/letter': ['admin'],
  'DELETE /api/admin/invitations/{id}': ['admin'],
  'GET /api/admin/audit': ['admin'],
  'GET /api/admin/audit/file': ['admin'],
  'POST /api/admin/catalogue/export': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/catalogue/imports': ['admin', 'editor'],
  'POST /api/admin/catalogue/imports/{id}/apply': ['admin', 'editor'],
  'GET /api/admin/settings': ['admin', 'sales', 'editor', 'viewer'],
  'PATCH /api/admin/settings': ['admin'],
  'GET /api/admin/privacy': ['admin'],
  'POST /api/admin/privacy/find': ['admin'],
  'POST /api/admin/privacy/export': ['admin'],
  'POST /api/admin/privacy/erase': ['admin'],
  'POST /api/admin/privacy/retention': ['admin'],
  'GET /api/admin/privacy/certificates/{id}': ['admin'],
  'GET /api/admin/jobs': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/jobs/{id}': ['admin', 'sales', 'editor', 'viewer'],
  'POST /api/admin/jobs/{id}/cancel': ['admin', 'sales', 'editor', 'viewer'],
  'GET /api/admin/jobs/{id}/file': ['admin', 'sales', 'editor', 'viewer'],
}

describe.each(engines)('staff on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
  })
  afterAll(() => system.close())

  function adminRoutes(): { name: string; method: Method; url: string }[] {
    const paths = Object.entries(system.app.swagger().paths ?? {})
    return paths
      .filter(([path]) => path.startsWith('/api/admin'))
      .flatMap(([path, methods]) =>
        Object.keys(methods ?? {})
          .filter((method) => method !== 'head')
          .map((method) => ({
            name: `${method.toUpperCase()} ${path}`,
            method: method.toUpperCase() as Method,
            url: path.replaceAll(/\{\w+\}/g, '00000000-0000-4000-8000-000000000000'),
          })),
      )
  }

  test('every console route is known here', () => {
    expect(
      adminRoutes()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(allowed).sort())
  })

  test('strangers get 401 everywhere below /api/admin, also with a forged cookie', async () => {
    for (const { name, method, url } of adminRoutes()) {
      for (const cookie of ['', 'chloromaster.session_token=forged.forged', '%%%']) {
        const answer = await system.request({ method, url, headers: { cookie } })
        expect([name, answer.statusCode, answer.json().code]).toEqual([name, 401, 'sign-in-required'])
        expect(answer.headers['cache-control']).toBe('no-store')
      }
    }
    expect((await system.request({ method: 'GET', url: '/api/admin/anything' })).statusCode).toBe(401)
  })

  test.each(roles)('%s gets 403 exactly where the role does not reach', async (role) => {
    const cookie = await system.signIn(role)
    for (const { name, method, url } of adminRoutes()) {
      const payload = method === 'PATCH' ? { isRead: true } : undefined
      const answer = await system.request({ method, url, headers: { cookie }, ...(payload && { payload }) })
      expect([name, answer.statusCode === 403]).toEqual([name, !allowed[name]?.includes(role)])
      expect(answer.statusCode).toBeLessThan(500)
    }
  })

  test('a wrong password and an unknown address are answered alike', async () => {
    const cookie = await system.signIn('viewer')
    const { email } = (
      await system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie } })
    ).json().staff
    const bodies = []
    for (const address of [email, 'nobody@staff.test']) {
      const payload = { email: address, password: 'not the password' }
      const answer = await system.request({ method: 'POST', url: '/api/auth/sign-in/email', payload })
      expect(answer.headers['set-cookie']).toBeUndefined()
      const { requestId: _, ...body } = answer.json()
      bodies.push([answer.statusCode, body])
    }
    expect(bodies[0]).toEqual(bodies[1])
    expect(bodies[0]?.[0]).toBe(401)
  })

  test('an address that cannot belong to staff is refused, never a fault of ours', async () => {
    for (const email of ['a!b@example.com', 'a@b.c1', '"a b"@example.com']) {
      const payload = { email, password: 'whatever it is', name: 'x', token: 'x' }
      const signIn = await system.request({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email, password: payload.password },
      })
      const setUp = await system.request({ method: 'POST', url: '/api/auth/setup', payload })
      expect([email, signIn.statusCode, setUp.statusCode]).toEqual([email, 400, 400])
    }
  })

  test('signing out ends the session on the server', async () => {
    const cookie = await system.signIn('viewer')
    const session = () => system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie } })
    expect((await session()).json().staff.role).toBe('viewer')
    const out = await system.request({ method: 'POST', url: '/api/auth/sign-out', headers: { cookie } })
    expect(out.statusCode).toBe(200)
    expect((await session()).statusCode).toBe(401)
  })

  test('a session lapses after its days', async () => {
    const cookie = await system.signIn('viewer')
    await system.db.updateTable('staff_session').set({ expiresAt: '2020-01-01T00:00:00.000Z' }).execute()
    const answer = await system.request({ method: 'GET', url: '/api/admin/session', headers: { cookie } })
    expect(answer.statusCode).toBe(401)
  })

  test('requests that another site makes the browser send are refused', async () => {
    const cookie = await system.signIn('admin')
    const send = (origin: string) =>
      system.request({
        method: 'POST',
        url: '/api/auth/sign-out',
        headers: { cookie, origin, host: 'localhost:8080' },
      })
    for (const origin of ['https://evil.test', 'null']) {
      const answer = await send(origin)
      expect([origin, answer.statusCode, answer.json().code]).toEqual([origin, 403, 'foreign-origin'])
    }
    expect((await send('http://localhost:8080')).statusCode).toBe(200)
  })

  test('the first account needs the one-time link, once', async () => {
    const fresh = await startTestApp(engine)
    const dayBefore = new Date(fresh.clock.now.getTime() - 25 * 3_600_000)
    const stale = await bootstrapStaff(fresh.db, null, dayBefore)
    const token = await bootstrapStaff(fresh.db, null, fresh.clock.now)
    const other = await bootstrapStaff(fresh.db, null, fresh.clock.now)
    const setUp = (link: string | null, email: string) =>
      fresh.request({
        method: 'POST',
        url: '/api/auth/setup',
        payload: { token: link, name: 'هدى', email, password: 'a long enough password' },
      })
    for (const wrong of ['nonsense', stale]) {
      const answer = await setUp(wrong, 'a@staff.test')
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-setup-link'])
    }
    const together = await Promise.all(
      [token, token, other].map((link, number) => setUp(link, `huda.${number}@staff.test`)),
    )
    expect(together.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 400, 400])
    expect(await fresh.db.selectFrom('staff').selectAll().execute()).toHaveLength(1)
    expect(await bootstrapStaff(fresh.db, null, new Date())).toBeNull()
    const audit = await fresh.db.selectFrom('audit').selectAll().execute()
    expect(audit.map(({ action }) => action)).toEqual(['staff.set-up'])
    await fresh.close()
  })

  test('the account of the environment can sign in; no registration exists', async () => {
    const fresh = await startTestApp(engine)
    const account = { email: 'Chief@staff.test', password: 'a long enough password' }
    expect(await bootstrapStaff(fresh.db, account, new Date())).toBeNull()
    const signIn = await fresh.request({ method: 'POST', url: '/api/auth/sign-in/email', payload: account })
    expect(signIn.statusCode).toBe(200)
    const [cookie] = signIn.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    const payload = { ...account, name: 'x' }
    const signUp = await fresh.request({ method: 'POST', url: '/api/auth/sign-up/email', payload })
    expect(signUp.statusCode).toBe(404)
    await fresh.close()
  })

  test('sign-ins are limited by account', async () => {
    const limited = await startTestApp(engine, { SIGN_IN_LIMIT_PER_MINUTE: '3' })
    const statuses = []
    for (let time = 0; time < 4; time++) {
      const payload = { email: 'chief@staff.test', password: 'guess' }
      statuses.push(
        (await limited.request({ method: 'POST', url: '/api/auth/sign-in/email', payload })).statusCode,
      )
    }
    expect(statuses).toEqual([401, 401, 401, 429])
    await limited.close()
  })
})
