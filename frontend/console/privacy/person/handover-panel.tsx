import { useFetcher } from 'react-router'
import type { PersonSought } from '#contract/admin/privacy.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { useLanguage } from '../../language/language.tsx'
import type { Ordered } from '../privacy-actions.ts'
import { SoughtInputs } from './sought-inputs.tsx'

/** Orders the file that a person may ask for, and offers it once it is written. */
export function HandoverPanel({ sought }: { sought: PersonSought }) {
  const { words } = useLanguage()
  const { handover } = words.privacy
  const order = useFetcher<Ordered>()
  return (
    <Panel title={handover.title}>
      <p className="mb-3 text-muted">{handover.intro}</p>
      <order.Form method="post" className="mb-3">
        <SoughtInputs sought={sought} intent="export" />
        <Button type="submit" variant="secondary">
          {handover.order}
        </Button>
      </order.Form>
      {order.data?.ok === false && <FailureNotice failure={order.data.failure} />}
      {order.data?.ok && <JobProgress key={order.data.value.jobId} jobId={order.data.value.jobId} />}
    </Panel>
  )
}
