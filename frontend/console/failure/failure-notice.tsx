import type { Failure } from '../../api/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage } from '../language/language.tsx'
import { failureText } from './failure-text.ts'

/** Says beside the control why nothing came of it. */
export function FailureNotice({ failure, consequence }: { failure: Failure; consequence?: string }) {
  const language = useLanguage()
  return (
    <Notice tone="bad">
      <p>
        {failureText(failure, language)} {consequence}
      </p>
      <RequestNumber failure={failure} />
    </Notice>
  )
}

/** The number by which the fault is found in the server's log. */
export function RequestNumber({ failure }: { failure: Failure }) {
  const { words } = useLanguage()
  if (failure.code !== 'internal-error' || failure.requestId === undefined) return null
  return (
    <p className="mt-1 text-sm">
      {words.failure.requestId}: <bdi dir="ltr">{failure.requestId}</bdi>
    </p>
  )
}
