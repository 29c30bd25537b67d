import { useSearchParams } from 'react-router'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FilterForm } from '../frame/filter-form.tsx'
import { useLanguage } from '../language/language.tsx'

/** Which days and which visits the figures count. */
export function RangeForm({ from, to }: { from: string; to: string }) {
  const { words } = useLanguage()
  const [search] = useSearchParams()
  const classes = search.get('classes') ?? 'human'
  return (
    <FilterForm label={words.filter} values={{ from, to, classes }}>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Field label={words.stats.from} name="from" type="date" />
        <Field label={words.stats.to} name="to" type="date" />
        <SelectField
          label={words.stats.classes}
          name="classes"
          options={[
            { value: 'human', label: words.stats.human },
            { value: 'all', label: words.stats.all },
          ]}
        />
        <Button type="submit" variant="secondary">
          {words.stats.show}
        </Button>
      </div>
    </FilterForm>
  )
}
