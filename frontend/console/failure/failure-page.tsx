/** What is shown in a page's place when it cannot be loaded or does not exist. */
import { isRouteErrorResponse, Link, useRevalidator, useRouteError } from 'react-router'
import type { Failure } from '../../api/request.ts'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { Failed } from './failed.tsx'
import { RequestNumber } from './failure-notice.tsx'
import { failureText } from './failure-text.ts'
import { isMissingPart, MissingPart } from './missing-part.tsx'

export function FailurePage() {
  const language = useLanguage()
  const { words } = language
  const revalidator = useRevalidator()
  const error = useRouteError()
  if (isMissingPart(error)) return <MissingPart />
  const failure = readFailure(error)
  if (failure && wrongAddress.includes(failure.code)) return <NotFoundPage />
  const isForbidden = failure?.code === 'forbidden'
  /** A fault of the code itself needs a fresh start. */
  const retry = () => (failure ? revalidator.revalidate() : globalThis.location.reload())
  return (
    <Failed
      title={isForbidden ? words.failure.forbiddenTitle : words.failure.title}
      retry={() => void retry()}
    >
      <p>{failure ? messageOf(failure) : words.failure.unexpected}</p>
      {failure && <RequestNumber failure={failure} />}
    </Failed>
  )

  function messageOf(known: Failure): string {
    return isForbidden ? words.failure.forbidden : failureText(known, language)
  }
}

/** For failures before the signed-in frame stands. */
export function StandaloneFailurePage() {
  return (
    <main className="mx-auto w-full max-w-3xl p-4 pt-16">
      <FailurePage />
    </main>
  )
}

export function NotFoundPage() {
  const { words } = useLanguage()
  return (
    <Page title={words.failure.notFoundTitle}>
      <p className="mb-4 max-w-prose">{words.failure.notFound}</p>
      <Link to={paths.dashboard}>{words.failure.toDashboard}</Link>
    </Page>
  )
}

/** Pages only read: what is not valid in such a request came from the address. */
const wrongAddress: Failure['code'][] = ['not-found', 'invalid-request']

function readFailure(error: unknown): Failure | null {
  return isRouteErrorResponse(error) && typeof error.data?.code === 'string' ? (error.data as Failure) : null
}
