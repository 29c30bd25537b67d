import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ImportResult } from '#contract/admin/exchange.ts'
import type { JobView } from '#contract/job.ts'
import { cancelJob, jobFileAddress, readJob } from '../../api/jobs.ts'
import { type Answer, type Failure, isProblemCode } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { isPassing, pauseAfter } from './watching.ts'

type JobProgressProps = {
  jobId: string
  /** What is known already; nobody asks for one that is over. */
  given?: JobView
  /** What is told of the job once it is done, or has failed with a result. */
  children?: (job: JobView) => ReactNode
}

/** Follows one job until it is over; what was ordered goes on without anybody watching. */
export function JobProgress({ jobId, given, children }: JobProgressProps) {
  const { words } = useLanguage()
  const { job, failure, setJob } = useJob(jobId, given)
  const place = useRef<HTMLDivElement>(null)
  function showCancelled(cancelled: JobView) {
    setJob(cancelled)
    place.current?.focus()
  }
  if (failure && !isPassing(failure)) return <FailureNotice failure={failure} />
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {failure && <Trouble failure={failure} />}
      {!job && !failure && <Progress label={words.jobs.states.waiting} percent={0} />}
      {job && isOpen(job) && (
        <div className="grid gap-3">
          <Progress label={words.jobs.states[job.state]} percent={job.percent} />
          {/* The button goes with the work, and the focus must not go with it. */}
          {job.mayCancel && <CancelButton job={job} onCancelled={showCancelled} />}
        </div>
      )}
      {job && !isOpen(job) && <Over job={job}>{children?.(job)}</Over>}
    </div>
  )
}

/** Of asking too often nobody needs to know: what was seen last stands until the next look. */
function Trouble({ failure }: { failure: Failure }) {
  const { words } = useLanguage()
  if (failure.code === 'too-many-requests') return null
  const isOffline = failure.code === 'offline'
  return (
    <div className="mb-3">
      <FailureNotice failure={failure} {...(isOffline && { consequence: words.jobs.goesOn })} />
    </div>
  )
}

function Over({ job, children }: { job: JobView; children: ReactNode }) {
  const { words, problems } = useLanguage()
  return (
    <>
      {job.problem === 'job-cancelled' ? (
        <Notice tone="attention">{problems['job-cancelled']}</Notice>
      ) : job.state === 'failed' ? (
        <FailureNotice failure={{ code: isProblemCode(job.problem) ? job.problem : 'internal-error' }} />
      ) : isRefused(job) ? null : (
        <Notice tone="good">
          {words.jobs.states.done}{' '}
          {job.file && (
            <a href={jobFileAddress(job.id)} download={job.file.name}>
              {words.jobs.download} <bdi>{job.file.name}</bdi>
            </a>
          )}
        </Notice>
      )}
      {children}
    </>
  )
}

/** A table with faults was read to its end, and yet nothing is done: what follows says so. */
function isRefused({ kind, result }: JobView): boolean {
  if (kind !== 'catalogue-import' || result === null) return false
  const imported = result as ImportResult
  return imported.step === 'check' && imported.faultCount > 0
}

function CancelButton({ job, onCancelled }: { job: JobView; onCancelled: (job: JobView) => void }) {
  const { words } = useLanguage()
  const [answer, setAnswer] = useState<Answer<JobView> | 'asked'>()
  async function cancel() {
    setAnswer('asked')
    const given = await cancelJob(job.id)
    setAnswer(given)
    if (given.ok) onCancelled(given.value)
  }
  return (
    <div className="grid gap-3">
      <div>
        <Button
          variant="secondary"
          aria-label={fill(words.jobs.cancelNamed, { kind: words.jobs.kinds[job.kind] })}
          aria-disabled={answer === 'asked'}
          onClick={() => answer !== 'asked' && void cancel()}
        >
          {words.jobs.cancel}
        </Button>
      </div>
      {answer && answer !== 'asked' && !answer.ok && <FailureNotice failure={answer.failure} />}
    </div>
  )
}

type Known = { job?: JobView; failure?: Failure }

/** `given` where it is newer by being over. */
function useJob(id: string, given?: JobView): Known & { setJob: (job: JobView) => void } {
  const [known, setKnown] = useState<Known>({})
  const job = given && (!isOpen(given) || !known.job) ? given : known.job
  const isFollowed = !job || isOpen(job)
  const isGiven = given !== undefined
  useEffect(() => {
    if (!isFollowed) return
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    let pauseMs = 0
    async function look() {
      const answer = await readJob(id, leaving.signal)
      if (answer.ok) setKnown({ job: answer.value })
      else setKnown(({ job: seen }) => ({ ...(seen && { job: seen }), failure: answer.failure }))
      if (answer.ok ? isOpen(answer.value) : isPassing(answer.failure))
        lookAgain(answer.ok ? undefined : answer.failure)
    }
    function lookAgain(failure?: Failure) {
      pauseMs = pauseAfter(pauseMs, failure)
      timer = setTimeout(start, pauseMs)
    }
    /** Only leaving the page breaks a look off. */
    const start = () => void look().catch(() => undefined)
    if (isGiven) lookAgain()
    else start()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [id, isFollowed, isGiven])
  return {
    ...(job && { job }),
    ...(known.failure && isFollowed && { failure: known.failure }),
    setJob: (seen) => setKnown({ job: seen }),
  }
}

type OpenJob = JobView & { state: 'waiting' | 'running' }

function isOpen(job: JobView): job is OpenJob {
  return job.state === 'waiting' || job.state === 'running'
}
