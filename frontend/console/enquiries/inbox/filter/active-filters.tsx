import { Link, useSearchParams } from 'react-router'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { paths } from '../../../paths.ts'
import { type Active, useActive } from './choices.ts'

/** What narrows the list down, each with its way out. `onRemove` takes the focus, because the link goes with its filter. */
export function ActiveFilters({ onRemove }: { onRemove: () => void }) {
  const { words } = useLanguage()
  const { inbox } = words
  const [search] = useSearchParams()
  const active = useActive(search)
  if (active.length === 0 && !search.get('q')) return null
  return (
    <ul aria-label={inbox.activeFilters} className="mb-3 flex flex-wrap items-center gap-2">
      {active.map((filter) => (
        <li key={`${filter.name} ${filter.value}`}>
          <Link
            to={`?${without(search, filter)}`}
            onClick={onRemove}
            aria-label={fill(inbox.remove, { label: filter.label, value: filter.shown })}
            className="flex min-h-8 items-center gap-2 rounded-full border border-line bg-surface px-3 text-sm no-underline hover:bg-hover"
          >
            <span>{fill(inbox.pair, { label: filter.label, value: filter.shown })}</span>
            <svg viewBox="0 0 12 12" aria-hidden="true" className="size-2.5 shrink-0">
              <path d="M1 1l10 10M11 1L1 11" stroke="currentColor" strokeWidth="2" />
            </svg>
          </Link>
        </li>
      ))}
      <li>
        <Link
          to={paths.enquiries}
          onClick={onRemove}
          className="inline-flex min-h-8 items-center px-1 text-sm"
        >
          {inbox.clear}
        </Link>
      </li>
    </ul>
  )
}

/** The list then starts at its beginning. */
function without(search: URLSearchParams, { name, value }: Active): URLSearchParams {
  const rest = new URLSearchParams(search)
  rest.delete(name, value)
  rest.delete('cursor')
  return rest
}
