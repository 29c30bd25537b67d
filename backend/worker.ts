import { setTimeout as wait } from 'node:timers/promises'
import { company as givenCompany } from '#catalogue/company.ts'
import type { JobKind } from '#contract/job.ts'
import { openCache } from './cache/cache.ts'
import { openSharedStore } from './cache/shared-store.ts'
import { readConfig } from './config.ts'
import { workAlone } from './db/coordination/alone.ts'
import { runWhenDue } from './db/coordination/clockwork.ts'
import { openDatabase } from './db/database.ts'
import { exportCatalogue, importCatalogue } from './features/catalogue/exchange/service.ts'
import { factsAt, readSheet } from './features/catalogue/sheet/service.ts'
import { type NoticeDependencies, tellReceivers } from './features/datasheets/notices/service.ts'
import { startLinks } from './features/datasheets/service.ts'
import { answerAtLast, awaitAgain } from './features/enquiries/answering/undelivered.ts'
import { correctClocks, nudgeStaff } from './features/enquiries/clock/service.ts'
import { nameCountries } from './features/enquiries/countries/service.ts'
import { exportEnquiries } from './features/enquiries/export/service.ts'
import { storeWords } from './features/enquiries/search/service.ts'
import { eraseJob, finishErasures } from './features/privacy/erasure/service.ts'
import { exportPersonJob } from './features/privacy/handover/service.ts'
import { forgetWhatIsOld, retentionJob } from './features/privacy/retention/service.ts'
import { unsubscribeUrl } from './features/privacy/service.ts'
import { rollUpVisits } from './features/visits/roll-ups/service.ts'
import type { JobHandler, JobHandlers } from './jobs/runner.ts'
import { runDueJob } from './jobs/runner.ts'
import { smtpMailer } from './mail/mailer.ts'
import { relayDueLetters } from './mail/relay.ts'
import { liveSettings } from './settings/live.ts'
import { type Loop, signLife } from './telemetry/alive.ts'
import { openLogger } from './telemetry/logger.ts'
import { releaseStartMemory } from './telemetry/release-memory.ts'

/** Sends letters, does what staff ordered, makes enquiries findable, counts visits and deletes what has been kept long enough, again and again, until it is told to stop; what it holds then is finished first. */
const pauseMs = 1000
const shortPauseMs = 50
const rollUp = { name: 'visits', everyMs: 60_000 }
const answerTimes = { name: 'answer times', everyMs: 5000 }
const shortRetention = { name: 'job files', everyMs: 60 * 60_000 }
const retention = { name: 'retention', everyMs: 24 * 60 * 60_000 }
const countries = { name: 'countries', everyMs: 60 * 60_000 }
const erasures = { name: 'erasures', everyMs: 60 * 60_000 }
/** Another worker may do what is due, or leave it undone. */
const askEveryMs = 10_000
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
const releaseDatabase = workAlone(config.databaseUrl, 'worker')
const db = openDatabase(config.databaseUrl, { poolSize: config.databasePoolSize })
const {
  company,
  limits,
  follow: followSettings,
} = liveSettings(db, {
  company: givenCompany,
  highestLimits: config.visitorLimits,
})
const store = config.redisUrl === null ? null : openSharedStore(config.redisUrl, config.authSecret)
const mailer = smtpMailer(config.smtpUrl, config.mail.from)
const now = () => new Date()
/** What each kind of job does. */
const jobHandlers: JobHandlers = new Map<JobKind, JobHandler>([
  ['enquiry-export', exportEnquiries({ db, now, timeZone: company.timeZone })],
  ['catalogue-export', exportCatalogue(db, now)],
  ['catalogue-import', importCatalogue({ db, cache: openCache(store), now, timeZone: company.timeZone })],
  ['datasheet-notice', tellReceivers(notices())],
  ['person-export', exportPersonJob({ db, now })],
  ['person-erasure', eraseJob({ db, now, logFile: config.log.file, backupsKept: config.backupsKept })],
  ['retention', retentionJob({ db, now, timeZone: company.timeZone, countVisits })],
])

