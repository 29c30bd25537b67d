import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

describe.each(engines)('health on %s', (engine) => {
  test('tells what works, what is late and what is away', async () => {
    const system = await startTestApp(engine)
    const ready = async () => {
      const answer = await system.request({ method: 'GET', url: '/health/ready' })
      return [answer.statusCode, answer.json()]
    }
    expect(await ready()).toEqual([200, { status: 'ready', database: 'ok', cache: 'ok', mail: 'ok' }])
    const payload = { firstName: 'A', email: 'a@example.test', phone: '+201222155310', message: 'x' }
    await system.request({ method: 'POST', url: '/api/contact', payload })
    system.clock.now = new Date(system.clock.now.getTime() + 6 * 60_000)
    expect(await ready()).toEqual([
      200,
      { status: 'degraded', database: 'ok', cache: 'ok', mail: 'degraded' },
    ])
    await system.db.destroy()
    expect(await ready()).toEqual([
      503,
      { status: 'unavailable', database: 'down', cache: 'ok', mail: 'degraded' },
    ])
    for (const url of ['/health', '/health/live']) {
      const answer = await system.request({ method: 'GET', url })
      expect([answer.statusCode, answer.json()]).toEqual([200, { status: 'ok' }])
    }
    await system.app.close()
    await system.drop().catch(() => undefined)
  })
})
