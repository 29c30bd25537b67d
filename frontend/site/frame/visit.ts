import type { VisitBeacon } from '#contract/visit.ts'

/** Counts one page view: the path, where it came from and the language. No cookie, nothing about the person. */
export function countVisit(): void {
  // The address of a page that explains a dead link holds the link's token.
  if (location.pathname.startsWith('/api/')) return
  const beacon: VisitBeacon = {
    path: location.pathname,
    locale: document.documentElement.lang === 'ar' ? 'ar' : 'en',
    ...(document.referrer !== '' && { referrer: document.referrer }),
  }
  navigator.sendBeacon('/api/visits', new Blob([JSON.stringify(beacon)], { type: 'application/json' }))
}
