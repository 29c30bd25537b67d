import { Link } from 'react-router'
import type { NoticeResult } from '#contract/admin/datasheet.ts'
import type { EnquiryExportResult } from '#contract/admin/enquiries/export.ts'
import type { ImportResult } from '#contract/admin/exchange.ts'
import type { RetentionResult } from '#contract/admin/privacy.ts'
import type { JobView } from '#contract/job.ts'
import type { Counted } from '#locales/counted.ts'
import { Notice } from '../../ui/notice.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { certificatePath } from '../paths.ts'

/** What came of one job, in words; of one that failed, what to do about it. */
export function JobResult({ job }: { job: JobView }) {
  const { words } = useLanguage()
  if (job.state === 'failed') return <p>{adviceFor(job.problem, words.jobs.advice)}</p>
  if (job.state !== 'done') return null
  // What an erasure has deleted is gone before its time.
  if (job.result === null) return <p>{words.jobs.gone}</p>
  return <Done kind={job.kind} result={job.result} />
}

function Done({ kind, result }: Pick<JobView, 'kind' | 'result'>) {
  const { words } = useLanguage()
  const { results } = words.jobs
  switch (kind) {
    case 'enquiry-export':
      return <Count phrase={results.enquiries} count={(result as EnquiryExportResult).enquiries} />
    case 'catalogue-export':
      return <Count phrase={results.products} count={(result as { products: number }).products} />
    case 'person-export':
      return <Count phrase={results.rows} count={(result as { rows: number }).rows} />
    case 'catalogue-import':
      return <Imported result={result as ImportResult} />
    case 'datasheet-notice':
      return <Count phrase={words.datasheets.notices.sent} count={(result as NoticeResult).sent} />
    case 'person-erasure':
      return (
        <p>
          {results.erased}{' '}
          <Link to={certificatePath((result as { certificateId: string }).certificateId)}>
            {words.privacy.erase.certificate}
          </Link>
        </p>
      )
    case 'retention':
      return <Count phrase={words.privacy.retention.gone} count={(result as RetentionResult).rows} />
  }
}

function Imported({ result }: { result: ImportResult }) {
  const { words, locale } = useLanguage()
  const { exchange } = words
  if (result.step === 'apply') return <Count phrase={exchange.applied} count={result.products} />
  if (result.faultCount > 0) {
    return <Notice tone="bad">{counted(exchange.faulty, result.faultCount, locale)}</Notice>
  }
  if (result.counts.new + result.counts.changed === 0) return <p>{exchange.nothingChanges}</p>
  const told = (['new', 'changed', 'unchanged'] as const).filter((name) => result.counts[name] > 0)
  return (
    <>
      <p>{words.jobs.results.checked}</p>
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {told.map((name) => (
          <li key={name}>{counted(exchange[name], result.counts[name], locale)}</li>
        ))}
      </ul>
    </>
  )
}

function Count({ phrase, count }: { phrase: Counted; count: number }) {
  const { locale } = useLanguage()
  return <p>{counted(phrase, count, locale)}</p>
}

function adviceFor(problem: string | null, advice: Record<string, string> & { other: string }): string {
  return (problem !== null && advice[problem]) || advice.other
}
