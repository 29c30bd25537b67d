import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defaultSettings } from '#contract/admin/settings.ts'
import { storeSetting } from '../../../settings/repository.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { counterOf } from './totp.ts'

const password = 'correct horse battery staple'

test('codes are those of RFC 6238', async () => {
  // Appendix B, SHA-1, cut to six digits.
  const secret = base32.encode(new TextEncoder().encode('12345678901234567890'), { padding: false })
  for (const [seconds, code] of [
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ] as const) {
    const counter = Math.floor(seconds / 30)
    const at = (shift: number) => new Date((seconds + shift) * 1000)
    expect(await counterOf(secret, code, at(0))).toBe(counter)
    expect([await counterOf(secret, code, at(30)), await counterOf(secret, code, at(-30))]).toEqual([
      counter,
      counter,
    ])
    expect([await counterOf(secret, code, at(90)), await counterOf(secret, '000000', at(0))]).toEqual([
      undefined,
      undefined,
    ])
  }
})

describe.each(engines)('the second step on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let email: string
  let secret: string
  let recoveryCodes: string[]
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('sales')
    email = (await account()).email
  })
  afterAll(() => system.close())

  const call = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    system.request({
      method,
      url: `/api/admin/account${url}`,
      headers: { cookie },
      ...(payload && { payload }),
    })
  const account = async () => (await call('GET', '')).json()
  const code = () => {
    const counter = Math.floor(system.clock.now.getTime() / 30_000)
    return createOTP(base32.decode(secret)).hotp(counter)
  }
  const later = (seconds: number) => {
    system.clock.now = new Date(system.clock.now.getTime() + seconds * 1000)
  }
  const firstStep = async () => {
    const answer = await system.request({
      method: 'POST',
      url: '/api/auth/sign-in/email',
      payload: { email, password },
    })
    expect([answer.statusCode, answer.json()]).toEqual([200, { done: false }])
    expect(answer.cookies.map(({ name }) => name)).toEqual(['chloromaster.half_entry'])
    return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  }
  const secondStep = (half: string, given: string) =>
    system.request({
      method: 'POST',
      url: '/api/auth/sign-in/code',
      payload: { code: given },
      headers: { cookie: half },
    })

  test('counts once a code has confirmed it; the secret is kept sealed, recovery codes hashed', async () => {
    expect((await call('POST', '/second-step', { password: 'wrong' })).json().code).toBe('wrong-password')
    const offer = (await call('POST', '/second-step', { password })).json()
    secret = offer.secret
    expect(new URL(offer.address).searchParams.get('secret')).toBe(secret)
    expect((await account()).secondStep.isOn).toBe(false)
    expect((await call('POST', '/second-step/confirmation', { code: '000000' })).json().code).toBe(
      'wrong-code',
    )
    const confirmed = await call('POST', '/second-step/confirmation', { code: await code() })
    recoveryCodes = confirmed.json().recoveryCodes
    expect([confirmed.statusCode, new Set(recoveryCodes).size]).toEqual([200, 10])
    expect((await account()).secondStep).toEqual({ isOn: true, isRequired: false, recoveryCodesLeft: 10 })
    const stored = JSON.stringify([
      await system.db.selectFrom('staff_second_step').selectAll().execute(),
      await system.db.selectFrom('staff_recovery_code').selectAll().execute(),
    ])
    for (const hidden of [secret, ...recoveryCodes.flatMap((one) => [one, one.replaceAll('-', '')])]) {
      expect(stored).not.toContain(hidden)
    }
    // Another offer would take the place of the one in use.
    expect((await call('POST', '/second-step', { password })).statusCode).toBe(404)
  })

  test('a code opens once, in no other browser, and not again', async () => {
    later(30)
    const half = await firstStep()
    const now = await code()
    expect((await secondStep('', now)).json().code).toBe('sign-in-required')
    expect((await secondStep(half, '123456')).json().code).toBe('wrong-code')
    const in1 = await secondStep(half, now)
    expect([in1.statusCode, in1.json()]).toEqual([200, { done: true }])
    expect((await secondStep(half, await code())).json().code).toBe('sign-in-required')
    expect((await secondStep(await firstStep(), now)).json().code).toBe('wrong-code')
    later(30)
    const [a, b] = [await firstStep(), await firstStep()]
    const both = await Promise.all([secondStep(a, await code()), secondStep(b, await code())])
    expect(both.map(({ statusCode }) => statusCode).sort((x, y) => x - y)).toEqual([200, 403])
    const lapsed = await firstStep()
    later(11 * 60)
    expect((await secondStep(lapsed, await code())).json().code).toBe('sign-in-required')
  })

  test('a recovery code opens once, also for two who bring it at once', async () => {
    const [spaced = '', other = ''] = recoveryCodes
    const [a, b] = [await firstStep(), await firstStep()]
    const both = await Promise.all([
      secondStep(a, spaced.toLowerCase().replaceAll('-', ' ')),
      secondStep(b, spaced),
    ])
    expect(both.map(({ statusCode }) => statusCode).sort((x, y) => x - y)).toEqual([200, 403])
    expect((await account()).secondStep.recoveryCodesLeft).toBe(9)
    expect((await secondStep(await firstStep(), other)).statusCode).toBe(200)
    const { recoveryCodes: renewed } = (
      await call('POST', '/second-step/recovery-codes', { password, code: await code() })
    ).json()
    expect((await secondStep(await firstStep(), recoveryCodes[2] ?? '')).json().code).toBe('wrong-code')
    recoveryCodes = renewed
    const audit = await system.db.selectFrom('audit').select('action').execute()
    expect(audit.filter(({ action }) => action === 'staff.use-recovery-code')).toHaveLength(2)
  })

  test('a code counts in the digits of Arabic and Persian keyboards', async () => {
    const typed = (given: string, zero: '٠' | '۰') =>
      given.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + Number(digit)))
    const recovery = recoveryCodes.filter((one) => /\d/.test(one))
    for (const [index, zero] of (['٠', '۰'] as const).entries()) {
      later(30)
      expect((await secondStep(await firstStep(), typed(await code(), zero))).json()).toEqual({ done: true })
      const given = typed(recovery[index] ?? '', zero)
      expect((await secondStep(await firstStep(), given)).json()).toEqual({ done: true })
    }
  })

  test('guessing codes is locked, and comes no further by beginning anew', async () => {
    later(24 * 3600 + 60)
    const statuses: number[] = []
    for (let time = 0; time < 6; time++) {
      statuses.push((await secondStep(await firstStep(), '123456')).statusCode)
    }
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429])
    later(31)
    expect((await secondStep(await firstStep(), await code())).statusCode).toBe(200)
  })

  test('a role that must have it reaches nothing but its account before', async () => {
    const rules = { version: 1, value: { ...defaultSettings.signIn, secondStepFor: ['sales' as const] } }
    await system.db.transaction().execute((tx) => storeSetting(tx, 'signIn', rules, new Date()))
    const newcomer = await system.signIn('sales')
    const ask = async (url: string) =>
      (await system.request({ method: 'GET', url, headers: { cookie: newcomer } })).json()
    expect((await ask('/api/admin/enquiries')).code).toBe('second-step-required')
    expect((await ask('/api/admin/session')).staff.mustSetUpSecondStep).toBe(true)
    expect((await ask('/api/admin/account')).secondStep.isRequired).toBe(true)
    later(30)
    const end = await call('POST', '/second-step/end', { password, code: await code() })
    expect([end.statusCode, end.json().code]).toEqual([403, 'second-step-required'])
    const none = { version: 2, value: { secondStepFor: [] } }
    await system.db.transaction().execute((tx) => storeSetting(tx, 'signIn', none, new Date()))
    expect((await call('POST', '/second-step/end', { password, code: '123456' })).json().code).toBe(
      'wrong-code',
    )
    expect((await call('POST', '/second-step/end', { password: 'x', code: await code() })).json().code).toBe(
      'wrong-password',
    )
    for (let time = 0; time < 4; time++) await call('POST', '/second-step/end', { password, code: '123456' })
    const locked = await call('POST', '/second-step/end', { password, code: await code() })
    expect([locked.statusCode, locked.headers['retry-after']]).toEqual([429, '30'])
    later(30)
    const ended = await call('POST', '/second-step/end', { password, code: await code() })
    expect(ended.json().secondStep).toEqual({ isOn: false, isRequired: false, recoveryCodesLeft: 0 })
  })
})
