import { Link, useSearchParams } from 'react-router'
import { enquiryKinds, enquiryStatuses } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { FilterForm } from '../../frame/filter-form.tsx'
import { useLanguage } from '../../language/language.tsx'
import { paths } from '../../paths.ts'

const names = ['q', 'kind', 'status', 'read', 'quarantined']

/** Which enquiries the inbox shows. */
export function InboxFilter() {
  const { words } = useLanguage()
  const { inbox } = words
  const [search] = useSearchParams()
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? '']))
  const any = { value: '', label: words.any }
  return (
    <FilterForm label={words.filter} values={values}>
      <div className="mb-4 grid grid-cols-2 items-end gap-3 md:grid-cols-4 lg:grid-cols-[3fr_repeat(4,1fr)_auto]">
        <div className="col-span-2 md:col-span-4 lg:col-span-1">
          <Field
            label={inbox.search}
            name="q"
            type="search"
            dir="auto"
            maxLength={100}
            placeholder={inbox.searchHint}
          />
        </div>
        <SelectField
          label={inbox.kind}
          name="kind"
          options={[any, ...enquiryKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))]}
        />
        <SelectField
          label={inbox.status}
          name="status"
          options={[
            any,
            ...enquiryStatuses.map((status) => ({ value: status, label: words.statuses[status] })),
          ]}
        />
        <SelectField
          label={inbox.read}
          name="read"
          options={[
            any,
            { value: 'false', label: inbox.unreadOnly },
            { value: 'true', label: inbox.readOnly },
          ]}
        />
        <SelectField
          label={inbox.place}
          name="quarantined"
          options={[
            { value: '', label: inbox.inbox },
            { value: 'true', label: inbox.quarantine },
          ]}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="secondary">
            {inbox.show}
          </Button>
          {search.size > 0 && <Link to={paths.enquiries}>{inbox.clear}</Link>}
        </div>
      </div>
    </FilterForm>
  )
}
