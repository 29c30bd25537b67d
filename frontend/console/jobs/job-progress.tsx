import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { JobView } from '#contract/job.ts'
import { cancelJob, jobFileAddress, readJob } from '../../api/jobs.ts'
import { type Answer, type Failure, isProblemCode } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type JobProgressProps = {
  jobId: string
  /** What is told of the job once it is done, or has failed with a result. */
  children?: (job: JobView) => ReactNode
}

const askEveryMs = 700

/** Follows one job until it is over; what was ordered goes on without anybody watching. */
export function JobProgress({ jobId, children }: JobProgressProps) {
  const { words } = useLanguage()
  const { job, failure } = useJob(jobId)
  const place = useRef<HTMLDivElement>(null)
  if (failure) return <FailureNotice failure={failure} consequence={words.jobs.goesOn} />
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {!job && <Progress label={words.jobs.states.waiting} percent={0} />}
      {job && isOpen(job) && (
        <div className="grid gap-3">
          <Progress label={words.jobs.states[job.state]} percent={job.percent} />
          {/* The button goes with the work, and the focus must not go with it. */}
          {job.mayCancel && <CancelButton job={job} onCancelled={() => place.current?.focus()} />}
        </div>
      )}
      {job && !isOpen(job) && <Over job={job}>{children?.(job)}</Over>}
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
      ) : (
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

function CancelButton({ job, onCancelled }: { job: JobView; onCancelled: () => void }) {
  const { words } = useLanguage()
  const [answer, setAnswer] = useState<Answer<JobView> | 'asked'>()
  async function cancel() {
    setAnswer('asked')
    const given = await cancelJob(job.id)
    setAnswer(given)
    if (given.ok) onCancelled()
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

function useJob(id: string): Known {
  const [known, setKnown] = useState<Known>({})
  useEffect(() => {
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout>
    async function look() {
      const answer = await readJob(id, leaving.signal)
      const seen = answer.ok ? { job: answer.value } : { failure: answer.failure }
      setKnown(seen)
      if (mayChange(seen)) timer = setTimeout(start, askEveryMs)
    }
    /** Only leaving the page breaks a look off. */
    const start = () => void look().catch(() => undefined)
    start()
    return () => {
      leaving.abort()
      clearTimeout(timer)
    }
  }, [id])
  return known
}

function mayChange({ job, failure }: Known): boolean {
  return job ? isOpen(job) : failure?.code === 'offline'
}

function isOpen({ state }: JobView): boolean {
  return state === 'waiting' || state === 'running'
}
