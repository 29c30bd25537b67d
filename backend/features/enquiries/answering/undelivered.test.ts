import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { company } from '#catalogue/company.ts'
import type { Mailer } from '../../../mail/mailer.ts'
import { relayDueLetters } from '../../../mail/relay.ts'
import { engines } from '../../../testing/database.ts'
import { deskOn } from '../../../testing/staff/desk.ts'
import { insertMerge } from '../duplicates/repository.ts'
import { lockAddressee } from './repository.ts'
import { answerAtLast, awaitAgain } from './undelivered.ts'

describe.each(engines)('replies that do not arrive on %s', (engine) => {
  const desk = deskOn(engine)
  const pass = (seconds: number) => {
    desk.system.clock.now = new Date(desk.system.clock.now.getTime() + seconds * 1000)
    return desk.system.clock.now.toISOString()
  }
  const receive = async () => {
    const payload = {
      firstName: 'سلمى',
      email: 'salma@example.test',
      phone: '+201222155310',
      message: 'نحتاج وحدة تبديل',
    }
    return String((await desk.system.request({ method: 'POST', url: '/api/contact', payload })).json().id)
  }
  const call = async (method: 'POST' | 'PATCH', path: string, payload?: object) => {
    const headers = { cookie: desk.cookie, 'idempotency-key': randomUUID() }
    const url = `/api/admin/${path}`
    const answer = await desk.system.request({ method, url, headers, ...(payload && { payload }) })
    expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
  }
  /** The id of the letter. */
  const reply = async (id: string, version: number) => {
    pass(1)
    const draft = { locale: 'ar', subject: 'ردًا على استفساركم', text: 'تحية طيبة', version }
    await call('POST', `enquiries/${id}/replies`, draft)
    const letters = desk.system.db.selectFrom('letter').select('id').where('enquiry_id', '=', id)
    const [latest] = await letters.where('kind', '=', 'reply').orderBy('created_at', 'desc').execute()
    return latest?.id ?? ''
  }
  const hear = (id: string, version: number) =>
    call('POST', `enquiries/${id}/received`, { channel: 'phone', text: 'x', needsAnswer: true, version })
  const merge = (id: string, into: string, version: number) =>
    call('POST', `enquiries/${id}/merge`, { into, version })
  const sendAgain = (letterId: string) => call('POST', `letters/${letterId}/retry`)
  /** Their turn comes within the hour. */
  const putOff = async (...letterIds: string[]) => {
    const later = new Date(desk.system.clock.now.getTime() + 1800_000).toISOString()
    const change = desk.system.db.updateTable('letter').set({ attempts: 1, due_at: later })
    await change.where('id', 'in', letterIds).execute()
  }

  const refused = Object.assign(new Error('550 no such user'), { responseCode: 550, code: 'EENVELOPE' })
  /** The mail server takes everything but these. */
  const relay = async (...failing: string[]) => {
    const mailer: Mailer = {
      send: ({ id }) => (failing.includes(id) ? Promise.reject(refused) : Promise.resolve()),
      close: () => undefined,
    }
    const follow = { onSent: answerAtLast(company.timeZone), onGivenUp: awaitAgain(company.timeZone) }
    const due = () => relayDueLetters(desk.system.db, mailer, () => desk.system.clock.now, follow)
    for (let { sent, failed } = await due(); sent + failed > 0; { sent, failed } = await due());
  }
  const enquiry = (id: string) =>
    desk.system.db.selectFrom('enquiry').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const traces = async (id: string) => {
    const audit = desk.system.db.selectFrom('audit').selectAll().where('subject_id', '=', id).orderBy('at')
    return (await audit.execute()).filter(({ action }) => action.startsWith('enquiry.reply-'))
  }

  test('one that is refused leaves the enquiry waiting again, said by the system', async () => {
    const id = await receive()
    const letter = await reply(id, 1)
    const failedAt = pass(1)
    await relay(letter)
    const waiting = { status: 'in-progress', version: 3, read_at: null, first_answered_at: null }
    expect(await enquiry(id)).toMatchObject({ ...waiting, answer_running_since: failedAt })
    const url = `/api/admin/enquiries/${id}/correspondence`
    const { entries, clock } = (
      await desk.system.request({ method: 'GET', url, headers: { cookie: desk.cookie } })
    ).json()
    expect(entries.at(-1).letter).toMatchObject({ state: 'failed', lastError: '550 no such user' })
    expect(clock.state).toBe('running')
    const changes = JSON.stringify({ status: ['answered', 'in-progress'] })
    expect(await traces(id)).toMatchObject([{ staff_id: null, action: 'enquiry.reply-failed', changes }])
    // Nothing is done twice: it waits already.
    await sendAgain(letter)
    await relay(letter)
    expect(await enquiry(id)).toMatchObject(waiting)
    expect(await traces(id)).toHaveLength(1)
  })

  test('one that is sent again and leaves answers from then, once', async () => {
    const id = await receive()
    const letter = await reply(id, 1)
    pass(1)
    await relay(letter)
    await call('POST', 'letters/retry')
    const leftAt = pass(60)
    await relay()
    expect(await enquiry(id)).toMatchObject({
      status: 'answered',
      version: 4,
      read_at: leftAt,
      first_answered_at: leftAt,
      answer_running_since: null,
    })
    const changes = JSON.stringify({ status: ['in-progress', 'answered'] })
    expect((await traces(id)).slice(1)).toMatchObject([
      { staff_id: null, action: 'enquiry.reply-delivered', changes, request_id: `letter ${letter}` },
    ])
  })

  test('one that leaves late settles nothing that has changed meanwhile', async () => {
    const [heard, changed] = [await receive(), await receive()]
    const letters = [await reply(heard, 1), await reply(changed, 1)]
    pass(1)
    await relay(...letters)
    pass(1)
    await hear(heard, 3)
    for (const [status, version] of [
      ['new', 3],
      ['in-progress', 4],
    ] as const) {
      pass(1)
      await call('PATCH', `enquiries/${changed}`, { status, version })
    }
    for (const letter of letters) await sendAgain(letter)
    const leftAt = pass(60)
    await relay()
    for (const id of [heard, changed]) {
      expect(await enquiry(id)).toMatchObject({ status: 'in-progress', first_answered_at: leftAt })
    }
  })

  test('what was answered otherwise, or settled, does not wait again', async () => {
    const [twice, won] = [await receive(), await receive()]
    const first = await reply(twice, 1)
    await reply(twice, 2)
    const secondAt = desk.system.clock.now.toISOString()
    const lost = await reply(won, 1)
    const wonBy = desk.system.clock.now.toISOString()
    await call('PATCH', `enquiries/${won}`, { status: 'won', version: 2 })
    await relay(first, lost)
    const second = await enquiry(twice)
    expect(second.status).toBe('answered')
    // Neither when the first was written, nor never.
    expect((second.first_answered_at ?? '') >= secondAt).toBe(true)
    expect(await enquiry(won)).toMatchObject({ status: 'won', first_answered_at: wonBy })
  })

  test('of several that all fail none counts as the first answer, in whatever order', async () => {
    const [inTurn, backwards, heard] = [await receive(), await receive(), await receive()]
    const [one, two] = [await reply(inTurn, 1), await reply(inTurn, 2)]
    const [three, four] = [await reply(backwards, 1), await reply(backwards, 2)]
    const unheard = await reply(heard, 1)
    await hear(heard, 2)
    await putOff(two, three)
    await relay(one, four, unheard)
    expect((await enquiry(inTurn)).status).toBe('answered')
    pass(3600)
    await relay(two, three)
    for (const id of [inTurn, backwards, heard]) {
      expect(await enquiry(id)).toMatchObject({ status: 'in-progress', first_answered_at: null })
    }
  })

  test('one that failed once does not count while it is on its way again', async () => {
    const id = await receive()
    const first = await reply(id, 1)
    pass(1)
    await relay(first)
    const second = await reply(id, 3)
    await sendAgain(first)
    await putOff(first)
    pass(1)
    await relay(second)
    expect(await enquiry(id)).toMatchObject({ status: 'in-progress', first_answered_at: null })
    const leftAt = pass(3600)
    await relay()
    expect(await enquiry(id)).toMatchObject({ status: 'in-progress', first_answered_at: leftAt })
  })

  test('the main one is taken up again for what was merged into it, and rests with it', async () => {
    const [main, merged] = [await receive(), await receive()]
    await reply(main, 1)
    await relay()
    const letter = await reply(merged, 1)
    await merge(merged, main, 2)
    pass(1)
    await relay(letter)
    expect(await enquiry(main)).toMatchObject({ status: 'in-progress', read_at: null })
    expect(await enquiry(merged)).toMatchObject({ status: 'answered', first_answered_at: null })
    await sendAgain(letter)
    pass(1)
    await relay()
    expect((await enquiry(main)).status).toBe('answered')
    expect((await traces(main)).map(({ action }) => action)).toEqual([
      'enquiry.reply-failed',
      'enquiry.reply-delivered',
    ])
  })

  test('the main one is taken up again also when they are merged in that very moment', async () => {
    const [main, merged] = [await receive(), await receive()]
    await reply(main, 1)
    await relay()
    const letter = await reply(merged, 1)
    const { relaying } = await desk.system.db.transaction().execute(async (tx) => {
      for (const id of [main, merged].toSorted()) await lockAddressee(tx, id)
      const begun = relay(letter)
      // It has read by then that nothing is merged, and waits for what is held.
      await wait(200)
      await insertMerge(tx, merged, main, desk.system.clock.now)
      return { relaying: begun }
    })
    await relaying
    expect((await enquiry(main)).status).toBe('in-progress')
    expect((await enquiry(merged)).status).toBe('answered')
  })
})
