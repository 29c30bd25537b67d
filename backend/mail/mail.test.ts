import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { resetMinutes } from '#contract/admin/staff.ts'
import { lapsedLetter } from '#contract/letter.ts'
import { engines, freshDatabase, type TestDatabase } from '../testing/database.ts'
import { escapeHtml, layOut } from './layout.ts'
import { smtpMailer } from './mailer.ts'
import { claim, enqueue, type Letter, leaseSeconds } from './outbox.ts'
import { relayDueLetters } from './relay.ts'

const letter: Letter = {
  enquiryId: null,
  kind: 'acknowledgement',
  recipient: 'salma@example.test',
  replyTo: 'info@chloromaster.com',
  unsubscribeUrl: 'https://site.test/ar/unsubscribe?token=x',
  ...layOut({
    locale: 'ar',
    subject: 'استلمنا استفسارك\r\nBcc: x@evil.test',
    blocks: [
      { kind: 'text', text: 'نص <b>عريض</b>' },
      { kind: 'facts', rows: [['الاسم', 'سلمى & أحمد']] },
      { kind: 'quote', text: 'سطر\nسطر' },
      { kind: 'button', label: 'تحميل', url: 'http://localhost/x?a=1&b=2' },
    ],
    signature: ['كلوروماستر'],
  }),
}

describe.each(engines)('letters on %s', (engine) => {
  let test_: TestDatabase
  let clock: Date
  const now = () => clock
  const later = (seconds: number) => {
    clock = new Date(clock.getTime() + seconds * 1000)
  }
  beforeEach(async () => {
    test_ = await freshDatabase(engine)
    clock = new Date()
    await test_.db.transaction().execute((tx) => enqueue(tx, [letter], clock))
  })
  afterEach(() => test_.drop())
  const state = async () => (await test_.db.selectFrom('letter').selectAll().execute())[0]
  const mailer = (send: () => Promise<void>) => ({ send, close: () => undefined })

  test('wait while the mail server is away, ever longer, and leave once it is back', async () => {
    const away = mailer(() => Promise.reject(new Error('connect ECONNREFUSED')))
    expect(await relayDueLetters(test_.db, away, now)).toEqual({ sent: 0, postponed: 1, failed: 0 })
    expect(await relayDueLetters(test_.db, away, now)).toEqual({ sent: 0, postponed: 0, failed: 0 })
    later(5)
    expect((await relayDueLetters(test_.db, away, now)).postponed).toBe(1)
    later(5)
    expect((await relayDueLetters(test_.db, away, now)).postponed).toBe(0)
    later(6 * 86_400)
    expect((await relayDueLetters(test_.db, away, now)).postponed).toBe(1)
    expect(await state()).toMatchObject({ state: 'waiting', last_error: 'connect ECONNREFUSED' })
    later(16 * 60)
    expect(
      (
        await relayDueLetters(
          test_.db,
          mailer(async () => undefined),
          now,
        )
      ).sent,
    ).toBe(1)
    expect(await state()).toMatchObject({ state: 'sent', last_error: null })
  })

  test('are given up when refused for good or a week old', async () => {
    const refused = Object.assign(new Error('550 no such user'), { responseCode: 550, code: 'EENVELOPE' })
    expect(
      (
        await relayDueLetters(
          test_.db,
          mailer(() => Promise.reject(refused)),
          now,
        )
      ).failed,
    ).toBe(1)
    expect(await state()).toMatchObject({ state: 'failed', last_error: '550 no such user' })
    await test_.db.updateTable('letter').set({ state: 'waiting', due_at: clock.toISOString() }).execute()
    later(8 * 86_400)
    const away = mailer(() => Promise.reject(new Error('timeout')))
    expect((await relayDueLetters(test_.db, away, now)).failed).toBe(1)
  })

  test('with a link that has run out are not sent any more', async () => {
    const ordered: Letter = { ...letter, kind: 'password-reset', recipient: 'mona@example.test' }
    await test_.db.transaction().execute((tx) => enqueue(tx, [ordered], clock))
    later(resetMinutes * 60)
    const sent: string[] = []
    const working = {
      ...mailer(async () => undefined),
      send: async ({ kind }: { kind: string }) => void sent.push(kind),
    }
    expect(await relayDueLetters(test_.db, working, now)).toEqual({ sent: 1, postponed: 0, failed: 1 })
    expect(sent).toEqual(['acknowledgement'])
    const lapsed = test_.db.selectFrom('letter').select('state').where('last_error', '=', lapsedLetter)
    expect(await lapsed.execute()).toEqual([{ state: 'failed' }])
  })

  test('stay with one worker until its lease lapses', async () => {
    const claims = await Promise.all([claim(test_.db, clock, 5), claim(test_.db, clock, 5)])
    expect(claims.map((claimed) => claimed.length).sort((a, b) => a - b)).toEqual([0, 1])
    later(leaseSeconds + 1)
    expect(await claim(test_.db, clock, 5)).toHaveLength(1)
  })

  test('reach a real server with both bodies, one recipient and a stable id', async () => {
    const received: ParsedMail[] = []
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData: (stream, _session, done) => {
        const keep = async () => {
          received.push(await simpleParser(stream))
          done()
        }
        void keep()
      },
    })
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        resolve((listening.address() as { port: number }).port)
      })
    })
    const real = smtpMailer(`smtp://127.0.0.1:${port}`, 'ChloroMaster <info@chloromaster.com>')
    expect((await relayDueLetters(test_.db, real, now)).sent).toBe(1)
    const id = (await state())?.id
    expect(received).toHaveLength(1)
    expect(received[0]).toMatchObject({
      messageId: `<${id}@chloromaster.com>`,
      subject: 'استلمنا استفسارك Bcc: x@evil.test',
    })
    expect(received[0]?.headers.has('bcc')).toBe(false)
    expect(received[0]?.headers.get('list')).toMatchObject({ unsubscribe: { url: letter.unsubscribeUrl } })
    expect(received[0]?.headerLines.map(({ line }) => line)).toContain(
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    )
    expect(received[0]?.text).toContain('نص <b>عريض</b>')
    expect(received[0]?.html).toContain('نص &lt;b&gt;عريض&lt;/b&gt;')
    expect(received[0]?.headers.get('auto-submitted')).toBe('auto-generated')
    const reply: Letter = { ...letter, kind: 'reply', unsubscribeUrl: null, thread: ['first', 'second'] }
    await test_.db.transaction().execute((tx) => enqueue(tx, [reply], now()))
    await relayDueLetters(test_.db, real, now)
    expect(received[1]).toMatchObject({
      inReplyTo: '<second@chloromaster.com>',
      references: ['<first@chloromaster.com>', '<second@chloromaster.com>'],
    })
    expect(received[1]?.headers.has('auto-submitted')).toBe(false)
    real.close()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  })
})

test('escapes every character that means something in HTML', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;')
})
