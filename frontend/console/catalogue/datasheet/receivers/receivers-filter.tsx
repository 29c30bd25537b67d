import { Link, useSearchParams } from 'react-router'
import { Button } from '../../../../ui/button.tsx'
import { Field } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { FilterForm } from '../../../frame/filter-form.tsx'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { receiversPath } from '../../../paths.ts'

/** Which receivers the page shows. */
export function ReceiversFilter({ id, revisions }: { id: number; revisions: number[] }) {
  const { words } = useLanguage()
  const { receivers, revision } = words.datasheets
  const [search] = useSearchParams()
  const values = { q: search.get('q') ?? '', revision: search.get('revision') ?? '' }
  const options = revisions.map((number) => ({
    value: String(number),
    label: fill(revision, { revision: String(number) }),
  }))
  return (
    <FilterForm label={words.filter} values={values}>
      <div className="mb-4 grid items-end gap-3 md:grid-cols-[2fr_1fr_auto]">
        <Field
          label={receivers.search}
          name="q"
          type="search"
          dir="ltr"
          maxLength={254}
          defaultValue={values.q}
        />
        <SelectField
          label={receivers.holds}
          name="revision"
          defaultValue={values.revision}
          options={[{ value: '', label: words.any }, ...options]}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="secondary">
            {receivers.show}
          </Button>
          {search.size > 0 && <Link to={receiversPath(id)}>{receivers.clear}</Link>}
        </div>
      </div>
    </FilterForm>
  )
}
