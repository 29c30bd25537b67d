/** Native work that would hold up the server, piece after piece, on a thread that exists only while there is something to do. */
import { Worker } from 'node:worker_threads'

export type Workshop<Order> = {
  /** Rejects when the thread cannot make it, and when it dies over it. */
  make(order: Order): Promise<Uint8Array>
  /** Finishes what is queued and ends the thread. */
  close(): Promise<void>
}

/** How the program of the thread answers each order that it is sent. */
export type Reply = { made: Uint8Array } | { fault: string }

type Thread<Order> = { make(order: Order): Promise<Uint8Array>; end(): Promise<unknown> }

/** The thread starts with the first order and ends after `idleMilliseconds` without one. */
export function workshop<Order>(program: URL, idleMilliseconds: number): Workshop<Order> {
  let thread: Thread<Order> | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function make(order: Order): Promise<Uint8Array> {
    clearTimeout(idle)
    const used = thread ?? start()
    try {
      return await used.make(order)
    } finally {
      idle = setTimeout(() => void end(), idleMilliseconds).unref()
    }
  }

  function start(): Thread<Order> {
    const started = startThread<Order>(program, () => {
      if (thread === started) thread = undefined
    })
    thread = started
    return started
  }

  async function end(): Promise<void> {
    clearTimeout(idle)
    await thread?.end()
  }

  return {
    async make(order) {
      const made = queue.then(() => make(order))
      queue = made.catch(() => undefined)
      return made
    },
    close: () => queue.then(end),
  }
}

function startThread<Order>(program: URL, whenEnded: () => void): Thread<Order> {
  // Flags of the main process, such as preloaded telemetry, have no business on this thread.
  const worker = new Worker(program, { execArgv: [] })
  let pending: PromiseWithResolvers<Uint8Array> | undefined

  function fail(error: Error): void {
    whenEnded()
    pending?.reject(error)
  }
  worker.on('error', (cause) => fail(new Error('The thread failed', { cause })))
  worker.on('exit', () => fail(new Error('The thread ended')))
  worker.on('message', (reply: Reply) => {
    if ('made' in reply) pending?.resolve(reply.made)
    else pending?.reject(new Error(`The document cannot be made: ${reply.fault}`))
  })

  return {
    async make(order) {
      pending = Promise.withResolvers()
      // Only a document that is being made may keep the process alive.
      worker.ref()
      worker.postMessage(order)
      return pending.promise.finally(() => worker.unref())
    },
    end() {
      whenEnded()
      return worker.terminate()
    },
  }
}
