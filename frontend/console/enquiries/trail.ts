/** The way from a page of the inbox through its enquiries and back; it travels in the history entry. */
import { useLocation } from 'react-router'
import { enquiryPath, paths } from '../paths.ts'

/** Of an enquiry's page, when it is opened to be replied to. */
export const replyHash = '#reply'

/** `search`: the address of the list. */
export type Trail = { ids: string[]; search: string }

type Way = { to: string; state: unknown }

export function useTrail(id: string): { back: Way; previous: Way | null; next: Way | null } {
  const trail = readTrail(useLocation().state)
  const place = trail.ids.indexOf(id)
  const to = (neighbour: string | undefined) =>
    place === -1 || neighbour === undefined ? null : { to: enquiryPath(neighbour), state: { trail } }
  return {
    back: { to: `${paths.enquiries}${trail.search}`, state: { opened: id } },
    previous: to(trail.ids[place - 1]),
    next: to(trail.ids[place + 1]),
  }
}

/** The one from which the person comes back to the list. */
export function openedBefore(state: unknown): string | undefined {
  const { opened } = (state ?? {}) as { opened?: unknown }
  return typeof opened === 'string' ? opened : undefined
}

/** What others may have put into the history counts for nothing. */
function readTrail(state: unknown): Trail {
  const { trail } = (state ?? {}) as { trail?: Partial<Trail> }
  const ids = Array.isArray(trail?.ids) ? trail.ids.filter((one) => typeof one === 'string') : []
  const search = typeof trail?.search === 'string' && trail.search.startsWith('?') ? trail.search : ''
  return { ids, search }
}
