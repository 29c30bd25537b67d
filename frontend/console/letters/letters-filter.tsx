import { Link, useSearchParams } from 'react-router'
import { letterConditions, letterKinds } from '#contract/letter.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FilterForm } from '../frame/filter-form.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'

const names = ['state', 'kind', 'recipient']

/** Which letters the page shows. */
export function LettersFilter() {
  const { words } = useLanguage()
  const { letter } = words
  const [search] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? '']))
  const any = { value: '', label: words.any }
  return (
    <FilterForm label={words.filter} values={values}>
      <div className="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-[1fr_1fr_2fr_auto]">
        <SelectField
          label={letter.state}
          name="state"
          options={[any, ...letterConditions.map((value) => ({ value, label: letter.states[value] }))]}
        />
        <SelectField
          label={letter.kind}
          name="kind"
          options={[any, ...letterKinds.map((value) => ({ value, label: letter.kinds[value] }))]}
        />
        <div className="col-span-2 md:col-span-1">
          <Field
            label={letter.recipient}
            name="recipient"
            type="search"
            dir="ltr"
            maxLength={254}
            placeholder={letter.recipientHint}
          />
        </div>
        <div className="col-span-2 flex flex-wrap items-center gap-3 md:col-span-1">
          <Button type="submit" variant="secondary">
            {letter.show}
          </Button>
          {search.size > 0 && <Link to={paths.letters}>{letter.clear}</Link>}
        </div>
      </div>
    </FilterForm>
  )
}
