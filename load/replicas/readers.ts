/** Many readers who open pages without a pause, and note every answer that was not what they came for. */
import { setTimeout as pause } from 'node:timers/promises'

export type Readers = {
  answered: number
  /** Each with the address and what came instead. */
  failures: string[]
  finish(): Promise<void>
}

const addresses = ['/en', '/ar', '/en/contact', '/api/services', '/api/services/1', '/health']
const betweenPagesMs = 100
const patienceMs = 10_000

export function letReadersRead(url: string, count: number): Readers {
  let finishing = false
  const read = async (reader: number) => {
    for (let page = reader; !finishing; page += 1) {
      const address = addresses[page % addresses.length] ?? '/en'
      const failure = await open(url + address)
      if (failure) readers.failures.push(`${address}: ${failure}`)
      else readers.answered += 1
      await pause(betweenPagesMs)
    }
  }
  const readers: Readers = {
    answered: 0,
    failures: [],
    finish: async () => {
      finishing = true
      await everyone
    },
  }
  const everyone = Promise.all(Array.from({ length: count }, (_unused, reader) => read(reader)))
  return readers
}

async function open(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMs) })
    const body = await answer.text()
    return answer.status === 200 ? undefined : `${answer.status} ${body.slice(0, 200)}`
  } catch (error) {
    return reasonOf(error)
  }
}

function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: Error }
  return `${String(error)} ${cause?.message ?? ''}`.trim()
}
