/** Turns the answers of the server into what React Router's loaders and actions hand to pages. */
import { data, redirect } from 'react-router'
import type { Answer } from '../api/request.ts'
import { paths, signInPath } from './paths.ts'

/** What a loader asked for; otherwise the sign-in page or the page that tells of the failure. */
export function loaded<T>(answer: Answer<T>, url: URL): T {
  if (answer.ok) return answer.value
  if (answer.failure.code === 'sign-in-required') throw redirect(signInPath(url))
  if (answer.failure.code === 'second-step-required') throw redirect(paths.account)
  throw data(answer.failure, { status: 500 })
}

/** What an action did; a failure is shown where the person stands, unless the session has ended. */
export function acted<T>(answer: Answer<T>, url: URL): Answer<T> {
  if (!answer.ok && answer.failure.code === 'sign-in-required') throw redirect(signInPath(url))
  return answer
}
