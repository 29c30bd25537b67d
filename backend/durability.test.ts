import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterEach, describe, expect, test } from 'vitest'
import { openDatabase } from './db/database.ts'
import { engines } from './testing/database.ts'
import { type CleanUps, startSystem, until } from './testing/processes.ts'

/** Real processes, a real database and a real mail server, some of which die while visitors write. */
const contacts = 200
const visitorsAtOnce = 10
const patienceMs = 120_000

const cleanUps: CleanUps = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

describe.each(engines)('nothing acknowledged is lost on %s', (engine) => {
  test('when the worker is killed while contacts arrive', { timeout: patienceMs }, async () => {
    const system = await startSystem(engine, cleanUps)
    const mail = await startMailServer(system.smtpPort)
    const first = system.start('worker.ts')
    const writing = writeContacts(system.url)
    await until(() => mail.messageIds.length > 20)
    first.kill('SIGKILL')
    await once(first, 'exit')
    system.start('worker.ts')
    await expectAllDelivered(system.databaseUrl, await writing, mail.messageIds)
  })

  test('when the mail server is away for the first half and the worker is killed too', {
    timeout: patienceMs,
  }, async () => {
    const system = await startSystem(engine, cleanUps)
    const first = system.start('worker.ts')
    const writing = writeContacts(system.url)
    await until(async () => (await countEnquiries(system.databaseUrl)) > contacts / 2)
    first.kill('SIGKILL')
    await once(first, 'exit')
    const mail = await startMailServer(system.smtpPort)
    system.start('worker.ts')
    await expectAllDelivered(system.databaseUrl, await writing, mail.messageIds)
  })
})

/** The keys of the contacts that were answered with 200. */
async function writeContacts(url: string): Promise<string[]> {
  const keys = Array.from({ length: contacts }, (_unused, number) => `durability-${number}`)
  const open = [...keys]
  const acknowledged: string[] = []
  const visitor = async () => {
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const answer = await fetch(`${url}/api/contact`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          firstName: 'A',
          email: `${key}@example.test`,
          phone: '+201222155310',
          message: key,
        }),
      })
      if (answer.ok) acknowledged.push(key)
      await wait(20)
    }
  }
  await Promise.all(Array.from({ length: visitorsAtOnce }, visitor))
  return acknowledged
}

async function startMailServer(port: number): Promise<{ messageIds: string[] }> {
  const messageIds: string[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: (stream, _session, done) => {
      const keep = async () => {
        try {
          messageIds.push((await simpleParser(stream)).messageId ?? '')
          await wait(10)
          done()
        } catch {
          // A worker that is killed breaks off in the middle: such a letter has not arrived.
          done(new Error('broken off'))
        }
      }
      void keep()
    },
  })
  server.on('error', () => undefined)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  cleanUps.push(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { messageIds }
}

async function expectAllDelivered(databaseUrl: string, acknowledged: string[], messageIds: string[]) {
  expect(acknowledged).toHaveLength(contacts)
  const db = openDatabase(databaseUrl)
  try {
    await until(async () => {
      const waiting = await db
        .selectFrom('letter')
        .select('id')
        .where('state', '=', 'waiting')
        .limit(1)
        .execute()
      return waiting.length === 0
    })
    const stored = await db.selectFrom('enquiry').select('idempotency_key').execute()
    expect(stored.map((row) => row.idempotency_key ?? '').sort()).toEqual(acknowledged.sort())
    const letters = await db.selectFrom('letter').select(['id', 'state']).execute()
    expect(letters.filter(({ state }) => state !== 'sent')).toEqual([])
    expect([...new Set(messageIds)].sort()).toEqual(
      letters.map(({ id }) => `<${id}@chloromaster.com>`).sort(),
    )
    expect(letters).toHaveLength(2 * contacts)
  } finally {
    await db.destroy()
  }
}

async function countEnquiries(databaseUrl: string): Promise<number> {
  const db = openDatabase(databaseUrl)
  const { length } = await db.selectFrom('enquiry').select('id').execute()
  await db.destroy()
  return length
}
