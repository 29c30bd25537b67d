import type { ActionFunctionArgs } from 'react-router'
import { useFetcher } from 'react-router'
import { type JobReceipt, sheetFormats } from '#contract/job.ts'
import { orderCatalogueExport } from '../../../api/exchange.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { formText } from '../../form-text.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { JobResult } from '../../jobs/job-result.tsx'
import { useLanguage } from '../../language/language.tsx'

export async function exportCatalogue({ request }: ActionFunctionArgs): Promise<Answer<JobReceipt>> {
  const format = formText(await request.formData(), 'format') === 'csv' ? 'csv' : 'xlsx'
  return orderCatalogueExport(format)
}

/** Orders the table and hands it over once a worker has written it. */
export function ExportPanel() {
  const { words } = useLanguage()
  const order = useFetcher<Answer<JobReceipt>>()
  return (
    <Panel title={words.exchange.export}>
      <p className="mb-3 max-w-prose text-muted">{words.exchange.exportIntro}</p>
      <order.Form method="post" className="mb-3 flex flex-wrap gap-3">
        {sheetFormats.toReversed().map((format) => (
          <Button key={format} type="submit" variant="secondary" name="format" value={format}>
            {words.exchange.formats[format]}
          </Button>
        ))}
      </order.Form>
      {order.data?.ok === false && <FailureNotice failure={order.data.failure} />}
      {order.data?.ok && (
        <JobProgress key={order.data.value.jobId} jobId={order.data.value.jobId}>
          {(job) => <JobResult job={job} />}
        </JobProgress>
      )}
    </Panel>
  )
}
