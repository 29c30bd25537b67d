/** Knows which ports of this machine are free, and when one is listened on. */
import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

export type PortUse = { port: number; host: string; use: string; variable: string }

/** One sentence for every port that something else holds. */
export async function takenPorts(uses: PortUse[]): Promise<string[]> {
  const faults = await Promise.all(uses.map(faultOf))
  return faults.filter((fault) => fault !== undefined)
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('The system gave no port')
  return address.port
}

/** A server that this machine is just starting; throws when it does not listen within ten seconds. */
export async function untilListening(port: number): Promise<void> {
  const deadline = Date.now() + 10_000
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    try {
      await once(socket, 'connect')
      return
    } catch (error) {
      if (Date.now() > deadline) throw error
      await pause(20)
    } finally {
      socket.destroy()
    }
  }
}

async function faultOf({ port, host, use, variable }: PortUse): Promise<string | undefined> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    if (reason !== 'EADDRINUSE') return `Port ${port} (${use}) cannot be used: ${reason}`
    return `Port ${port} (${use}) is in use. Stop what uses it, or choose another with ${variable}=<port>`
  }
}
