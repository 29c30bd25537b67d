import { Cacheable, createKeyv } from 'cacheable'

/** Keeps finished answers as bytes, in memory; concurrent misses of one key load once. Losing it costs only time. */
export type Cache = {
  getOrLoad<T>(key: string, load: () => Promise<T>): Promise<T>
  clear(): Promise<void>
  counts(): { hits: number; misses: number }
}

/** How long a correction made by another process may stay unseen. */
const lifetimeMs = 5000
const mostEntries = 2000

export function openCache(): Cache {
  const cache = new Cacheable({
    // Bytes are never changed in place, so handing out the stored object itself is safe and saves a copy a request.
    primary: createKeyv({ useClone: false, lruSize: mostEntries }),
    ttl: lifetimeMs,
    stats: true,
  })
  return {
    async getOrLoad<T>(key: string, load: () => Promise<T>): Promise<T> {
      const value = await cache.getOrSet(key, load, { ttl: lifetimeMs, throwErrors: true })
      return value ?? load()
    },
    clear: () => cache.clear(),
    counts: () => ({ hits: cache.stats.hits, misses: cache.stats.misses }),
  }
}
