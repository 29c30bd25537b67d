import type { SharedStore } from '../../cache/shared-store.ts'
import type { Database } from '../../db/database.ts'
import { oldestWaitingLetter, pingDatabase } from './repository.ts'

export type HealthService = ReturnType<typeof healthService>

type State = 'ok' | 'degraded' | 'down'
export type Readiness = {
  status: 'ready' | 'degraded' | 'stopping' | 'unavailable'
  database: State
  cache: State
  mail: State
}

/** Letters that wait longer tell that the worker or the mail server is not doing its part. */
const lateAfterMs = 5 * 60_000
/** A probe must hear "no" before its own patience ends. */
const patienceMs = 2000

export type HealthDependencies = {
  db: Database
  now: () => Date
  store: SharedStore | null
  stopping: AbortSignal
}

export function healthService({ db, now, store, stopping }: HealthDependencies) {
  return {
    /** The database is required. Mail may be late and nothing is lost; without the shared store each process keeps its own cache and counts. */
    async readiness(): Promise<Readiness> {
      const [stored, isCacheWell] = await Promise.all([
        withinPatience(isMailLate(db, now())).then(
          (isLate) => ({ database: 'ok' as const, mail: isLate ? ('degraded' as const) : ('ok' as const) }),
          () => ({ database: 'down' as const, mail: 'degraded' as const }),
        ),
        store?.isWell() ?? true,
      ])
      const states = { ...stored, cache: isCacheWell ? ('ok' as const) : ('degraded' as const) }
      return { status: stopping.aborted ? 'stopping' : overall(states), ...states }
    },
  }
}

function overall({ database, cache, mail }: Omit<Readiness, 'status'>): Readiness['status'] {
  if (database === 'down') return 'unavailable'
  return cache === 'ok' && mail === 'ok' ? 'ready' : 'degraded'
}

async function isMailLate(db: Database, now: Date): Promise<boolean> {
  await pingDatabase(db)
  const oldest = await oldestWaitingLetter(db)
  return oldest !== null && now.getTime() - Date.parse(oldest) > lateAfterMs
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
