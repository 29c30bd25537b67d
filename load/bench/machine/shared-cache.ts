import { setTimeout as wait } from 'node:timers/promises'
import { openCache } from '../../../backend/cache/cache.ts'
import { openSharedStore } from '../../../backend/cache/shared-store.ts'
import { percentile } from '../rounds.ts'

/**
 * A program: reads of our shared cache, or counts of our shared limits, so many at once; prints what it measured as
 * JSON. Arguments: URL of the store, "read" or "count", clients, seconds.
 */
const [url, what, clients, seconds] = process.argv.slice(2)
const store = openSharedStore(url ?? '', 'a secret of the bench')
await new Promise<void>((resolve) => store.onAnnounced('ready', resolve))
const cache = openCache(store)
const value = 'x'.repeat(1024)
await cache.shareOrLoad('bench', async () => value)

const latencies: number[] = []
const startedAt = performance.now()
const endsAt = startedAt + Number(seconds) * 1000
await Promise.all(Array.from({ length: Number(clients) }, client))
const rate = latencies.length / ((performance.now() - startedAt) / 1000)
store.close()
process.stdout.write(
  JSON.stringify({ rate, p50Ms: percentile(latencies, 50), p99Ms: percentile(latencies, 99) }),
)

/** Only what the store answered counts: past our patience, and while it rests after that, a request goes on without it. */
async function client(): Promise<void> {
  while (performance.now() < endsAt) {
    const from = performance.now()
    if (await isAnswered()) latencies.push(performance.now() - from)
    else await wait(1)
  }
}

async function isAnswered(): Promise<boolean> {
  let isOurs = true
  const miss = async () => {
    isOurs = false
    return value
  }
  if (what === 'read') await cache.shareOrLoad('bench', miss)
  else await store.count('someone', 60_000).catch(miss)
  return isOurs
}
