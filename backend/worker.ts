import { setTimeout as wait } from 'node:timers/promises'
import { company } from '#catalogue/company.ts'
import { readConfig } from './config.ts'
import { openDatabase } from './db/database.ts'
import { rollUpVisits } from './features/visits/service.ts'
import { smtpMailer } from './mail/mailer.ts'
import { relayDueLetters } from './mail/relay.ts'
import { openLogger } from './telemetry/logger.ts'

/** Sends letters and counts visits, again and again, until it is told to stop; what it holds then is finished first. */
const pauseMs = 1000
const rollUpEveryMs = 60_000
const pauseAfterFaultMs = 5000

/** A letter still on its way then is sent again when its lease lapses, under the same Message-ID. */
const patienceMs = 5000

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stop.abort()
    setTimeout(() => process.exit(0), patienceMs).unref()
  })
}

// What this process writes, the database and logs of persons among it, only its own user may read.
process.umask(0o077)
const config = readConfig(process.env)
const logger = openLogger(config.log)
const db = openDatabase(config.databaseUrl)
const mailer = smtpMailer(config.smtpUrl, config.mail.from)
const now = () => new Date()

logger.info('worker is running')
await Promise.all([repeat('letters', relayUntilIdle), repeat('visits', rollUp)])
logger.info('worker is stopping')
mailer.close()
await db.destroy()

/** A fault, such as a database that is away, is logged and the work tried again. */
async function repeat(name: string, work: () => Promise<number>): Promise<void> {
  while (!stop.signal.aborted) {
    let pause = pauseAfterFaultMs
    try {
      pause = await work()
    } catch (error) {
      logger.error({ err: error }, `${name} failed`)
    }
    await wait(pause, undefined, { signal: stop.signal }).catch(() => undefined)
  }
}

async function relayUntilIdle(): Promise<number> {
  const outcome = await relayDueLetters(db, mailer, now)
  const handled = outcome.sent + outcome.postponed + outcome.failed
  if (handled > 0) logger.info(outcome, 'letters')
  return handled > 0 ? 0 : pauseMs
}

async function rollUp(): Promise<number> {
  await rollUpVisits(db, now(), company.timeZone)
  return rollUpEveryMs
}
