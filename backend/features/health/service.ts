import type { Database } from '../../db/database.ts'
import { oldestWaitingLetter, pingDatabase } from './repository.ts'

export type HealthService = ReturnType<typeof healthService>

type State = 'ok' | 'degraded' | 'down'
export type Readiness = {
  status: 'ready' | 'degraded' | 'unavailable'
  database: State
  cache: State
  mail: State
}

/** Letters that wait longer tell that the worker or the mail server is not doing its part. */
const lateAfterMs = 5 * 60_000
/** A probe must hear "no" before its own patience ends. */
const patienceMs = 2000

export function healthService(db: Database, now: () => Date) {
  return {
    /** The database is required. Mail may be late and nothing is lost; the cache is in memory and cannot be away. */
    async readiness(): Promise<Readiness> {
      try {
        return await withinPatience(measure(db, now()))
      } catch {
        return { status: 'unavailable', database: 'down', cache: 'ok', mail: 'degraded' }
      }
    },
  }
}

async function measure(db: Database, now: Date): Promise<Readiness> {
  await pingDatabase(db)
  const oldest = await oldestWaitingLetter(db)
  const isLate = oldest !== null && now.getTime() - Date.parse(oldest) > lateAfterMs
  return {
    status: isLate ? 'degraded' : 'ready',
    database: 'ok',
    cache: 'ok',
    mail: isLate ? 'degraded' : 'ok',
  }
}

async function withinPatience<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patienceMs)
  })
  return Promise.race([work, timeout]).finally(() => clearTimeout(timer))
}
