import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/** The names under which the system is measured. Labels are routes, states and classes, never a person. */
export type Metrics = ReturnType<typeof createMetrics>

/** What is read from elsewhere at the moment of a scrape. */
export type Readings = {
  letters(): Promise<{ state: string; count: number; oldestSeconds: number }[]>
  databasePool(): { total: number; idle: number; waiting: number }
  cache(): { hits: number; misses: number; sharedHits: number; sharedMisses: number }
  sharedStoreFailures(): number
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2.5, 5]

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the arrival of a request to the end of its answer',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: requestSeconds,
      registers,
    }),
    enquiries: new Counter({
      name: 'chloromaster_enquiries_total',
      help: 'Enquiries stored',
      labelNames: ['kind', 'quarantined'] as const,
      registers,
    }),
    visits: new Counter({
      name: 'chloromaster_visits_total',
      help: 'Page views counted',
      labelNames: ['class'] as const,
      registers,
    }),
  }
}

/** Registers the gauges that are read when somebody asks. */
export function observe(metrics: Metrics, readings: Readings): void {
  const registers = [metrics.registry]
  const census = once(readings.letters)
  new Gauge({
    name: 'chloromaster_letters',
    help: 'Letters in the outbox that are not sent, by state',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of await census()) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'chloromaster_letter_oldest_seconds',
    help: 'Age of the oldest letter in a state',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset()
      for (const { state, oldestSeconds } of await census()) this.set({ state }, oldestSeconds)
    },
  })
  new Gauge({
    name: 'chloromaster_database_connections',
    help: 'Connections of the pool by state; one, always busy, on SQLite',
    labelNames: ['state'] as const,
    registers,
    collect() {
      for (const [state, count] of Object.entries(readings.databasePool())) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'chloromaster_cache_lookups',
    help: 'Look-ups in the cache since the start, in memory and in the shared store',
    labelNames: ['level', 'result'] as const,
    registers,
    collect() {
      const { hits, misses, sharedHits, sharedMisses } = readings.cache()
      this.set({ level: 'memory', result: 'hit' }, hits)
      this.set({ level: 'memory', result: 'miss' }, misses)
      this.set({ level: 'shared', result: 'hit' }, sharedHits)
      this.set({ level: 'shared', result: 'miss' }, sharedMisses)
    },
  })
  new Gauge({
    name: 'chloromaster_shared_store_failures',
    help: 'Times the shared store did not do in time what it was asked, since the start',
    registers,
    collect() {
      this.set(readings.sharedStoreFailures())
    },
  })
}

/** Two gauges of one scrape share one reading. While the database is away they are absent and all other metrics stay. */
function once<T>(read: () => Promise<T[]>): () => Promise<T[]> {
  let pending: Promise<T[]> | undefined
  return () => {
    pending ??= read()
      .catch(() => [])
      .finally(() => {
        pending = undefined
      })
    return pending
  }
}