releaseStartMemory()
logger.info('worker is running')
await Promise.all([
  repeat('letters', relayUntilIdle),
  repeat('jobs', runJobsUntilIdle),
  repeat('search', storeWordsUntilIdle),
  repeat('clockwork', doWhatIsDue),
])
logger.info('worker is stopping')
mailer.close()
store?.close()
await db.destroy()
releaseDatabase()

function notices(): NoticeDependencies {
  const { publicUrl, authSecret: secret } = config
  return {
    db,
    now,
    company,
    publicUrl,
    // As it is set when the letter is written.
    get link() {
      return { days: limits.datasheetLinkDays, downloads: limits.datasheetLinkDownloads }
    },
    readSheet,
    readFacts: factsAt,
    unsubscribeUrl: (email, locale) => unsubscribeUrl(email, locale, { publicUrl, secret }),
  }
}

/** A fault, such as a database that is away, is logged and the work tried again. */
async function repeat(name: Loop, work: () => Promise<number>): Promise<void> {
  while (!stop.signal.aborted) {
    await signLife(name)
    let pause = pauseAfterFaultMs
    try {
      await followSettings()
      pause = await work()
    } catch (error) {
      logger.error({ err: error }, `${name} failed`)
    }
    await wait(pause, undefined, { signal: stop.signal }).catch(() => undefined)
  }
}

async function relayUntilIdle(): Promise<number> {
  const outcome = await relayDueLetters(db, mailer, now, {
    onSent: async (tx, letter, at) => {
      await startLinks(tx, letter, at)
      await answerAtLast(company.timeZone)(tx, letter, at)
    },
    onGivenUp: awaitAgain(company.timeZone),
  })
  const handled = outcome.sent + outcome.postponed + outcome.failed
  if (handled > 0) logger.info(outcome, 'letters')
  return handled > 0 ? 0 : pauseMs
}

async function runJobsUntilIdle(): Promise<number> {
  const ran = await runDueJob({ db, now, stopping: stop.signal }, jobHandlers)
  if (ran) logger.info(ran, 'job')
  return ran ? 0 : pauseMs
}

/** Pauses between the batches too: an upgrade has many, and visitors want to write meanwhile. */
async function storeWordsUntilIdle(): Promise<number> {
  return (await storeWords(db, now())) > 0 ? shortPauseMs : pauseMs
}

async function doWhatIsDue(): Promise<number> {
  await runWhenDue(db, answerTimes, now, keepAnswerTimes)
  await runWhenDue(db, rollUp, now, countVisits)
  await runWhenDue(db, shortRetention, now, () => forget('hourly'))
  // After the roll-up of the same round, so that no view is deleted uncounted.
  await runWhenDue(db, retention, now, () => forget('daily'))
  await runWhenDue(db, erasures, now, finishWhatWasErased)
  await runWhenDue(db, countries, now, giveCountriesTheirCodes)
  return askEveryMs
}

async function keepAnswerTimes(): Promise<void> {
  const clocks = await correctClocks(db, now, company.timeZone)
  const { publicUrl, mail } = config
  const nudges = await nudgeStaff(db, now, { company, publicUrl, officeInbox: mail.officeInbox })
  if (clocks + nudges > 0) logger.info({ clocks, nudges }, 'answer times')
}

async function finishWhatWasErased(): Promise<void> {
  const certificates = await finishErasures({ db, now })
  if (certificates > 0) logger.info({ certificates }, 'erasures whose jobs had failed are finished')
}

async function giveCountriesTheirCodes(): Promise<void> {
  const enquiries = await nameCountries(db)
  if (enquiries > 0) logger.info({ enquiries }, 'countries that were named have their codes')
}

async function countVisits(): Promise<void> {
  await rollUpVisits(db, now(), company.timeZone)
}

async function forget(often: 'hourly' | 'daily'): Promise<void> {
  const gone = await forgetWhatIsOld({ db, now, timeZone: company.timeZone }, often)
  if (Object.keys(gone).length > 0) logger.info({ gone }, 'what was kept long enough is deleted')
}
