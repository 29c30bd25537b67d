import { Link } from 'react-router'
import type { Failure } from '../../api/request.ts'
import { Notice } from '../../ui/notice.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { failureText } from './failure-text.ts'

/** Says beside the control why nothing came of it. */
export function FailureNotice({ failure, consequence }: { failure: Failure; consequence?: string }) {
  const language = useLanguage()
  return (
    <Notice tone="bad">
      <p>
        {failureText(failure, language)} {consequence}
      </p>
      {failure.code === 'sign-in-required' && <WayBackIn />}
      <RequestNumber failure={failure} />
    </Notice>
  )
}

/** In another tab, so that what was written stays; the session is that of the whole browser. */
function WayBackIn() {
  const { words } = useLanguage()
  return (
    <p className="mt-1">
      {words.failure.stillHere}{' '}
      <Link to={paths.signIn} target="_blank" rel="noreferrer">
        {words.failure.signInBeside}
      </Link>
      {words.failure.thenAgain}
    </p>
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
