import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CorrespondenceEntry } from '#contract/admin/enquiries/correspondence.ts'
import { claim, markSent } from '../../../mail/outbox.ts'
import { engines } from '../../../testing/database.ts'
import { deskOn } from '../../../testing/staff/desk.ts'
import { forgetWhatIsOld } from '../../privacy/retention/service.ts'

const visitor = {
  firstName: 'سلمى',
  email: 'salma@example.test',
  phone: '+201222155310',
  message: 'نحتاج وحدة تبديل',
  locale: 'ar',
}
const token = /\/api\/datasheet\/download\/([\w-]+)/

describe.each(engines)('answering on %s', (engine) => {
  const desk = deskOn(engine)
  const receive = async (extra: object = {}) => {
    const answer = await desk.system.request({
      method: 'POST',
      url: '/api/contact',
      payload: { ...visitor, ...extra },
    })
    return String(answer.json().id)
  }
  const reply = (id: string, payload: object, key: string = randomUUID()) =>
    desk.system.request({
      method: 'POST',
      url: `/api/admin/enquiries/${id}/replies`,
      headers: { cookie: desk.cookie, 'idempotency-key': key },
      payload: {
        locale: 'ar',
        subject: 'ردًا على استفساركم',
        text: 'تحية طيبة\n\nنحتاج <b>بيانات</b>',
        version: 1,
        ...payload,
      },
    })
  const record = (id: string, payload: object, { as = desk.cookie, key = randomUUID() as string } = {}) =>
    desk.system.request({
      method: 'POST',
      url: `/api/admin/enquiries/${id}/received`,
      headers: { cookie: as, 'idempotency-key': key },
      payload: { channel: 'phone', text: 'التصرف 120 م³/ساعة', needsAnswer: true, version: 2, ...payload },
    })
  const correspondence = async (id: string) => {
    const url = `/api/admin/enquiries/${id}/correspondence`
    return (await desk.system.request({ method: 'GET', url, headers: { cookie: desk.cookie } })).json()
  }
  const letters = (id: string) =>
    desk.system.db
      .selectFrom('letter')
      .selectAll()
      .where('enquiry_id', '=', id)
      .orderBy('created_at')
      .execute()
  const replies = async (id: string) => (await letters(id)).filter(({ kind }) => kind === 'reply')

  const deliver = async () => {
    for (const one of await claim(desk.system.db, desk.system.clock.now, 100)) {
      await desk.system.db.transaction().execute((tx) => markSent(tx, one, desk.system.clock.now))
    }
  }

  test('a reply is stored with its status, its trace and its stopped clock, once for each key', async () => {
    const id = await receive()
    const key = randomUUID()
    desk.system.clock.now = new Date(desk.system.clock.now.getTime() + 60_000)
    const [first, second] = await Promise.all([reply(id, {}, key), reply(id, {}, key)])
    expect([first.statusCode, second.statusCode]).toEqual([200, 200])
    expect(first.json()).toEqual({ id, status: 'answered', version: 2 })
    expect(second.json()).toEqual(first.json())
    const [letter, ...others] = await replies(id)
    expect(others).toEqual([])
    expect(letter).toMatchObject({
      recipient: visitor.email,
      reply_to: 'info@chloromaster.com',
      subject: 'ردًا على استفساركم',
      state: 'waiting',
    })
    expect(letter?.body_html).toContain('&lt;b&gt;')
    expect(letter?.body_html).toContain('dir="rtl"')
    expect(letter?.body_text).toContain('نحتاج <b>بيانات</b>')
    const acknowledged = (await letters(id)).find(({ kind }) => kind === 'acknowledgement')
    expect(letter?.thread).toBe(acknowledged?.id)
    const row = desk.system.db.selectFrom('enquiry').selectAll().where('id', '=', id)
    expect(await row.executeTakeFirstOrThrow()).toMatchObject({
      status: 'answered',
      version: 2,
      answer_running_since: null,
      first_answered_at: desk.system.clock.now.toISOString(),
      read_at: desk.system.clock.now.toISOString(),
    })
    const audit = await desk.system.db.selectFrom('audit').selectAll().where('subject_id', '=', id).execute()
    expect(audit.map(({ action, changes }) => [action, JSON.parse(changes)])).toEqual([
      ['enquiry.reply', { status: ['new', 'answered'] }],
    ])
    const other = await reply(id, { text: 'another' }, key)
    expect([other.statusCode, other.json().code]).toEqual([409, 'idempotency-key-reused'])
  })

  test('of two who reply at once, one is told what has changed, and sends nothing', async () => {
    const id = await receive()
    const answers = await Promise.all([reply(id, { text: 'one' }), reply(id, { text: 'two' })])
    expect(answers.map(({ statusCode }) => statusCode).sort((a, b) => a - b)).toEqual([200, 409])
    const refused = answers.find(({ statusCode }) => statusCode === 409)?.json()
    expect(refused).toMatchObject({
      code: 'version-conflict',
      current: { id, status: 'answered', version: 2 },
    })
    expect(await replies(id)).toHaveLength(1)
  })

  test('of two who record something at once, one is told what has changed, even under one key', async () => {
    const id = await receive({ email: 'two.calls@example.test' })
    const key = randomUUID()
    const as = await desk.system.signIn('sales')
    expect((await record(id, { version: 1, text: 'one' }, { key })).statusCode).toBe(200)
    const second = await record(id, { version: 1, text: 'two' }, { key, as })
    expect(second.json()).toMatchObject({ code: 'version-conflict', current: { id, version: 2 } })
    expect((await record(id, { version: 1 }, { key })).json().code).toBe('idempotency-key-reused')
  })

  test('a datasheet goes along as a link whose token nobody reads again', async () => {
    const id = await receive({ email: 'karim@example.test' })
    expect((await reply(id, { locale: 'en', datasheet: 'rupture-disc' })).statusCode).toBe(200)
    const [letter] = await replies(id)
    const [, secret = ''] = token.exec(letter?.body_text ?? '') ?? []
    expect(letter?.body_html).toContain(secret)
    const download = await desk.system.request({ method: 'GET', url: `/api/datasheet/download/${secret}` })
    expect([download.statusCode, download.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(JSON.stringify(await correspondence(id))).not.toContain(secret)
    await deliver()
    const [sent] = await replies(id)
    expect([sent?.state, sent?.body_text.includes(secret), sent?.body_html.includes(secret)]).toEqual([
      'sent',
      false,
      false,
    ])
    expect(sent?.body_text).toContain('بيانات')
    for (const [datasheet, rule] of [
      ['no-such-product', 'unknown'],
      ['giza-water-plant', 'unknown'],
    ] as const) {
      const refused = await reply(id, { datasheet, version: 2 })
      expect([refused.statusCode, refused.json().errors]).toEqual([400, [{ field: 'datasheet', rule }]])
    }
    for (const version of [2, 3]) await reply(id, { datasheet: 'rupture-disc', version })
    const tooMany = await reply(id, { datasheet: 'rupture-disc', version: 4 })
    expect(tooMany.json().errors).toEqual([{ field: 'datasheet', rule: 'limit' }])
    expect(await replies(id)).toHaveLength(3)
  })

  test('what the visitor answered is recorded, and the enquiry waits for us again', async () => {
    const id = await receive()
    await reply(id, {})
    const recorded = await record(id, {})
    expect(recorded.json()).toEqual({ id, status: 'in-progress', version: 3 })
    expect((await record(id, { version: 3, needsAnswer: false })).json().status).toBe('in-progress')
    const { entries, clock } = await correspondence(id)
    expect(
      entries.map((entry: CorrespondenceEntry) =>
        entry.kind === 'letter' ? entry.letter.kind : entry.channel,
      ),
    ).toEqual([null, 'acknowledgement', 'office-notice', 'reply', 'phone', 'phone'])
    expect(entries.at(-1)).toMatchObject({ text: 'التصرف 120 م³/ساعة', author: 'sales' })
    expect(clock).toMatchObject({ state: 'running', targetMinutes: 480 })
  })

  test('whoever comes back to what is finished waits for us again, with its clock and its trace', async () => {
    for (const finished of ['won', 'lost', 'closed'] as const) {
      const id = await receive()
      const change = {
        method: 'PATCH',
        url: `/api/admin/enquiries/${id}`,
        headers: { cookie: desk.cookie },
      } as const
      await desk.system.request({ ...change, payload: { status: finished, version: 1 } })
      expect((await record(id, { needsAnswer: false })).json()).toMatchObject({ status: finished })
      const back = await record(id, { version: 3 })
      expect(back.json()).toEqual({ id, status: 'in-progress', version: 4 })
      expect((await correspondence(id)).clock).toMatchObject({ state: 'running' })
      const audit = desk.system.db.selectFrom('audit').select('changes').where('subject_id', '=', id)
      const traces = await audit.where('action', '=', 'enquiry.receive').orderBy('at').orderBy('id').execute()
      expect(traces.map(({ changes }) => JSON.parse(changes))).toContainEqual({
        status: [finished, 'in-progress'],
      })
    }
  })

  test('the correspondence goes with its enquiry', async () => {
    const id = await receive()
    await reply(id, {})
    await record(id, {})
    const later = new Date(desk.system.clock.now.getTime() + 4 * 366 * 86_400_000)
    await forgetWhatIsOld({ db: desk.system.db, now: () => later, timeZone: 'Africa/Cairo' }, 'daily')
    expect(await desk.system.db.selectFrom('correspondence').selectAll().execute()).toEqual([])
  })

  test('refuses hostile text in every field, and nothing is half done', async () => {
    const id = await receive()
    for (const [payload, field] of [
      [{ subject: 'Hello\r\nBcc: x@evil.test' }, 'subject'],
      [{ subject: 'a\u202eb' }, 'subject'],
      [{ subject: ' ' }, 'subject'],
      [{ subject: 'x'.repeat(201) }, 'subject'],
      [{ text: 'x'.repeat(10_001) }, 'text'],
      [{ text: ' \n ' }, 'text'],
      [{ text: 'a\u0000b' }, 'text'],
      [{ text: 'a\u202eb' }, 'text'],
      [{ datasheet: '../etc' }, 'datasheet'],
      [{ version: 0 }, 'version'],
      [{ to: 'x@evil.test' }, 'to'],
    ] as const) {
      const answer = await reply(id, payload)
      expect([answer.statusCode, answer.json().errors?.[0]?.field]).toEqual([400, field])
    }
    expect((await record(id, { channel: 'pigeon', version: 1 })).statusCode).toBe(400)
    expect((await record(id, { version: 7 })).json().code).toBe('version-conflict')
    expect(await replies(id)).toEqual([])
    expect((await reply(id, { text: `${'<i>س"'.repeat(2000)}` })).statusCode).toBe(200)
    const [letter] = await replies(id)
    expect(letter?.body_html).not.toContain('<i>')
    const spam = await receive({ website: 'spam' })
    const quarantined = [{ field: 'id', rule: 'quarantined' }]
    expect((await reply(spam, {})).json().errors).toEqual(quarantined)
    expect((await record(spam, { version: 1 })).json().errors).toEqual(quarantined)
    expect((await reply(randomUUID(), {})).statusCode).toBe(404)
    expect((await correspondence(randomUUID())).status).toBe(404)
  })
})
