/** Stands between a client and a server on loopback and spoils the connection in the ways a network does. */
import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

export type TcpProxy = {
  port: number
  /** Connections that exist are closed in good order, as by a server that stops. */
  cut(): void
  /** Connections that exist end with a reset, as by a firewall. */
  reset(): void
  /** Nothing flows any more and nobody is told: neither on connections that exist nor on new ones. */
  stall(): void
  /** Connections that exist never carry another byte, as after a failed router; new ones are well. */
  abandon(): void
  /** New connections are refused; those that exist are reset. */
  refuse(): void
  /** Ends stalling and refusing: what was held back flows on. */
  heal(): Promise<void>
  close(): void
}

type Pair = { client: Socket; server: Socket }

export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>()
  const abandoned = new Set<Pair>()
  let stalled = false
  const listener = createServer((client) => {
    const pair = { client, server: connect(target, '127.0.0.1') }
    pairs.add(pair)
    tie(pair, () => pairs.delete(pair) || abandoned.delete(pair))
    if (!stalled) join(pair)
  })
  const port = await listen(listener, 0)
  const reset = () => pairs.forEach(resetBoth)
  return {
    port,
    reset,
    cut: () => {
      for (const { client, server } of pairs) {
        client.end()
        server.end()
      }
    },
    stall: () => {
      stalled = true
      pairs.forEach(part)
    },
    abandon: () => {
      for (const pair of pairs) {
        part(pair)
        pairs.delete(pair)
        abandoned.add(pair)
      }
    },
    refuse: () => {
      listener.close()
      reset()
    },
    heal: async () => {
      if (!listener.listening) await listen(listener, port)
      if (stalled) pairs.forEach(join)
      stalled = false
    },
    close: () => {
      listener.close()
      for (const pair of [...pairs, ...abandoned]) resetBoth(pair)
    },
  }
}

async function listen(listener: Server, port: number): Promise<number> {
  listener.listen(port, '127.0.0.1')
  await once(listener, 'listening')
  const address = listener.address()
  return typeof address === 'object' && address ? address.port : port
}

/** When one side ends badly, the other learns of it. */
function tie({ client, server }: Pair, forget: () => unknown): void {
  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('error', () => other.resetAndDestroy())
    one.on('close', () => {
      forget()
      other.destroySoon()
    })
  }
}

function join({ client, server }: Pair): void {
  client.pipe(server)
  server.pipe(client)
}

function part({ client, server }: Pair): void {
  client.unpipe(server).pause()
  server.unpipe(client).pause()
}

function resetBoth({ client, server }: Pair): void {
  client.resetAndDestroy()
  server.resetAndDestroy()
}
