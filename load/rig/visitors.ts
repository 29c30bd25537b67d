/** Many visitors who write, each repeating a contact under the same key until it is acknowledged, as the browser's form does. */
import { setTimeout as pause } from 'node:timers/promises'

export type Visitors = {
  /** What was acknowledged so far, by key. */
  acknowledged: Map<string, Acknowledgement>
  /** Keys that were sent, acknowledged or not. */
  sent: Set<string>
  /** Why visitors had to try again, for each try: it was answered 503, ended in an error or took too long. */
  failedTries: string[]
  /** Answers no visitor should ever see, each once. */
  unexpected: Set<string>
  /** No new contacts; resolves when everything that was sent is acknowledged. */
  finish(): Promise<void>
}
export type Acknowledgement = { id: string; at: number }
export type Crowd = {
  url: string
  visitors: number
  /** Between two contacts of one visitor, on average. */
  pauseMs: number
  /** After which a visitor gives up waiting and tries again. */
  patienceMs: number
  random: () => number
}

const betweenTriesMs = 250
/** A contact that is not acknowledged this long after the last was begun is a loss, and ends the test. */
const longestFinishMs = 150_000

export function letVisitorsWrite(crowd: Crowd): Visitors {
  let finishing = false
  let deadline = Number.POSITIVE_INFINITY
  const visitors: Visitors = {
    acknowledged: new Map(),
    sent: new Set(),
    failedTries: [],
    unexpected: new Set(),
    finish: async () => {
      finishing = true
      deadline = Date.now() + longestFinishMs
      await everyone
    },
  }
  const write = async (visitor: number) => {
    // They do not all come in the same moment.
    await pause(crowd.random() * crowd.pauseMs)
    for (let number = 0; !finishing; number += 1) {
      await untilAcknowledged(crowd, visitors, `visitor-${visitor}-contact-${number}`, () => deadline)
      await pause(crowd.pauseMs * (0.5 + crowd.random()))
    }
  }
  const everyone = Promise.all(Array.from({ length: crowd.visitors }, (_unused, visitor) => write(visitor)))
  return visitors
}

function addressOf(key: string): string {
  return `${key}@example.test`
}

async function untilAcknowledged(
  crowd: Crowd,
  visitors: Visitors,
  key: string,
  deadline: () => number,
): Promise<void> {
  visitors.sent.add(key)
  while (Date.now() < deadline()) {
    const outcome = await post(crowd, key)
    if ('id' in outcome) {
      visitors.acknowledged.set(key, { id: outcome.id, at: Date.now() })
      return
    }
    visitors.failedTries.push(outcome.reason)
    if (outcome.isUnexpected) visitors.unexpected.add(outcome.reason)
    await pause(betweenTriesMs * (0.5 + crowd.random()))
  }
}

type Outcome = { id: string } | { reason: string; isUnexpected: boolean }

async function post({ url, patienceMs }: Crowd, key: string): Promise<Outcome> {
  try {
    const answer = await fetch(`${url}/api/contact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify({ firstName: 'A', email: addressOf(key), phone: '+201222155310', message: key }),
      signal: AbortSignal.timeout(patienceMs),
    })
    const body = await answer.text()
    if (answer.status === 200) return { id: idIn(body) }
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
    return {
      reason: `${answer.status} ${body.slice(0, 300)}`,
      isUnexpected: answer.status !== 503 || !isProblem,
    }
  } catch (error) {
    return { reason: String(error instanceof Error ? (error.cause ?? error) : error), isUnexpected: false }
  }
}

function idIn(receipt: string): string {
  const { id }: { id: string } = JSON.parse(receipt)
  return id
}
