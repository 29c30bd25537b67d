import { type ReactNode, useEffect, useState } from 'react'
import type { JobView } from '#contract/job.ts'
import { jobFileAddress, readJob } from '../../api/jobs.ts'
import { type Failure, isProblemCode } from '../../api/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { FailureNotice } from '../failure/failure-notice.tsx'
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
  if (failure) return <FailureNotice failure={failure} consequence={words.jobs.goesOn} />
  if (!job) return <Progress label={words.jobs.states.waiting} percent={0} />
  if (job.state === 'waiting' || job.state === 'running')
    return <Progress label={words.jobs.states[job.state]} percent={job.percent} />
  return (
    <>
      {job.state === 'failed' ? (
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
      {children?.(job)}
    </>
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
  return job ? job.finishedAt === null : failure?.code === 'offline'
}
