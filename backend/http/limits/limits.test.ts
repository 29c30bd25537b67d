import { afterEach, expect, test } from 'vitest'
import { startTestApp, type TestApp } from '../../testing/app.ts'

let system: TestApp
afterEach(() => system.close())

test('counts a request however its address is spelled', async () => {
  system = await startTestApp('sqlite', { RATE_LIMIT_PER_MINUTE: '3' })
  const statuses = []
  for (const url of [
    '/api/services',
    '/%61pi/services',
    '/api/services?x',
    '/%61pi/service%73',
    '/api/services',
  ]) {
    statuses.push((await system.request({ method: 'GET', url })).statusCode)
  }
  expect(statuses).toEqual([200, 200, 200, 429, 429])
  expect((await system.request({ method: 'GET', url: '/health' })).statusCode).toBe(200)
})

test('counts a whole IPv6 network as one visitor, and only as trusted proxies report it', async () => {
  system = await startTestApp('sqlite', { RATE_LIMIT_PER_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.1' })
  const ask = async (address: string) =>
    (await system.request({ method: 'GET', url: '/api/services', headers: { 'x-forwarded-for': address } }))
      .statusCode
  expect([await ask('2001:db8:1:1::1'), await ask('2001:db8:1:1::2'), await ask('2001:db8:1:1::3')]).toEqual([
    200, 200, 429,
  ])
  expect(await ask('2001:db8:1:2::1')).toBe(200)
})

test('takes no word of a stranger for the address', async () => {
  system = await startTestApp('sqlite', { RATE_LIMIT_PER_MINUTE: '2' })
  const statuses = []
  for (const address of ['1.1.1.1', '2.2.2.2', '3.3.3.3']) {
    const headers = { 'x-forwarded-for': address }
    statuses.push((await system.request({ method: 'GET', url: '/api/services', headers })).statusCode)
  }
  expect(statuses).toEqual([200, 200, 429])
})

test('the console, which asks for much from one office, leaves visitors behind the same address their own', async () => {
  system = await startTestApp('sqlite', { RATE_LIMIT_PER_MINUTE: '2' })
  const headers = { cookie: await system.signIn('viewer') }
  const ask = async (url: string) => (await system.request({ method: 'GET', url, headers })).statusCode
  const statuses: number[] = []
  for (let count = 0; count < 21; count += 1) statuses.push(await ask('/api/admin/session'))
  expect(statuses).toEqual([...Array(20).fill(200), 429])
  // Signing in was the first of two.
  expect([await ask('/api/services'), await ask('/api/services')]).toEqual([200, 429])
})

test('sign-ins are limited by account wherever they come from, and by address at four times as many', async () => {
  system = await startTestApp('sqlite', { SIGN_IN_LIMIT_PER_MINUTE: '2', TRUSTED_PROXIES: '127.0.0.1' })
  const signIn = async (name: string, address: string) => {
    const payload = { email: `${name}@staff.test`, password: 'guess' }
    const headers = { 'x-forwarded-for': address }
    return (await system.request({ method: 'POST', url: '/api/auth/sign-in/email', payload, headers }))
      .statusCode
  }
  const inOrder = async (names: string, address: string) => {
    const statuses: number[] = []
    for (const name of names) statuses.push(await signIn(name, address))
    return statuses
  }
  expect(await inOrder('aaa', '1.1.1.1')).toEqual([401, 401, 429])
  expect(await inOrder('abbcdef', '2.2.2.2')).toEqual([429, ...Array(6).fill(401)])
  expect(await inOrder('gh', '2.2.2.2')).toEqual([401, 429])
  expect(await inOrder('h', '1.1.1.1')).toEqual([401])
})
