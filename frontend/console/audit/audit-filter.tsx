import { Link, useSearchParams } from 'react-router'
import { type AuditPage, auditActions } from '#contract/admin/audit.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FilterForm } from '../frame/filter-form.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'

const names = ['staff', 'action', 'subject', 'from', 'to']

/** Which changes the page shows. */
export function AuditFilter({ people }: { people: AuditPage['people'] }) {
  const { words } = useLanguage()
  const { audit } = words
  const [search] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? '']))
  const any = { value: '', label: words.any }
  return (
    <FilterForm label={words.filter} values={values}>
      <div className="mb-4 grid grid-cols-2 items-start gap-3 md:grid-cols-3 xl:grid-cols-5">
        <SelectField
          label={audit.who}
          name="staff"
          options={[any, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          label={audit.action}
          name="action"
          options={[any, ...auditActions.map((action) => ({ value: action, label: audit.actions[action] }))]}
        />
        <Field label={audit.from} name="from" type="date" />
        <Field label={audit.to} name="to" type="date" />
        <div className="col-span-2 md:col-span-1">
          <Field label={audit.subject} name="subject" dir="ltr" maxLength={100} hint={audit.subjectHint} />
        </div>
        <div className="col-span-full flex flex-wrap items-center gap-3">
          <Button type="submit" variant="secondary">
            {audit.show}
          </Button>
          {search.size > 0 && <Link to={paths.audit}>{audit.clear}</Link>}
        </div>
      </div>
    </FilterForm>
  )
}
