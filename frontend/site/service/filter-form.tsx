import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Either } from '../../ui/either.tsx'
import type { Filter } from './filter.ts'

type FilterFormProps = { locale: Locale; filters: Filter[]; path: string }

/** Narrows the list below it; a plain form, so that a narrowed list has an address of its own. */
export function FilterForm({ locale, filters, path }: FilterFormProps) {
  const words = siteWords[locale].filter
  return (
    <details open={isNarrowing(filters)} className="mb-6 rounded-lg border border-line bg-surface">
      <summary className="cursor-pointer px-4 py-3 font-semibold text-accent">{words.title}</summary>
      <form action={`${path}#list`} className="px-4 pb-4">
        <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
          {filters.map((filter) => (
            <Choices key={filter.name} legend={words.names[filter.name]} filter={filter} />
          ))}
        </div>
        <Button type="submit" className="mt-5">
          {words.submit}
        </Button>
      </form>
    </details>
  )
}

type FilteredProps = FilterFormProps & { found: number; all: number }

/** Stands above a list that is narrowed. */
export function Filtered({ locale, filters, path, found, all }: FilteredProps) {
  const words = siteWords[locale].filter
  if (!isNarrowing(filters)) return null
  return (
    <p className="flex flex-wrap gap-x-5">
      <span className="font-semibold">{found === 0 ? words.none : words.found(found, all)}</span>
      <a href={`${path}#list`}>{words.reset}</a>
    </p>
  )
}

function isNarrowing(filters: Filter[]): boolean {
  return filters.some(({ values }) => values.some(({ isChosen }) => isChosen))
}

function Choices({ legend, filter: { name, values } }: { legend: string; filter: Filter }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold text-sm">{legend}</legend>
      {values.map(({ key, label, count, isChosen }) => (
        <label key={key} className="flex items-start gap-2 py-1">
          <input
            type="checkbox"
            name={name}
            value={key}
            defaultChecked={isChosen}
            className="mt-1 size-4 shrink-0"
          />
          <span>
            <bdi>
              <Either text={label} />
            </bdi>{' '}
            <span className="text-muted text-sm">({count})</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
