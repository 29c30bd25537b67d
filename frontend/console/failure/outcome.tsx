import type { Answer } from '../../api/request.ts'
import { useLanguage } from '../language/language.tsx'
import { FailureNotice } from './failure-notice.tsx'

type OutcomeProps = {
  fetcher: { state: 'idle' | 'loading' | 'submitting'; data?: Answer<unknown> | undefined }
  saving: string
  saved: string
}

/** What came of a form. The status stands there before its words, so that screen readers speak them. */
export function Outcome({ fetcher: { state, data }, saving, saved }: OutcomeProps) {
  const { words } = useLanguage()
  return (
    <>
      <p role="status" className="text-muted text-sm empty:hidden">
        {state !== 'idle' ? saving : data?.ok && saved}
      </p>
      {state === 'idle' && data?.ok === false && (
        <FailureNotice failure={data.failure} consequence={words.failure.notSaved} />
      )}
    </>
  )
}
