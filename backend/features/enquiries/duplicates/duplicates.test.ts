import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import type { Role } from '#contract/staff.ts'
import { eraseOf, findPerson } from '../../../db/person/rows.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { forgetWhatIsOld } from '../../privacy/retention/service.ts'
import { correctClocks, nudgeStaff } from '../clock/service.ts'
import { storeWords } from '../search/service.ts'

describe.each(engines)('duplicates on %s', (engine) => {
  let system: TestApp
  const cookies = new Map<Role, string>()
  beforeAll(async () => {
    system = await startTestApp(engine)
    for (const role of ['sales', 'viewer'] as const) cookies.set(role, await system.signIn(role))
    // A Tuesday morning, in working time.
    system.clock.now = new Date('2026-11-24T08:00:00.000Z')
  })
  afterAll(() => system.close())
  const later = (minutes: number) => {
    system.clock.now = new Date(system.clock.now.getTime() + minutes * 60_000)
  }
  const receive = async (person: object) => {
    later(1)
    const payload = { firstName: 'Somebody', email: 'a@example.test', phone: 'none at all', message: 'hello' }
    const answer = await system.request({
      method: 'POST',
      url: '/api/contact',
      payload: { ...payload, ...person },
    })
    await storeWords(system.db, system.clock.now)
    return String(answer.json().id)
  }
  const call = (method: 'GET' | 'POST' | 'DELETE' | 'PATCH', path: string, payload?: object) =>
    system.request({
      method,
      url: `/api/admin/${path}`,
      headers: { cookie: cookies.get('sales') ?? '' },
      ...(payload && { payload }),
    })
  const get = async (path: string) => (await call('GET', path)).json()
  const detail = (id: string) => get(`enquiries/${id}`)
  const merge = async (id: string, into: string) =>
    call('POST', `enquiries/${id}/merge`, { into, version: (await detail(id)).version })
  const undo = (id: string) => call('DELETE', `enquiries/${id}/merge`)
  const found = async (id: string) => {
    const { duplicates } = await get(`enquiries/${id}/duplicates`)
    return duplicates.map((one: { id: string; reasons: string[] }) => [one.id, one.reasons])
  }
  const correct = () => correctClocks(system.db, () => system.clock.now, company.timeZone)
  const everywhere = async () => {
    const { total, enquiries } = await get('enquiries?limit=100')
    const { months } = await get('enquiries/answer-times')
    const { unreadSubmissions, waitingSubmissions, longestWaiting } = await get('dashboard/stats')
    const ids = enquiries.map(({ id }: { id: string }) => id)
    return { total, ids, months, unreadSubmissions, waitingSubmissions, longestWaiting }
  }

  test('are found by address, telephone and a close name of either script, newest first', async () => {
    const first = await receive({
      firstName: 'أحمد',
      lastName: 'عبد الفتاح',
      email: 'A.Fattah@x.test',
      phone: '+201001234567',
    })
    const sameAddress = await receive({ firstName: 'Sales', email: 'a.fattah@X.test' })
    const samePhone = await receive({
      firstName: 'Office',
      email: 'office@x.test',
      phone: '0100 123 4567',
      country: 'EG',
    })
    const swapped = await receive({ firstName: 'عبد الفتاح', lastName: 'احمد', email: 'other@x.test' })
    const longer = await receive({ firstName: 'احمد', lastName: 'عبد الفتااح', email: 'typist@x.test' })
    await receive({ firstName: 'أحمد', lastName: 'عبد السلام', email: 'salam@x.test' })
    const robot = await receive({
      firstName: 'Robot',
      email: 'a.fattah@x.test',
      website: 'https://spam.test',
    })
    expect(await found(first)).toEqual([
      [longer, ['name']],
      [swapped, ['name']],
      [samePhone, ['phone']],
      [sameAddress, ['email']],
    ])
    expect(await found(longer)).toContainEqual([first, ['name']])
    expect(await found(robot)).toEqual([])
    await merge(sameAddress, first)
    expect(await found(samePhone)).toEqual([[first, ['phone']]])
    expect((await found(first)).map(([id]: [string]) => id)).not.toContain(sameAddress)
  })

  test('merging hides one everywhere, undoing brings everything back as it was', async () => {
    const main = await receive({ email: 'one@y.test' })
    const other = await receive({ email: 'one@y.test', message: 'and one more thing' })
    const idsOf = async (q: string) =>
      (await get(`enquiries?q=${encodeURIComponent(q)}`)).enquiries.map(({ id }: { id: string }) => id)
    await correct()
    const before = await everywhere()
    const { version: _, ...asItWas } = await detail(other)
    const { version: mainVersion } = await detail(main)
    later(30)
    expect((await merge(other, main)).json()).toMatchObject({ mergedInto: { id: main }, answerDueAt: null })
    await correct()
    const merged = await everywhere()
    expect(merged.ids).toEqual(before.ids.filter((id: string) => id !== other))
    expect(merged.total).toBe(before.total - 1)
    expect(merged.unreadSubmissions).toBe(before.unreadSubmissions - 1)
    expect(merged.waitingSubmissions).toBe(before.waitingSubmissions - 1)
    const open = ({ months }: typeof before) => months.at(-1).stillOpen
    expect(open(merged)).toBe(open(before) - 1)
    expect(await detail(main)).toMatchObject({ merged: [{ id: other }], version: mainVersion + 1 })
    expect(await idsOf('one more thing'), 'found by what is shown with it').toEqual([main])
    expect(await idsOf(`#${other.slice(0, 8)}`)).toEqual([main])
    const { entries } = await get(`enquiries/${main}/correspondence`)
    expect(entries).toContainEqual(expect.objectContaining({ text: 'and one more thing', mergedFrom: other }))
    expect(entries[0]).toMatchObject({ id: main, mergedFrom: null })
    const reply = { locale: 'en', subject: 'Hello', text: 'Hello', version: (await detail(other)).version }
    expect((await call('POST', `enquiries/${other}/replies`, reply)).statusCode).toBe(400)
    later(30)
    expect((await undo(other)).json()).toMatchObject(asItWas)
    await correct()
    expect(await everywhere()).toEqual(before)
    expect(await idsOf('one more thing')).toEqual([other])
    expect((await detail(main)).merged).toEqual([])
    expect((await undo(other)).statusCode).toBe(404)
    const audit = await system.db
      .selectFrom('audit')
      .selectAll()
      .where('subject_id', '=', other)
      .orderBy('at')
      .execute()
    expect(audit.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['enquiry.merge', { mergedInto: [null, main] }],
      ['enquiry.unmerge', { mergedInto: [main, null] }],
    ])
  })

  test('a clock that nobody had started runs on from the receipt', async () => {
    const main = await receive({ email: 'two@y.test' })
    const other = await receive({ email: 'two@y.test' })
    const receivedAt = system.clock.now.toISOString()
    later(60)
    await merge(other, main)
    later(60)
    await undo(other)
    const { clock } = await get(`enquiries/${other}/correspondence`)
    expect(clock).toMatchObject({ state: 'running', usedMinutes: 120 })
    expect((await detail(other)).receivedAt).toBe(receivedAt)
  })

  test('what waits brings the finished one it is merged into back, and undoing leaves it so', async () => {
    const change = async (id: string, status: string) =>
      call('PATCH', `enquiries/${id}`, { status, version: (await detail(id)).version })
    await correct()
    for (const finished of ['answered', 'won', 'lost', 'closed']) {
      const main = await receive({})
      await change(main, finished)
      const [answered, other] = [await receive({}), await receive({})]
      await change(answered, 'answered')
      await merge(answered, main)
      expect(await detail(main)).toMatchObject({ status: finished, answerDueAt: null })
      later(30)
      await merge(other, main)
      expect(await detail(main)).toMatchObject({ status: 'in-progress', answerDueAt: expect.any(String) })
      const { clock } = await get(`enquiries/${main}/correspondence`)
      later(10)
      expect((await get(`enquiries/${main}/correspondence`)).clock).toMatchObject({
        state: 'running',
        usedMinutes: clock.usedMinutes + 10,
      })
      const audit = system.db.selectFrom('audit').selectAll().where('subject_id', '=', main)
      const last = await audit.orderBy('at', 'desc').limit(1).executeTakeFirstOrThrow()
      expect([last.action, JSON.parse(last.changes)]).toEqual([
        'enquiry.change',
        { status: [finished, 'in-progress'] },
      ])
      expect((await undo(other)).json()).toMatchObject({ status: 'new', answerDueAt: expect.any(String) })
      expect(await detail(main)).toMatchObject({ status: 'in-progress', answerDueAt: expect.any(String) })
      expect(await correct()).toBe(0)
    }
  })

  test('undoing a merge repeats no reminder', async () => {
    const [main, other] = [await receive({}), await receive({})]
    await correct()
    later(24 * 60)
    const context = { company, publicUrl: 'https://site.test', officeInbox: 'office@site.test' }
    const nudge = () => nudgeStaff(system.db, () => system.clock.now, context)
    expect(await nudge()).toBeGreaterThanOrEqual(2)
    await merge(other, main)
    later(30)
    await undo(other)
    expect(await detail(other)).toMatchObject({ answerDueAt: expect.any(String) })
    expect(await nudge()).toBe(0)
  })

  test('what is left behind by the main one, erased or kept long enough, is as finished as that was', async () => {
    const change = async (id: string, status: string) =>
      call('PATCH', `enquiries/${id}`, { status, version: (await detail(id)).version })
    const pair = async () => {
      const main = await receive({ email: 'goes@z.test' })
      const other = await receive({ email: 'stays@z.test' })
      await merge(other, main)
      return { main, other }
    }
    const [finished, waiting, old] = [await pair(), await pair(), await pair()]
    later(60)
    await change(finished.main, 'answered')
    await change(old.main, 'closed')
    const answeredAt = system.clock.now.toISOString()
    const years = new Date('2024-06-01T08:00:00.000Z').toISOString()
    await system.db
      .updateTable('enquiry')
      .set({ kind: 'datasheet', received_at: years, email: 'old@z.test' })
      .where('id', '=', old.main)
      .execute()
    await forgetWhatIsOld({ db: system.db, now: () => system.clock.now, timeZone: company.timeZone }, 'daily')
    await system.db.transaction().execute(async (tx) => {
      await eraseOf(tx, await findPerson(tx, { address: 'goes@z.test', phone: null }))
    })
    for (const { main } of [finished, waiting, old]) {
      expect((await call('GET', `enquiries/${main}`)).statusCode).toBe(404)
    }
    await correct()
    const left = { mergedInto: null, answerDueAt: null }
    expect(await detail(finished.other)).toMatchObject({ ...left, status: 'answered', version: 3 })
    expect(await detail(old.other)).toMatchObject({ ...left, status: 'closed' })
    const { clock } = await get(`enquiries/${finished.other}/correspondence`)
    expect(clock).toMatchObject({ state: 'paused', firstAnsweredAt: answeredAt })
    expect(await detail(waiting.other)).toMatchObject({ status: 'new', answerDueAt: expect.any(String) })
  })

  test('of two who merge at once, one does', async () => {
    const [one, two, three] = [await receive({}), await receive({}), await receive({})]
    const crossed = await Promise.all([merge(one, two), merge(two, one)])
    expect(crossed.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    await undo(one)
    await undo(two)
    const apart = await Promise.all([merge(one, two), merge(one, three)])
    expect(apart.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    const refused = apart.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({ code: 'version-conflict', current: await detail(one) })
    const undone = await Promise.all([undo(one), undo(one)])
    expect(undone.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 404])
  })

  test('refuses itself, chains, the quarantined and the unknown', async () => {
    const [one, two, three] = [await receive({}), await receive({}), await receive({})]
    const robot = await receive({ website: 'https://spam.test' })
    const outcome = async (id: string, into: string) => {
      const answer = await merge(id, into)
      return [answer.statusCode, answer.json().code]
    }
    expect(await outcome(one, one)).toEqual([400, 'invalid-request'])
    expect(await outcome(one, '00000000-0000-4000-8000-000000000000')).toEqual([400, 'invalid-request'])
    expect((await merge(one, two)).statusCode).toBe(200)
    const refused = [409, 'cannot-merge']
    expect(await outcome(one, three)).toEqual(refused)
    expect(await outcome(three, one)).toEqual(refused)
    expect(await outcome(two, three)).toEqual(refused)
    expect(await outcome(three, robot)).toEqual(refused)
    expect(await outcome(robot, three)).toEqual(refused)
    expect((await merge(three, two)).statusCode).toBe(200)
    expect((await detail(two)).merged.map(({ id }: { id: string }) => id)).toEqual([one, three])
    // When the main one is forgotten, the others are in the inbox again.
    await system.db.deleteFrom('letter').where('enquiry_id', '=', two).execute()
    await system.db.deleteFrom('enquiry').where('id', '=', two).execute()
    expect((await everywhere()).ids).toEqual(expect.arrayContaining([one, three]))
  })
})
