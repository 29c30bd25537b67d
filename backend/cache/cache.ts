import { LRUCache } from 'lru-cache'
import type { SharedStore } from './shared-store.ts'

/** Keeps for seconds what is asked often: in memory, and what was read from the database also in the store that replicas share. Losing it costs only time. */
export type Cache = {
  /** In this process; concurrent misses of one key load once. */
  getOrLoad<T extends object>(key: string, load: () => Promise<T>): Promise<T>
  /** In the shared store, as JSON; without one, or while it is away, this is `load`. */
  shareOrLoad<T>(key: string, load: () => Promise<T>): Promise<T>
  /** Forgets everything, in every replica. */
  clear(): Promise<void>
  counts(): { hits: number; misses: number; sharedHits: number; sharedMisses: number }
}

/** Of each copy. They are made from one another, so they add up where no clearing reaches: docs/decisions/0003. */
export const lifetimeMs = 5000
const mostEntries = 2000
const channel = 'cleared'
/** Goes up at every clearing. What was loaded before a clearing and stored after it bears the old number and is not taken. */
const generationKey = 'chloromaster:generation'

export function openCache(store: SharedStore | null): Cache {
  const memory = new LRUCache<string, object, () => Promise<object>>({
    max: mostEntries,
    ttl: lifetimeMs,
    fetchMethod: (_key, _former, { context: load }) => load(),
    // What a clearing overtakes is still answered to those who asked for it, but not kept.
    ignoreFetchAbort: true,
  })
  const counts = { hits: 0, misses: 0, sharedHits: 0, sharedMisses: 0 }
  store?.onAnnounced(channel, () => memory.clear())
  return {
    async getOrLoad<T extends object>(key: string, load: () => Promise<T>): Promise<T> {
      if (memory.has(key)) counts.hits += 1
      else counts.misses += 1
      return (await memory.fetch(key, { context: load })) as T
    },
    async shareOrLoad<T>(key: string, load: () => Promise<T>): Promise<T> {
      const found = store ? await find<T>(store, key).catch(() => undefined) : undefined
      if (found?.kept) {
        counts.sharedHits += 1
        return found.kept.value
      }
      counts.sharedMisses += 1
      const value = await load()
      if (store && found) void keep(store, key, { generation: found.generation, value })
      return value
    },
    async clear() {
      memory.clear()
      await store
        ?.use((redis) => redis.incr(generationKey))
        .then(() => store.announce(channel))
        // The others then see the change when their copies end.
        .catch(() => undefined)
    },
    counts: () => counts,
  }
}

type Kept<T> = { generation: string; value: T }

async function find<T>(store: SharedStore, key: string): Promise<{ generation: string; kept?: Kept<T> }> {
  const [generation, text] = await store.use((redis) => redis.mget(generationKey, nameOf(key)))
  const kept: Kept<T> | undefined = text ? JSON.parse(text) : undefined
  return kept?.generation === (generation ?? '')
    ? { generation: generation ?? '', kept }
    : { generation: generation ?? '' }
}

/** Nobody waits for it. */
async function keep(store: SharedStore, key: string, kept: Kept<unknown>): Promise<void> {
  await store
    .use((redis) => redis.set(nameOf(key), JSON.stringify(kept), 'PX', lifetimeMs))
    .catch(() => undefined)
}

function nameOf(key: string): string {
  return `chloromaster:cache:${key}`
}
