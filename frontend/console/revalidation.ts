/** When what a page shows is read anew. */
import type { RouteObject, ShouldRevalidateFunction } from 'react-router'
import type { Failure } from '../api/request.ts'

type Codes = Failure['code'][]

/** After these nothing can have changed, and reading would fail as well: it would put a page of failure in place of what the person was at. */
const unanswered: Codes = ['offline', 'temporarily-unavailable', 'internal-error', 'too-many-requests']

const whenAnswered: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !isUnanswered(actionResult)

/** For what neither another page nor another filter changes. */
export const afterChanges: ShouldRevalidateFunction = ({ formMethod, actionResult }) =>
  formMethod !== undefined && formMethod !== 'GET' && !isUnanswered(actionResult)

/** Gives every route that has no rule of its own the one that what was not answered leaves the page as it is. */
export function leftWhenUnanswered(routes: RouteObject[]): RouteObject[] {
  return routes.map((route): RouteObject => {
    const shouldRevalidate = route.shouldRevalidate ?? whenAnswered
    if (route.index) return { ...route, shouldRevalidate }
    return {
      ...route,
      shouldRevalidate,
      ...(route.children && { children: leftWhenUnanswered(route.children) }),
    }
  })
}

/** Actions give an answer, or one beside what was asked. */
function isUnanswered(result: unknown): boolean {
  const { answer, failure } = (result ?? {}) as { answer?: unknown; failure?: Partial<Failure> }
  if (answer !== undefined) return isUnanswered(answer)
  return unanswered.some((code) => code === failure?.code)
}
