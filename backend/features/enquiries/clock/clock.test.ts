import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import { defaultSettings } from '#contract/admin/settings.ts'
import { storeSetting } from '../../../settings/repository.ts'
import { startTestApp, type TestApp } from '../../../testing/app.ts'
import { engines } from '../../../testing/database.ts'
import { insertStaff } from '../../staff/repository.ts'
import { correctClocks, followClock, nudgeStaff } from './service.ts'

const context = { company, publicUrl: 'https://site.test', officeInbox: 'office@site.test' }

describe.each(engines)('answer-time clock on %s', (engine) => {
  let system: TestApp
  beforeAll(async () => {
    system = await startTestApp(engine)
    // A Tuesday; the office opens at 07:00 UTC and closes at 15:00.
    setTime('2026-11-24T08:00:00.000Z')
  })
  afterAll(() => system.close())
  const setTime = (at: string) => {
    system.clock.now = new Date(at)
  }
  const receive = async (extra: object = {}) => {
    const payload = { firstName: 'Karim', email: 'k@example.test', phone: '+201222155310', message: 'hello' }
    const answer = await system.request({
      method: 'POST',
      url: '/api/contact',
      payload: { ...payload, ...extra },
    })
    return String(answer.json().id)
  }
  const row = (id: string) =>
    system.db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const correct = () => correctClocks(system.db, () => system.clock.now, company.timeZone)
  const nudge = () => nudgeStaff(system.db, () => system.clock.now, context)
  const move = async (id: string, status: 'in-progress' | 'answered' | 'closed') => {
    const { status: before } = await row(id)
    await system.db.transaction().execute(async (tx) => {
      await tx.updateTable('enquiry').set({ status }).where('id', '=', id).execute()
      await followClock(tx, { id, before, at: system.clock.now }, company.timeZone)
    })
  }
  const nudges = async (id: string) => {
    const letters = system.db.selectFrom('letter').selectAll().where('enquiry_id', '=', id)
    const rows = await letters
      .where('kind', 'in', ['answer-due', 'answer-overdue'])
      .orderBy('created_at')
      .execute()
    return rows.map(({ kind, recipient }) => [kind, recipient])
  }

  test('runs from the receipt, pauses while the visitor is waited for, and stops when closed', async () => {
    const id = await receive()
    setTime('2026-11-24T08:00:30.000Z')
    expect(await correct()).toBe(1)
    expect(await correct()).toBe(0)
    expect(await row(id)).toMatchObject({
      answer_running_since: '2026-11-24T08:00:00.000Z',
      answer_due_at: '2026-11-25T08:00:00.000Z',
      answer_seconds_used: 0,
    })
    setTime('2026-11-24T10:00:00.000Z')
    await move(id, 'in-progress')
    const cookie = await system.signIn('sales')
    const change = { method: 'PATCH', url: `/api/admin/enquiries/${id}`, headers: { cookie } } as const
    const answered = await system.request({ ...change, payload: { status: 'answered', version: 1 } })
    expect(answered.json()).toMatchObject({ status: 'answered', answerDueAt: null })
    const paused = { answer_due_at: null, answer_running_since: null, answer_seconds_used: 7200 }
    expect(await row(id)).toMatchObject({ ...paused, first_answered_at: '2026-11-24T10:00:00.000Z' })
    // On Friday night nothing is worked; six hours are left.
    setTime('2026-11-27T20:00:00.000Z')
    await move(id, 'in-progress')
    expect(await row(id)).toMatchObject({ answer_due_at: '2026-11-29T13:00:00.000Z' })
    setTime('2026-11-29T08:00:00.000Z')
    await move(id, 'closed')
    expect(await row(id)).toMatchObject({ ...paused, answer_seconds_used: 10_800, breached_at: null })
    expect(await correct()).toBe(0)
  })

  test('does not run in quarantine, and takes in what the previous release did to the status', async () => {
    setTime('2026-11-24T08:00:00.000Z')
    const spam = await receive({ website: 'spam' })
    const id = await receive()
    await correct()
    expect((await row(spam)).answer_running_since).toBeNull()
    setTime('2026-11-24T09:00:00.000Z')
    await system.db.updateTable('enquiry').set({ status: 'answered' }).where('id', '=', id).execute()
    await correct()
    expect(await row(id)).toMatchObject({
      answer_seconds_used: 3600,
      answer_due_at: null,
      first_answered_at: '2026-11-24T09:00:00.000Z',
    })
    setTime('2026-11-24T10:00:00.000Z')
    await system.db.transaction().execute(async (tx) => {
      await tx.updateTable('enquiry').set({ quarantine_reason: null }).where('id', '=', spam).execute()
      const at = system.clock.now
      await followClock(tx, { id: spam, before: 'new', at, waitsSince: at }, company.timeZone)
    })
    expect((await row(spam)).answer_due_at).toBe('2026-11-25T10:00:00.000Z')
    await move(spam, 'closed')
  })

  test('an answer given before the clock was noticed counts from the receipt', async () => {
    setTime('2026-11-24T08:00:00.000Z')
    const id = await receive()
    setTime('2026-11-25T09:00:00.000Z')
    await move(id, 'answered')
    expect(await row(id)).toMatchObject({
      answer_seconds_used: 9 * 3600,
      first_answered_at: '2026-11-25T09:00:00.000Z',
      breached_at: '2026-11-25T08:00:00.000Z',
    })
  })

  test('tells the office once before it is due and once when it is overdue, whoever works', async () => {
    setTime('2026-12-01T08:00:00.000Z')
    const id = await receive({ firstName: '<b>"Karim"', lastName: 'x'.repeat(100) })
    await correct()
    expect(await nudge()).toBe(0)
    // The last two working hours begin on the day before.
    setTime('2026-12-01T14:00:01.000Z')
    const ordered = await Promise.all([nudge(), nudge(), nudge()])
    expect(ordered.reduce((sum, one) => sum + one)).toBe(1)
    const person = { name: 'Mona', email: 'mona@staff.test', passwordHash: '', role: 'sales' } as const
    const owner = await system.db.transaction().execute((tx) => insertStaff(tx, person, new Date()))
    await system.db.updateTable('enquiry').set({ owner_id: owner }).where('id', '=', id).execute()
    setTime('2026-12-02T08:00:01.000Z')
    await Promise.all([nudge(), nudge(), nudge()])
    expect(await nudges(id)).toEqual([
      ['answer-due', 'office@site.test'],
      ['answer-overdue', 'mona@staff.test'],
    ])
    const letter = await system.db
      .selectFrom('letter')
      .selectAll()
      .where('enquiry_id', '=', id)
      .where('kind', '=', 'answer-due')
      .executeTakeFirstOrThrow()
    expect(letter.body_html).toContain(`https://site.test/admin/enquiries/${id}`)
    expect(letter.body_html).not.toContain('<b>')
    expect(letter.body_text).toContain('Wednesday, 2 December 2026 at 10:00')
    expect(letter.body_text).not.toMatch(/k@example|201222155310|hello/)
    expect((await row(id)).breached_at).toBe('2026-12-02T08:00:00.000Z')
    await move(id, 'closed')
  })

  test('starts the clocks of the past without a flood of letters', async () => {
    setTime('2026-10-01T08:00:00.000Z')
    const [id, answered] = [await receive(), await receive()]
    await system.db.updateTable('enquiry').set({ status: 'answered' }).where('id', '=', answered).execute()
    setTime('2026-12-02T09:00:00.000Z')
    await correct()
    await nudge()
    expect(await nudges(id)).toEqual([])
    expect((await row(id)).breached_at).toBe('2026-10-04T08:00:00.000Z')
    await move(id, 'closed')
    // One that was answered before there were clocks has not waited since its receipt.
    await move(answered, 'in-progress')
    expect((await row(answered)).answer_due_at).toBe('2026-12-03T09:00:00.000Z')
    await move(answered, 'closed')
  })

  test('is recalculated when the settings change', async () => {
    setTime('2026-12-07T08:00:00.000Z')
    const id = await receive()
    await correct()
    const answering = { ...defaultSettings.answering, answerWithinMinutes: 60 }
    const store = (version: number, value = answering) =>
      system.db
        .transaction()
        .execute((tx) => storeSetting(tx, 'answering', { version, value }, system.clock.now))
    await store(1)
    await correct()
    expect((await row(id)).answer_due_at).toBe('2026-12-07T09:00:00.000Z')
    setTime('2026-12-07T10:00:00.000Z')
    await nudge()
    expect((await row(id)).breached_at).toBe('2026-12-07T09:00:00.000Z')
    await store(2, { ...answering, answerWithinMinutes: 16 * 60 })
    await correct()
    expect(await row(id)).toMatchObject({ answer_due_at: '2026-12-09T08:00:00.000Z', breached_at: null })
    await store(3, defaultSettings.answering)
    await correct()
    await move(id, 'closed')
  })

  test('tells of every run anew, once, and of a first miss keeps when it was', async () => {
    setTime('2026-12-08T08:00:00.000Z')
    const [late, inTime] = [await receive(), await receive()]
    await correct()
    setTime('2026-12-08T14:00:01.000Z')
    expect(await nudge()).toBe(2)
    await move(inTime, 'answered')
    setTime('2026-12-09T08:00:01.000Z')
    expect(await nudge()).toBe(1)
    await move(late, 'answered')
    // Nothing is left of the time of the first, two hours of that of the second.
    setTime('2026-12-14T08:00:00.000Z')
    await move(late, 'in-progress')
    await move(inTime, 'in-progress')
    expect(await nudge()).toBe(2)
    setTime('2026-12-14T09:00:00.000Z')
    expect(await nudge()).toBe(0)
    setTime('2026-12-14T11:00:00.000Z')
    expect(await nudge()).toBe(1)
    expect(await nudge()).toBe(0)
    const kinds = async (id: string) => (await nudges(id)).map(([kind]) => kind)
    expect(await kinds(late)).toEqual(['answer-due', 'answer-overdue', 'answer-overdue'])
    expect(await kinds(inTime)).toEqual(['answer-due', 'answer-due', 'answer-overdue'])
    expect((await row(late)).breached_at).toBe('2026-12-09T08:00:00.000Z')
    for (const id of [late, inTime]) await move(id, 'closed')
  })

  test('a holiday that is entered late takes a miss back, and the true deadline is told', async () => {
    setTime('2026-12-15T08:00:00.000Z')
    const id = await receive()
    await correct()
    setTime('2026-12-16T08:30:00.000Z')
    await nudge()
    const holiday = { from: '2026-12-16', to: '2026-12-16', name: { en: 'Late', ar: 'متأخرة' } }
    const store = (version: number, holidays: (typeof holiday)[]) => {
      const value = { ...defaultSettings.answering, holidays }
      return system.db
        .transaction()
        .execute((tx) => storeSetting(tx, 'answering', { version, value }, system.clock.now))
    }
    await store(4, [holiday])
    await correct()
    expect(await row(id)).toMatchObject({ answer_due_at: '2026-12-17T08:00:00.000Z', breached_at: null })
    setTime('2026-12-17T07:00:00.000Z')
    expect([await nudge(), await nudge()]).toEqual([1, 0])
    setTime('2026-12-17T08:00:01.000Z')
    expect([await nudge(), await nudge()]).toEqual([1, 0])
    expect((await nudges(id)).map(([kind]) => kind)).toEqual([
      'answer-overdue',
      'answer-due',
      'answer-overdue',
    ])
    // What is overdue by the new rules too is no news.
    setTime('2026-12-21T08:00:00.000Z')
    await store(5, [{ ...holiday, to: '2026-12-17' }])
    await correct()
    expect((await row(id)).answer_due_at).toBe('2026-12-20T08:00:00.000Z')
    expect(await nudge()).toBe(0)
    await move(id, 'closed')
    await store(6, defaultSettings.answering.holidays)
  })

  test('the share of a month says who was answered in time', async () => {
    const cookie = await system.signIn('viewer')
    const read = async (query: string) =>
      system.request({ method: 'GET', url: `/api/admin/enquiries/answer-times${query}`, headers: { cookie } })
    setTime('2027-03-01T08:00:00.000Z')
    const [inTime, late, shut] = [await receive(), await receive(), await receive(), await receive()]
    await correct()
    await move(inTime ?? '', 'answered')
    await move(shut ?? '', 'closed')
    setTime('2027-03-02T08:00:00.000Z')
    const open = await read('?from=2027-03&to=2027-03')
    const counted = { month: '2027-03', withinTarget: 1, closedUnanswered: 1 }
    expect(open.json().months).toEqual([{ ...counted, late: 2, stillOpen: 0 }])
    setTime('2027-03-01T20:00:00.000Z')
    expect((await read('')).json()).toMatchObject({ from: '2026-04', to: '2027-03', targetMinutes: 480 })
    expect((await read('')).json().months.at(-1)).toEqual({ ...counted, late: 0, stillOpen: 2 })
    setTime('2027-03-03T20:00:00.000Z')
    await move(late ?? '', 'answered')
    expect((await read('?from=2027-03')).json().months).toEqual([{ ...counted, late: 2, stillOpen: 0 }])
    const file = await read('/file?from=2027-03')
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(file.body.trim().split(/\r?\n/)).toEqual([
      'Month,In time,Late,Still open,Closed without an answer',
      '2027-03,1,2,0,1',
    ])
    for (const query of ['?from=2027-13', '?from=2027-05&to=2027-04', '?from=1990-01', '?x=1']) {
      expect([query, (await read(query)).statusCode]).toEqual([query, 400])
    }
  })

  test('an enquiry that is gone is nobody’s clock', async () => {
    const change = { id: randomUUID(), before: 'new', at: system.clock.now } as const
    await system.db.transaction().execute((tx) => followClock(tx, change, company.timeZone))
  })
})
