import { useEffect, useRef, useState } from 'react'
import { Link, useRevalidator } from 'react-router'
import type { NoticePlan, NoticeResult, SheetState } from '#contract/admin/datasheet.ts'
import type { JobReceipt, JobView } from '#contract/job.ts'
import { tellReceivers } from '../../../api/datasheets.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { counted, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { receiversPath } from '../../paths.ts'
import { mayEditCatalogue, maySeeEnquiries } from '../../permissions.ts'
import { isFruitless } from '../../revalidation.ts'
import { useStaff } from '../../session.ts'
import { NoticeDialog } from './notice-dialog.tsx'

type NoticePanelProps = { state: SheetState; plan: NoticePlan }

/** Who holds which revision, and the letters to those who hold an older one. */
export function NoticePanel({ state, plan }: NoticePanelProps) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets
  const { role } = useStaff()
  return (
    <Panel title={words.receivers.title}>
      {plan.holders.length === 0 ? (
        <p>{words.receivers.nobody}</p>
      ) : (
        <dl className="mb-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
          {plan.holders.toReversed().map(({ revision, count }) => (
            <div key={revision} className="contents">
              <dt>{fill(words.revision, { revision: String(revision) })}</dt>
              <dd className="text-muted">{counted(words.receivers.people, count, locale)}</dd>
            </div>
          ))}
        </dl>
      )}
      {maySeeEnquiries(role) && (
        <p className="mb-3">
          <Link to={receiversPath(state.product.id)}>{words.receivers.open}</Link>
        </p>
      )}
      {mayEditCatalogue(role) && <Telling state={state} plan={plan} />}
    </Panel>
  )
}

function Telling({ state, plan }: NoticePanelProps) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets.notices
  const [isAsking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<Answer<JobReceipt>>()
  // The plan knows of a job while it runs; what it came to stays to be read after that.
  const [jobId, follow] = useState(plan.jobId)
  const [over, setOver] = useState<string>()
  if (plan.jobId !== null && plan.jobId !== jobId) follow(plan.jobId)
  const { revalidate } = useRevalidator()
  const outcome = useRef<HTMLDivElement>(null)
  async function order() {
    setAsking(false)
    setAnswer(undefined)
    const given = await tellReceivers(state.product.id, { revision: plan.revision })
    setAnswer(given)
    if (given.ok) follow(given.value.jobId)
    // The button that was pressed may be gone soon.
    outcome.current?.focus()
    if (!isFruitless(given)) await revalidate()
  }
  /** The numbers above are those from before. */
  async function end(id: string) {
    await revalidate()
    setOver(id)
  }
  const { due } = plan.counts
  return (
    <>
      <p>{due > 0 ? counted(words.due, due, locale) : words.nobody}</p>
      {due > 0 && (jobId === null || jobId === over) && (
        <Button variant="secondary" className="mt-3" onClick={() => setAsking(true)}>
          {words.open}
        </Button>
      )}
      <NoticeDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        state={state}
        plan={plan}
        onConfirm={() => void order()}
      />
      <div ref={outcome} tabIndex={-1} className="mt-3 outline-none empty:hidden">
        {answer?.ok === false && <Refused answer={answer} />}
        {jobId !== null && (
          <JobProgress key={jobId} jobId={jobId}>
            {(job) => <Told job={job} onTold={() => void end(job.id)} />}
          </JobProgress>
        )}
      </div>
    </>
  )
}

function Refused({ answer: { failure } }: { answer: Extract<Answer<unknown>, { ok: false }> }) {
  const { words } = useLanguage()
  const consequence =
    failure.code === 'version-conflict' ? words.datasheets.notices.conflict : words.failure.notSaved
  return <FailureNotice failure={failure} consequence={consequence} />
}

/** Of which revision is said, because there may be a newer one by now. */
function Told({ job, onTold }: { job: JobView; onTold: () => void }) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets.notices
  const told = useRef(onTold)
  useEffect(() => told.current(), [])
  if (job.state !== 'done') return null
  const { revision, sent, isSuperseded } = job.result as NoticeResult
  return (
    <>
      <p>
        {fill(all.datasheets.revision, { revision: String(revision) })}: {counted(words.sent, sent, locale)}
      </p>
      {isSuperseded && <p>{words.superseded}</p>}
    </>
  )
}
