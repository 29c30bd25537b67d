import type { VisitBeacon } from '#contract/visit.ts'

/** Counts one page view: the path, where it came from and the language. No cookie, nothing about the person. */
export function countVisit(): void {
  const beacon: VisitBeacon = {
    path: location.pathname,
    locale: document.documentElement.lang === 'ar' ? 'ar' : 'en',
    ...(document.referrer !== '' && { referrer: document.referrer }),
  }
  navigator.sendBeacon('/api/visits', new Blob([JSON.stringify(beacon)], { type: 'application/json' }))
}
