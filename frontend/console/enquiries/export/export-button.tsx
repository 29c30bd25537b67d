import { useState } from 'react'
import { type ActionFunctionArgs, useFetcher, useSearchParams } from 'react-router'
import { type JobReceipt, sheetFormats } from '#contract/job.ts'
import { locales } from '#contract/locale.ts'
import { orderEnquiryExport } from '../../../api/enquiries/export.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { formText } from '../../form-text.ts'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { JobResult } from '../../jobs/job-result.tsx'
import { useLanguage } from '../../language/language.tsx'
import { paths } from '../../paths.ts'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'

export async function orderExport({ request, url }: ActionFunctionArgs): Promise<Answer<JobReceipt>> {
  const form = await request.formData()
  const format = formText(form, 'format') === 'csv' ? 'csv' : 'xlsx'
  const locale = formText(form, 'locale') === 'ar' ? 'ar' : 'en'
  return orderEnquiryExport(url.searchParams, { format, locale })
}

/** Makes a file of what the inbox shows; the work goes on when its window is closed, and is found in it again. */
export function ExportButton() {
  const { words, locale } = useLanguage()
  const { exporting } = words
  const [isOpen, setOpen] = useState(false)
  const [search] = useSearchParams()
  const order = useFetcher<Answer<JobReceipt>>()
  const { role } = useStaff()
  if (!mayHandleEnquiries(role)) return null
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {exporting.open}
      </Button>
      <Dialog title={exporting.title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="mb-2">{search.get('sort') === 'due' ? exporting.introDue : exporting.intro}</p>
        <p className="mb-4 text-muted text-sm">{exporting.personal}</p>
        <order.Form method="post" action={`${paths.enquiryExport}?${search}`} className="grid gap-4">
          <div className="grid gap-3 sm:grid-cols-2">
            <SelectField
              label={exporting.format}
              name="format"
              options={sheetFormats
                .toReversed()
                .map((format) => ({ value: format, label: exporting.formats[format] }))}
            />
            <SelectField
              label={exporting.language}
              name="locale"
              defaultValue={locale}
              options={locales.map((one) => ({ value: one, label: words.enquiry.languages[one] }))}
            />
          </div>
          <Ordered answer={order.data} />
          <div className="flex flex-wrap gap-3">
            <Button type="submit">{exporting.order}</Button>
            <Button variant="secondary" onClick={() => setOpen(false)}>
              {exporting.close}
            </Button>
          </div>
        </order.Form>
      </Dialog>
    </>
  )
}

function Ordered({ answer }: { answer: Answer<JobReceipt> | undefined }) {
  if (!answer) return null
  if (!answer.ok) return <FailureNotice failure={answer.failure} />
  return (
    <JobProgress key={answer.value.jobId} jobId={answer.value.jobId}>
      {(job) => <JobResult job={job} />}
    </JobProgress>
  )
}
