/** Code of the console that cannot be fetched: what a page that stood open asks for, a new release calls otherwise. */
import { useEffect, useState } from 'react'
import type { RouteObject } from 'react-router'
import { ask } from '../../api/request.ts'
import { Loading } from '../frame/root.tsx'
import { useLanguage } from '../language/language.tsx'
import { Failed } from './failed.tsx'

const missing = 'A part of the console could not be fetched'

/** Tells a page whose code does not come from one that fails. */
export function markedWhenMissing(routes: RouteObject[]): RouteObject[] {
  return routes.map((route): RouteObject => {
    const { lazy } = route
    const fetched = typeof lazy === 'function' && {
      lazy: () =>
        lazy().catch((cause: unknown) => {
          throw new Error(missing, { cause })
        }),
    }
    if (route.index) return { ...route, ...fetched }
    return { ...route, ...fetched, ...(route.children && { children: markedWhenMissing(route.children) }) }
  })
}

export function isMissingPart(error: unknown): boolean {
  return error instanceof Error && error.message === missing
}

/** Opens the page anew from the server, once; whoever left unsaved changes for it has been asked before. */
export function MissingPart() {
  const { words } = useLanguage()
  const [reason, setReason] = useState(isOpenedAnew() ? words.failure.unexpected : undefined)
  const openAnew = async () => {
    // In place of the browser's own page, which has no way back.
    const answer = await ask(globalThis.location.href)
    if (answer.ok) globalThis.location.reload()
    else setReason(words.failure.offline)
  }
  useEffect(() => {
    if (reason === undefined) void openAnew()
  })
  if (reason === undefined) return <Loading />
  return (
    <Failed title={words.failure.title} retry={() => void openAnew()}>
      <p>{reason}</p>
    </Failed>
  )
}

/** True where that has been done for this address already, and was in vain. */
function isOpenedAnew(): boolean {
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // A browser that hides it would open the page without end.
  if (!opened) return true
  return opened.type === 'reload' && withoutHash(opened.name) === withoutHash(globalThis.location.href)
}

function withoutHash(address: string): string {
  return address.replace(/#.*$/, '')
}
