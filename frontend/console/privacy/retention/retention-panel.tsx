import { useState } from 'react'
import { useFetcher } from 'react-router'
import type { RetentionRow } from '#contract/admin/privacy.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { JobResult } from '../../jobs/job-result.tsx'
import { counted } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { Refreshed } from '../person/erasing.tsx'
import type { Ordered } from '../privacy-actions.ts'
import { RetentionTable } from './retention-table.tsx'

/** What the daily deletion would take if it ran now, and a way to have it run. */
export function RetentionPanel({ retention }: { retention: RetentionRow[] }) {
  const { words, locale } = useLanguage()
  const { retention: phrases } = words.privacy
  const order = useFetcher<Ordered>()
  const due = retention.reduce((sum, { rows }) => sum + rows, 0)
  const jobId = order.data?.ok ? order.data.value.jobId : null
  return (
    <Panel title={phrases.title}>
      <p className="mb-3 max-w-prose text-muted">{phrases.intro}</p>
      <RetentionTable retention={retention} />
      <p role="status" className="my-3 font-semibold">
        {due === 0 ? phrases.nothing : counted(phrases.due, due, locale)}
      </p>
      <ForgetButton order={order} due={due} />
      {order.data?.ok === false && <FailureNotice failure={order.data.failure} />}
      {jobId !== null && (
        <div className="mt-3">
          <JobProgress key={jobId} jobId={jobId}>
            {(job) => (
              <>
                <JobResult job={job} />
                <Refreshed />
              </>
            )}
          </JobProgress>
        </div>
      )}
    </Panel>
  )
}

type ForgetButtonProps = { order: ReturnType<typeof useFetcher<Ordered>>; due: number }

function ForgetButton({ order, due }: ForgetButtonProps) {
  const { words, locale } = useLanguage()
  const { retention: phrases, erase } = words.privacy
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {phrases.open}
      </Button>
      <Dialog title={phrases.dialog} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="mb-4">
          {counted(erase.rows, due, locale)} {phrases.final}
        </p>
        <order.Form method="post" className="flex flex-wrap gap-3" onSubmit={() => setOpen(false)}>
          <Button type="submit" name="intent" value="forget">
            {phrases.submit}
          </Button>
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {erase.cancel}
          </Button>
        </order.Form>
      </Dialog>
    </>
  )
}
