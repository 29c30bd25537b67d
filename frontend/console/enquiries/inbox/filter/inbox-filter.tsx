import { useSearchParams } from 'react-router'
import { enquirySorts } from '#contract/enquiry.ts'
import { Button } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { FilterForm } from '../../../frame/filter-form.tsx'
import { counted, numberText } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useActive, useChoices } from './choices.ts'
import { FilterFields } from './filter-fields.tsx'

/** Which enquiries the inbox shows, and in which order: the search at hand, the rest folded away. */
export function InboxFilter() {
  const { words } = useLanguage()
  const { inbox } = words
  const [search] = useSearchParams()
  const names = ['q', 'sort', ...useChoices().map(({ name }) => name)]
  const values = Object.fromEntries(
    names.map((name) => [name, name === 'status' ? search.getAll(name) : (search.get(name) ?? '')]),
  )
  const [newest, ...others] = enquirySorts
  return (
    <FilterForm label={words.filter} values={values}>
      <div className="mb-3 grid grid-cols-[1fr_auto] items-end gap-3 md:grid-cols-[1fr_14rem_auto]">
        <div className="col-span-2 md:col-span-1">
          <Field
            label={inbox.search}
            data-search=""
            name="q"
            type="search"
            dir="auto"
            maxLength={100}
            placeholder={inbox.searchHint}
          />
        </div>
        <SelectField
          label={inbox.sort}
          name="sort"
          options={[
            { value: '', label: inbox.sorts[newest] },
            ...others.map((value) => ({ value, label: inbox.sorts[value] })),
          ]}
        />
        <Button type="submit" variant="secondary" className="min-h-11">
          {inbox.show}
        </Button>
      </div>
      <details className="mb-3 rounded border border-line bg-surface">
        <summary className="min-h-11 cursor-pointer px-4 py-2">
          {inbox.filters} <Count count={useActive(search).length} />
        </summary>
        <div className="border-line border-t p-4">
          <FilterFields />
          <Button type="submit" variant="secondary" className="mt-4">
            {inbox.show}
          </Button>
        </div>
      </details>
    </FilterForm>
  )
}

function Count({ count }: { count: number }) {
  const { words, locale } = useLanguage()
  if (count === 0) return null
  return (
    <span className="ms-1 inline-block min-w-6 rounded-full bg-accent px-2 text-center font-semibold text-on-accent text-sm">
      <span aria-hidden="true">{numberText(count, locale)}</span>
      <span className="sr-only">{counted(words.inbox.active, count, locale)}</span>
    </span>
  )
}
