import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { isUnavailable } from './db/faults.ts'
import { startTestApp, type TestApp } from './testing/app.ts'

const visitor = { firstName: 'A', email: 'a@example.test', phone: '+201222155310', message: 'x'.repeat(4000) }
const post = (system: TestApp, key: string) =>
  system.request({
    method: 'POST',
    url: '/api/contact',
    payload: visitor,
    headers: { 'idempotency-key': key },
  })

test('a full disk refuses with 503, stores nothing, and the same request succeeds once there is room', async () => {
  const system = await startTestApp('sqlite')
  const count = async () => (await system.db.selectFrom('enquiry').select('id').execute()).length
  await sql`pragma max_page_count = 1`.execute(system.db)
  let answer = await post(system, 'fill-0000')
  let stored = 0
  while (answer.statusCode === 200) {
    stored += 1
    answer = await post(system, `fill-${stored}-000`)
  }
  expect([answer.statusCode, answer.json().code]).toEqual([503, 'temporarily-unavailable'])
  expect(await count()).toBe(stored)
  await sql`pragma max_page_count = 100000`.execute(system.db)
  expect((await post(system, `fill-${stored}-000`)).statusCode).toBe(200)
  expect(await count()).toBe(stored + 1)
  const letters = await system.db
    .selectFrom('letter')
    .select('id')
    .where('kind', '=', 'office-notice')
    .execute()
  expect(letters).toHaveLength(stored + 1)
  await system.close()
})

test('a connection that PostgreSQL ends in the middle of a transaction ends only that transaction', async () => {
  const system = await startTestApp('postgres')
  const cut = system.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(system.db)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(tx)
  })
  const error: unknown = await cut.catch((reason: unknown) => reason)
  expect(isUnavailable(error)).toBe(true)
  expect((await post(system, 'after-the-cut')).statusCode).toBe(200)
  await system.close()
})

test.each([
  [{ errcode: 13 }, true],
  [{ errcode: 1 }, false],
  [{ code: '57014' }, true],
  [{ code: '53300' }, true],
  [{ code: 'ECONNREFUSED' }, true],
  [{ code: '23505' }, false],
  [{ message: 'timeout exceeded when trying to connect' }, true],
  [{ message: 'x is not a function' }, false],
])('%o is a fault that passes: %s', (fields, passes) => {
  expect(isUnavailable(Object.assign(new Error('fault'), fields))).toBe(passes)
})
