/** Clients that misuse a connection, each in its own way. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type Rude = {
  /** What the server said last, or nothing. */
  heard: string
  isClosed: boolean
  socket: Socket
}
type Way = (rude: Rude) => unknown

const betweenBytesMs = 250
/** More would wait in a queue of the system's that overflows, and never reach the server. */
const atOnce = 200
const patienceMs = 60_000

export async function openMany(port: number, count: number, behave: Way): Promise<Rude[]> {
  const rude: Rude[] = []
  while (rude.length < count) {
    const several = Array.from({ length: Math.min(atOnce, count - rude.length) }, () => open(port, behave))
    rude.push(...(await Promise.all(several)))
  }
  return rude
}

/** Says nothing at all. */
export const idle: Way = () => undefined

/** The headers, a byte at a time, without an end. */
export const slowHeaders: Way = (rude) =>
  trickle(rude, `GET /health HTTP/1.1\r\nHost: x\r\nX-Slow: ${'a'.repeat(5000)}`)

/** A body of which a byte comes now and then. */
export const slowBody: Way = (rude) => {
  rude.socket.write(`${head('/api/contact')}Content-Length: 5000\r\n\r\n`)
  return trickle(rude, 'x'.repeat(5000))
}

/** Asks for much, several times over, and reads nothing of it. */
export const deaf: Way = ({ socket }) => {
  socket.pause()
  socket.write('GET /api/services HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(20))
}

/** Whatever is said, all at once. */
export function saying(text: string): Way {
  return ({ socket }) => socket.write(text)
}

export const longHeaders = `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(50_000)}\r\n\r\n`
export const longBody = `${head('/api/contact')}Content-Length: 1000000\r\n\r\n${'x'.repeat(1_000_000)}`
export const longChunks = `${head('/api/contact')}Transfer-Encoding: chunked\r\n\r\n${`2710\r\n${'x'.repeat(10_000)}\r\n`.repeat(100)}0\r\n\r\n`
/** Two lengths: a proxy and a server that each believe another one can be played off against each other. */
export const twoLengths = `${head('/api/contact')}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/admin/session HTTP/1.1\r\nHost: x\r\n\r\n`
export const notHttp = '\u0016\u0003\u0001 hello\r\n\r\n'

export async function untilAllClosed(rude: Rude[]): Promise<number> {
  const deadline = Date.now() + patienceMs
  while (rude.some(({ isClosed }) => !isClosed) && Date.now() < deadline) await pause(100)
  return rude.filter(({ isClosed }) => !isClosed).length
}

export function hangUp(rude: Rude[]): void {
  for (const { socket } of rude) socket.destroy()
}

async function open(port: number, behave: Way): Promise<Rude> {
  const socket = connect(port, '127.0.0.1')
  const rude: Rude = { heard: '', isClosed: false, socket }
  // A reset is a way to be shown the door.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    rude.isClosed = true
  })
  socket.on('data', (bytes) => {
    rude.heard += bytes.toString('latin1')
  })
  await once(socket, 'connect')
  void behave(rude)
  return rude
}

async function trickle(rude: Rude, text: string): Promise<void> {
  for (const sign of text) {
    if (rude.isClosed) return
    rude.socket.write(sign)
    await pause(betweenBytesMs)
  }
}

function head(path: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`
}
