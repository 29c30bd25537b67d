import { afterAll, beforeAll } from 'vitest'
import { startTestApp, type TestApp } from '../app.ts'
import type { Engine } from '../database.ts'

/** The system while the tests beside it run, with the cookie of a member of staff who answers enquiries. */
export function deskOn(engine: Engine): { system: TestApp; cookie: string } {
  const desk = {} as { system: TestApp; cookie: string }
  beforeAll(async () => {
    desk.system = await startTestApp(engine)
    desk.cookie = await desk.system.signIn('sales')
  })
  afterAll(() => desk.system.close())
  return desk
}
