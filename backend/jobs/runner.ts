import type { JobKind } from '#contract/job.ts'
import type { Database } from '../db/database.ts'
import { ProblemError } from '../http/problems.ts'
import {
  claimJob,
  finishJob,
  type Gathered,
  interrupted,
  type Job,
  releaseJob,
  renewLease,
  saveGathered,
  saveStep,
} from './repository.ts'

/** Does the jobs that staff ordered, one after another; what it cannot finish goes on where it was, here or in another worker. */
export type Work = {
  job: Job
  /**
   * Says how far the work is (0 to 99) and where to go on from after a restart. Throws when the worker must stop or
   * another has taken the job up; the handler lets that pass. What was gathered is kept in the same step.
   */
  save(percent: number, checkpoint?: unknown, gathered?: Gathered): Promise<void>
}

/** Gives what staff are shown as the result. A ProblemError ends the job with its code; any other fault is tried again. */
export type JobHandler = (work: Work) => Promise<unknown>
export type JobHandlers = ReadonlyMap<JobKind, JobHandler>

type Given = { db: Database; now: () => Date; stopping: AbortSignal }

const mostAttempts = 5
const waitMs = 5000
/** Well within the lease. */
const renewEveryMs = 20_000

/** Null when nothing was to be done. A fault that is ours is thrown, after the job has been put back or given up. */
export async function runDueJob(
  given: Given,
  handlers: JobHandlers,
): Promise<{ kind: JobKind; outcome: 'done' | 'failed' | 'interrupted' } | null> {
  if (handlers.size === 0) return null
  const job = await claimJob(given.db, [...handlers.keys()], given.now())
  const handler = job && handlers.get(job.kind)
  return handler ? { kind: job.kind, outcome: await run(given, handler, job) } : null
}

async function run(given: Given, handler: JobHandler, job: Job): Promise<'done' | 'failed' | 'interrupted'> {
  const { db, now, stopping } = given
  const step = { percent: 0, checkpoint: job.checkpoint }
  const renewal = setInterval(() => {
    // One that fails is made up for by the next, or the lease lapses.
    renewLease(db, job, now()).catch(() => undefined)
  }, renewEveryMs)
  try {
    const result = await handler({
      job,
      async save(percent, checkpoint = step.checkpoint, gathered) {
        Object.assign(step, { percent: Math.min(99, Math.floor(percent)), checkpoint })
        const saving = gathered
          ? saveGathered(db, job, { ...step, gathered }, now())
          : saveStep(db, job, step, now())
        if (!(await saving) || stopping.aborted) throw interrupted
      },
    })
    await finishJob(db, job, { state: 'done', result }, now())
    return 'done'
  } catch (error) {
    return await settle(given, job, error)
  } finally {
    clearInterval(renewal)
  }
}

async function settle({ db, now }: Given, job: Job, error: unknown): Promise<'failed' | 'interrupted'> {
  if (error === interrupted) {
    await releaseJob(db, job, now())
    return 'interrupted'
  }
  if (error instanceof ProblemError) {
    const result = error.extra.errors ?? null
    await finishJob(db, job, { state: 'failed', problem: error.code, result }, now())
    return 'failed'
  }
  if (job.attempts < mostAttempts) {
    await releaseJob(db, job, new Date(now().getTime() + waitMs * job.attempts))
  } else {
    await finishJob(db, job, { state: 'failed', problem: 'internal-error', result: null }, now())
  }
  throw error
}
