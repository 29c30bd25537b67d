/** Reaches the Redis-protocol server that replicas share, briefly or not at all: it may be slow, full, read-only or gone at any time. */
import { createHmac } from 'node:crypto'
import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import { Redis } from 'ioredis'

export type SharedStore = {
  /** Rejects after 12 ms, and at once while the server is known to be away; whoever asks has another way. */
  use<T>(work: (redis: Redis) => Promise<T>): Promise<T>
  /** Adds one to a counter that all replicas share and that ends after the time. */
  count(key: string, lifetimeMs: number): Promise<{ count: number; endsInMs: number }>
  /** Tells every replica, this one too. */
  announce(channel: string): Promise<void>
  /** Calls back at every announcement, and whenever some may have been missed. */
  onAnnounced(channel: string, react: () => void): void
  /** True when something can be written and read. */
  isWell(): Promise<boolean>
  failures(): number
  close(): void
}

/** A request asks three times at most, and waits 50 ms at most in all. */
const patienceMs = 12
const failuresUntilOpen = 3
const openForMs = 1000
/** A server that froze without closing its connection is left after this. */
const deadAfterMs = 10_000
const longestPauseMs = 2000
const prefix = 'chloromaster:'

/** The secret hides what is counted, which may be an address or an account, from whoever reads the server. */
export function openSharedStore(url: string, secret: string): SharedStore {
  const redis = connect(url)
  const listener = connect(url)
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: openForMs,
    breaker: new ConsecutiveBreaker(failuresUntilOpen),
  })
  let failed = 0
  breaker.onFailure(() => {
    failed += 1
  })
  const use: SharedStore['use'] = (work) => breaker.execute(() => withinPatience(work(redis)))
  return {
    use,
    count(key, lifetimeMs) {
      const hidden = createHmac('sha256', secret).update(key).digest('base64url')
      return use(async (client) => {
        const [count, endsInMs] = await (client as Counting).countOne(`${prefix}count:${hidden}`, lifetimeMs)
        return { count, endsInMs }
      })
    },
    announce: async (channel) => void (await use((client) => client.publish(prefix + channel, ''))),
    onAnnounced(channel, react) {
      listener.on('message', (from) => from === prefix + channel && react())
      listener.on('ready', () => {
        react()
        listener.subscribe(prefix + channel).catch(() => undefined)
      })
    },
    async isWell() {
      try {
        await use((client) => client.set(`${prefix}well`, '', 'PX', openForMs))
        return breaker.state === CircuitState.Closed
      } catch {
        return false
      }
    },
    failures: () => failed,
    close() {
      redis.disconnect()
      listener.disconnect()
    },
  }
}

function connect(url: string): Redis {
  const redis = new Redis(url, {
    // What cannot be asked now is not asked later: nobody would still wait for it.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2000,
    socketTimeout: deadAfterMs,
    retryStrategy: (attempt) => Math.min(attempt * 100, longestPauseMs),
    autoResubscribe: false,
    scripts: { countOne: { lua: countScript, numberOfKeys: 1 } },
  })
  // The failing request tells it; without a listener the process would end.
  redis.on('error', () => undefined)
  return redis
}

/** The window begins with its first count. Run by the server in one piece, so that no counter is left without an end. */
const countScript = `
local count = redis.call('INCR', KEYS[1])
if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
return { count, redis.call('PTTL', KEYS[1]) }`

type Counting = Redis & {
  countOne(name: string, lifetimeMs: number): Promise<[count: number, endsInMs: number]>
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    // An answer that arrived while this process was busy is read before the setImmediate, so it still counts.
    timer = setTimeout(
      () => setImmediate(() => reject(new Error('the shared store is too slow'))),
      patienceMs,
    )
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
