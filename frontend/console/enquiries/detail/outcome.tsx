import type { useFetcher } from 'react-router'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import type { Answer } from '../../../api/request.ts'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { useLanguage } from '../../language/language.tsx'

export type Saving = ReturnType<typeof useFetcher<Answer<EnquiryDetail>>>

/** The status region stands there before its words, so that screen readers speak them. */
export function Outcome({ saving: { state, data } }: { saving: Saving }) {
  const { words } = useLanguage()
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {state !== 'idle' ? words.enquiry.saving : data?.ok && words.enquiry.saved}
      </p>
      {state === 'idle' && data?.ok === false && (
        <FailureNotice failure={data.failure} consequence={words.failure.notSaved} />
      )}
    </>
  )
}
