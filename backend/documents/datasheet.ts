/** Prints datasheets as PDF, one after another, on a thread that exists only while there is something to print. */
import { Worker } from 'node:worker_threads'
import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { type DatasheetContent, datasheetContent } from './datasheet-content.ts'
import type { DatasheetReply } from './datasheet-worker.ts'

/** `pageUrl` is the product's page, printed on the document as the place of the current revision. */
export type DatasheetInput = { product: Product; company: Company; locale: Locale; pageUrl: string }

export type DatasheetRenderer = {
  /** Rejects for a product without a revision, and when the thread dies over this document. */
  render(input: DatasheetInput): Promise<Uint8Array>
  /** Finishes what is queued and ends the thread. */
  close(): Promise<void>
}

type Thread = { print(content: DatasheetContent): Promise<Uint8Array>; end(): Promise<unknown> }

/** The thread starts with the first document and ends after `idleMilliseconds` without one. */
export function datasheetRenderer(idleMilliseconds = 60_000): DatasheetRenderer {
  let thread: Thread | undefined
  let idle: NodeJS.Timeout | undefined
  let queue: Promise<unknown> = Promise.resolve()

  async function print(content: DatasheetContent): Promise<Uint8Array> {
    clearTimeout(idle)
    const used = thread ?? start()
    try {
      return await used.print(content)
    } finally {
      idle = setTimeout(() => void end(), idleMilliseconds).unref()
    }
  }

  function start(): Thread {
    const started = startThread(() => {
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
    async render({ product, company, locale, pageUrl }) {
      const content = datasheetContent(product, company, locale, pageUrl)
      const printed = queue.then(() => print(content))
      queue = printed.catch(() => undefined)
      return printed
    },
    close: () => queue.then(end),
  }
}

function startThread(whenEnded: () => void): Thread {
  // Flags of the main process, such as preloaded telemetry, have no business on this thread.
  const worker = new Worker(new URL('./datasheet-worker.ts', import.meta.url), { execArgv: [] })
  let pending: PromiseWithResolvers<Uint8Array> | undefined

  function fail(error: Error): void {
    whenEnded()
    pending?.reject(error)
  }
  worker.on('error', (cause) => fail(new Error('The datasheet thread failed', { cause })))
  worker.on('exit', () => fail(new Error('The datasheet thread ended')))
  worker.on('message', (reply: DatasheetReply) => {
    if ('pdf' in reply) pending?.resolve(reply.pdf)
    else pending?.reject(new Error(`The datasheet does not compile: ${reply.fault}`))
  })

  return {
    async print(content) {
      pending = Promise.withResolvers()
      // Only a document that is being made may keep the process alive.
      worker.ref()
      worker.postMessage(content)
      return pending.promise.finally(() => worker.unref())
    },
    end() {
      whenEnded()
      return worker.terminate()
    },
  }
}
