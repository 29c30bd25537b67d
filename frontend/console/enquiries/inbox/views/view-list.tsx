import { useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useLanguage } from '../../../language/language.tsx'
import { paths } from '../../../paths.ts'
import { useKnown } from '../filter/known.ts'
import { ManageViews } from './manage-views.tsx'
import { SaveView } from './save-view.tsx'
import { searchOf, searchOfView } from './view-search.ts'

/** The views that everybody has, then one's own; what the inbox shows now can be kept as another. */
export function ViewList() {
  const { words } = useLanguage()
  const list = useRef<HTMLElement>(null)
  const [search] = useSearchParams()
  const now = searchOf(search)
  const { views } = useKnown()
  const own = views.map(({ id, name, query }) => ({ id, name, search: searchOfView(query) }))
  const shown = [...useStandard(), ...own]
  /** Where a dialog leaves the focus nowhere, because its button has gone. */
  const catchFocus = () => document.activeElement === document.body && list.current?.focus()
  return (
    <nav ref={list} tabIndex={-1} aria-label={words.views.title} className="mb-4 outline-none">
      <ul className="flex flex-wrap items-center gap-2">
        {shown.map((view) => (
          <li key={view.id} className="min-w-0">
            <Link
              to={view.search === '' ? paths.enquiries : `?${view.search}`}
              aria-current={view.search === now ? 'true' : undefined}
              className="block max-w-72 truncate rounded-full border border-line bg-surface px-4 py-1.5 no-underline hover:bg-hover aria-[current=true]:border-accent aria-[current=true]:bg-accent aria-[current=true]:text-on-accent"
            >
              <bdi>{view.name}</bdi>
            </Link>
          </li>
        ))}
        <li className="flex flex-wrap gap-x-4 ps-1">
          <SaveView isOffered={shown.every((view) => view.search !== now)} onClosed={catchFocus} />
          <ManageViews views={views} onClosed={catchFocus} />
        </li>
      </ul>
    </nav>
  )
}

function useStandard(): { id: string; name: string; search: string }[] {
  const { words } = useLanguage()
  const { views, inbox } = words
  return [
    { id: 'all', name: views.all, search: '' },
    { id: 'mine', name: inbox.mine, search: 'owner=me' },
    { id: 'nobody', name: views.nobody, search: 'owner=nobody' },
    { id: 'overdue', name: inbox.dueStates.overdue, search: 'due=overdue&sort=due' },
    { id: 'quarantine', name: inbox.quarantine, search: 'quarantined=true' },
  ].map((view) => ({ ...view, search: searchOf(new URLSearchParams(view.search)) }))
}
