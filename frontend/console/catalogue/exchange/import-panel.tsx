import { type SubmitEvent, useState } from 'react'
import { type ImportResult, importBytes } from '#contract/admin/exchange.ts'
import type { JobReceipt, JobView } from '#contract/job.ts'
import { applyCatalogueImport, checkCatalogueFile } from '../../../api/exchange.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { counted, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { ImportCheck } from './import-check.tsx'

type Sent = { isSending: boolean; answer?: Answer<JobReceipt>; fault?: string }

/** Brings a table back in two steps: what would change is shown, then done as it was shown. */
export function ImportPanel() {
  const { words } = useLanguage()
  const { exchange } = words
  const [check, setCheck] = useState<Sent>({ isSending: false })
  async function send(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    if (!(file instanceof File) || file.size === 0) setCheck({ isSending: false, fault: exchange.noFile })
    else if (file.size > importBytes) setCheck({ isSending: false, fault: exchange.tooLarge })
    else {
      setCheck({ isSending: true })
      setCheck({ isSending: false, answer: await checkCatalogueFile(file) })
    }
  }
  const jobId = check.answer?.ok ? check.answer.value.jobId : null
  return (
    <Panel title={exchange.import}>
      <p className="mb-3 max-w-prose text-muted">{exchange.importIntro}</p>
      <p className="mb-3 max-w-prose text-muted">{exchange.importVersions}</p>
      <form className="mb-3 grid max-w-prose gap-3" onSubmit={(event) => void send(event)}>
        <Field
          label={exchange.file}
          hint={exchange.fileHint}
          error={check.fault}
          type="file"
          name="file"
          accept=".xlsx,.csv"
        />
        <div>
          <Button type="submit" disabled={check.isSending}>
            {exchange.check}
          </Button>
        </div>
      </form>
      <p role="status">{check.isSending && exchange.sending}</p>
      {check.answer?.ok === false && (
        <FailureNotice failure={check.answer.failure} consequence={words.failure.notSaved} />
      )}
      {jobId !== null && (
        <JobProgress key={jobId} jobId={jobId}>
          {(job) => <Checked job={job} />}
        </JobProgress>
      )}
    </Panel>
  )
}

function Checked({ job }: { job: JobView }) {
  const { words } = useLanguage()
  const [order, setOrder] = useState<Sent>({ isSending: false })
  const result = job.result as ImportResult | null
  if (job.state !== 'done' || result?.step !== 'check') return null
  async function apply() {
    setOrder({ isSending: true })
    setOrder({ isSending: false, answer: await applyCatalogueImport(job.id) })
  }
  const jobId = order.answer?.ok ? order.answer.value.jobId : null
  return (
    <div className="grid gap-4">
      <ImportCheck result={result} />
      {result.products.length > 0 && jobId === null && (
        <div>
          <Button disabled={order.isSending} onClick={() => void apply()}>
            {words.exchange.apply}
          </Button>
        </div>
      )}
      {order.answer?.ok === false && (
        <FailureNotice failure={order.answer.failure} consequence={words.failure.notSaved} />
      )}
      {jobId !== null && <JobProgress jobId={jobId}>{(applied) => <Applied job={applied} />}</JobProgress>}
    </div>
  )
}

function Applied({ job }: { job: JobView }) {
  const { words, locale } = useLanguage()
  if (job.problem === 'version-conflict') {
    const products = (job.result as { field: string }[]).map(({ field }) => field).join(', ')
    return <Notice tone="bad">{fill(words.exchange.edited, { products })}</Notice>
  }
  const result = job.result as ImportResult | null
  if (job.state !== 'done' || result?.step !== 'apply') return null
  return <p>{counted(words.exchange.applied, result.products, locale)}</p>
}
