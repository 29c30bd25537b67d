/** Turns the answers of the server into what React Router's loaders hand to pages. Actions hand on theirs as they are: leaving a form takes with it what was written. */
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
