import { type RefObject, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { EnquiryRow } from '#contract/enquiry.ts'
import { openedBefore } from '../trail.ts'

/** Which row of the list has the focus, and the ways to give it to another; the links themselves have it, so that all else finds them too. */
export function useRows(list: RefObject<HTMLElement | null>, enquiries: EnquiryRow[]) {
  const last = useRef(-1)
  const opened = openedBefore(useLocation().state)
  const rows = () => [...(list.current?.children ?? [])]
  const focused = () => rows().findIndex((row) => row.contains(document.activeElement))
  const focus = (place: number) => {
    const row = rows()[Math.min(Math.max(place, 0), enquiries.length - 1)]
    row?.querySelector('a')?.focus()
  }
  // Whoever comes back stands where they went in.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only on coming back, not when the list changes
  useEffect(() => {
    const place = enquiries.findIndex(({ id }) => id === opened)
    if (place !== -1) focus(place)
  }, [])
  // A row that no longer matches the filter goes with its focus, which falls to the next.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other rows are shown
  useEffect(() => {
    if (last.current !== -1 && document.activeElement === document.body) focus(last.current)
  }, [enquiries])
  function remember() {
    last.current = focused()
  }
  return { focused, focus, remember }
}
