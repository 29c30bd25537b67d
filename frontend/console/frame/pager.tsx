import { Link, useLocation } from 'react-router'
import { useLanguage } from '../language/language.tsx'

type PagerProps = {
  nextCursor: string | null
  /** Where the pages are not in the order of time, newest first. */
  labels?: { previous: string; next: string }
}

/**
 * The way through pages that only know the next one. The cursors of the pages passed travel in the history entry;
 * an address opened from elsewhere knows none, and leads back to the newest page.
 */
export function Pager({ nextCursor, labels }: PagerProps) {
  const { words } = useLanguage()
  const { search, state } = useLocation()
  const cursor = new URLSearchParams(search).get('cursor') ?? ''
  const passed = readCursors(state)
  if (nextCursor === null && cursor === '') return null
  return (
    <nav aria-label={words.pages} className="mt-4 flex gap-4">
      {cursor !== '' && (
        <Link to={withCursor(search, passed.at(-1) ?? '')} state={{ passed: passed.slice(0, -1) }}>
          {labels?.previous ?? words.newer}
        </Link>
      )}
      {nextCursor !== null && (
        <Link to={withCursor(search, nextCursor)} state={{ passed: [...passed, cursor] }}>
          {labels?.next ?? words.older}
        </Link>
      )}
    </nav>
  )
}

function readCursors(state: unknown): string[] {
  const { passed } = (state ?? {}) as { passed?: unknown }
  return Array.isArray(passed) ? passed.filter((cursor) => typeof cursor === 'string') : []
}

function withCursor(search: string, cursor: string): string {
  const params = new URLSearchParams(search)
  params.delete('cursor')
  if (cursor !== '') params.set('cursor', cursor)
  return `?${params}`
}
