import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditRow } from '#contract/admin/audit.ts'
import { recordAudit } from '../../db/audit.ts'
import { startTestApp, type TestApp } from '../../testing/app.ts'
import { engines } from '../../testing/database.ts'

describe.each(engines)('the audit page on %s', (engine) => {
  let system: TestApp
  let cookie: string
  let me: string
  beforeAll(async () => {
    system = await startTestApp(engine)
    cookie = await system.signIn('admin')
    me = (await system.db.selectFrom('staff').select('id').executeTakeFirstOrThrow()).id
    await system.db.transaction().execute(async (tx) => {
      for (const [at, action, kind, id, staffId] of [
        // Cairo is two hours ahead in winter, three in summer.
        ['2026-01-31T21:59:00.000Z', 'enquiry.change', 'enquiry', 'e1', me],
        ['2026-01-31T22:00:00.000Z', 'enquiry.change', 'enquiry', 'e2', me],
        ['2026-02-01T21:59:59.999Z', 'letter.retry', 'letter', 'l1', null],
        ['2026-06-01T21:00:00.000Z', 'staff.set-up', 'staff', me, null],
      ] as const) {
        const changes = { note: ['=1+1', '@now'] as [unknown, unknown] }
        await recordAudit(
          tx,
          { staffId, requestId: 'r' },
          { action, subject: { kind, id }, changes },
          new Date(at),
        )
      }
    })
  })
  afterAll(() => system.close())

  const ask = (query: string) =>
    system.request({ method: 'GET', url: `/api/admin/audit${query}`, headers: { cookie } })
  const ids = async (query: string) =>
    (await ask(query)).json().rows.map(({ subject }: AuditRow) => subject.id)

  test('shows the newest first, and filters by who, action, subject and the days of the company', async () => {
    expect(await ids('')).toEqual([me, 'l1', 'e2', 'e1'])
    expect(await ids(`?staff=${me}`)).toEqual(['e2', 'e1'])
    expect(await ids('?action=letter.retry')).toEqual(['l1'])
    expect(await ids('?subject=enquiry')).toEqual(['e2', 'e1'])
    expect(await ids('?subject=e1')).toEqual(['e1'])
    expect(await ids('?from=2026-02-01&to=2026-02-01')).toEqual(['l1', 'e2'])
    expect(await ids('?from=2026-06-02')).toEqual([me])
    const { rows, people } = (await ask('?action=staff.set-up')).json()
    expect([rows[0].staff, rows[0].subject.name, people]).toEqual([
      null,
      'admin',
      [{ id: me, name: 'admin' }],
    ])
  })

  test('pages by key', async () => {
    const first = (await ask('?limit=3')).json()
    expect(first.rows).toHaveLength(3)
    expect(await ids(`?limit=3&cursor=${first.nextCursor}`)).toEqual(['e1'])
  })

  test('gives a file in which nothing is a formula', async () => {
    const file = await ask('/file?subject=enquiry&locale=ar')
    expect(file.headers['content-type']).toContain('text/csv')
    const [header, ...lines] = file.body.trim().split(/\r?\n/)
    expect(header).toBe('الوقت (UTC),من قام به,الإجراء,ما يخصه,رقمه المرجعي,قبل وبعد,رقم الطلب')
    expect(lines).toHaveLength(2)
    expect((await ask('/file')).body).toMatch(/^\uFEFFTime/)
    expect(file.body).not.toMatch(/(^|,)"?[=@+]/m)
  })

  test('refuses days that no calendar has, and has no way to change a row', async () => {
    for (const query of ['?from=2026-02-30', '?to=0000-00-00', '?action=nothing', '?sort=at']) {
      expect([query, (await ask(query)).statusCode]).toEqual([query, 400])
    }
    const before = await system.db.selectFrom('audit').selectAll().execute()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      for (const url of ['/api/admin/audit', `/api/admin/audit/${before[0]?.id}`]) {
        expect((await system.request({ method, url, headers: { cookie } })).statusCode).toBe(404)
      }
    }
    expect(await system.db.selectFrom('audit').selectAll().execute()).toEqual(before)
  })
})
