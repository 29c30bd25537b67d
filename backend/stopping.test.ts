import { once } from 'node:events'
import { connect } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { type CleanUps, startSystem } from './testing/processes.ts'

const cleanUps: CleanUps = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})
const longestStopMs = 10_000

test('the back end stops in time, whatever its connections do, and finishes what it has in hand', {
  timeout: 60_000,
}, async () => {
  const { port, url, main } = await startSystem('sqlite', cleanUps)
  const half =
    'POST /api/contact HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n'
  const sockets = ['', half, `${half}\r\n{"firstName":`].map((text) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('error', () => undefined)
    return socket
  })
  await Promise.all(sockets.map((socket) => once(socket, 'connect')))
  const inHand = fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@staff.test', password: 'takes a while to hash' }),
  })
  await new Promise((resolve) => setTimeout(resolve, 30))
  const begun = Date.now()
  main.kill('SIGTERM')
  const [status] = await once(main, 'exit')
  expect(status).toBe(0)
  expect(Date.now() - begun).toBeLessThan(longestStopMs)
  expect((await inHand).status).toBe(401)
  for (const socket of sockets) socket.destroy()
})

test('after the order to stop it says so first, serves on for the set time, then ends', {
  timeout: 60_000,
}, async () => {
  const { url, main } = await startSystem('sqlite', cleanUps, { DRAIN_SECONDS: '5' })
  const begun = Date.now()
  main.kill('SIGTERM')
  const ended = once(main, 'exit')
  await expect.poll(async () => (await fetch(`${url}/health/ready`)).status, { timeout: 4000 }).toBe(503)
  const readiness = await fetch(`${url}/health/ready`)
  expect(await readiness.json()).toMatchObject({ status: 'stopping', database: 'ok' })
  const served = await fetch(`${url}/api/services`)
  expect([served.status, served.headers.get('connection')]).toEqual([200, 'close'])
  expect((await fetch(`${url}/health/live`)).status).toBe(200)
  expect((await ended)[0]).toBe(0)
  expect(Date.now() - begun).toBeGreaterThanOrEqual(5000)
  await expect(fetch(`${url}/health/live`)).rejects.toThrow()
})

test('the worker stops in time while the mail server says nothing', { timeout: 60_000 }, async () => {
  const { url, smtpPort, start } = await startSystem('sqlite', cleanUps)
  let isConnected = () => {}
  const connected = new Promise<void>((resolve) => {
    isConnected = resolve
  })
  const silent = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], onMailFrom: () => isConnected() })
  silent.on('error', () => undefined)
  silent.listen(smtpPort, '127.0.0.1')
  cleanUps.push(() => new Promise<void>((resolve) => silent.close(() => resolve())))
  await fetch(`${url}/api/contact`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstName: 'A', email: 'a@example.test', phone: '+201222155310', message: 'x' }),
  })
  const worker = start('worker.ts')
  await connected
  const begun = Date.now()
  worker.kill('SIGTERM')
  const [status] = await once(worker, 'exit')
  expect(status).toBe(0)
  expect(Date.now() - begun).toBeLessThan(longestStopMs)
})
