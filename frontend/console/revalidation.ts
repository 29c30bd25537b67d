/** When what a page shows is read anew. */
import type { RouteObject, ShouldRevalidateFunction } from 'react-router'
import type { Failure } from '../api/request.ts'

type Codes = Failure['code'][]

/** After these nothing can have changed, and reading anew would put a page of failure, the one to sign in, or what another role is shown, in place of what the person was at. */
const fruitless: Codes = [
  'offline',
  'temporarily-unavailable',
  'internal-error',
  'too-many-requests',
  'sign-in-required',
  'forbidden',
  'second-step-required',
]

const unlessFruitless: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  defaultShouldRevalidate && !isFruitless(actionResult)

/** For what neither another page nor another filter changes. */
export const afterChanges: ShouldRevalidateFunction = ({ formMethod, actionResult }) =>
  formMethod !== undefined && formMethod !== 'GET' && !isFruitless(actionResult)

/** Gives every route that has no rule of its own the one that what came to nothing leaves the page as it is. */
export function leftWhenFruitless(routes: RouteObject[]): RouteObject[] {
  return routes.map((route): RouteObject => {
    const shouldRevalidate = route.shouldRevalidate ?? unlessFruitless
    if (route.index) return { ...route, shouldRevalidate }
    return {
      ...route,
      shouldRevalidate,
      ...(route.children && { children: leftWhenFruitless(route.children) }),
    }
  })
}

/** Actions give an answer, or one beside what was asked. */
export function isFruitless(result: unknown): boolean {
  const { answer, failure } = (result ?? {}) as { answer?: unknown; failure?: Partial<Failure> }
  if (answer !== undefined) return isFruitless(answer)
  return fruitless.some((code) => code === failure?.code)
}
