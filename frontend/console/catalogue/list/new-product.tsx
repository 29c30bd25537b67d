import { useId } from 'react'
import { useFetcher } from 'react-router'
import type { ProductList } from '#contract/admin/product.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useLanguage } from '../../language/language.tsx'
import { FaultList } from '../edit/fault-list.tsx'

export function NewProductPanel({ services }: Pick<ProductList, 'services'>) {
  const { words: all, locale } = useLanguage()
  const words = all.products
  const fetcher = useFetcher<Answer<unknown>>()
  const hintId = useId()
  const isBusy = fetcher.state !== 'idle'
  const options = (['equipment', 'project'] as const).map((value) => ({ value, label: words.kinds[value] }))
  return (
    <Panel title={words.create}>
      <p id={hintId} className="mb-3 text-muted">
        {words.createIntro}
      </p>
      {fetcher.data?.ok === false && <FaultList failure={fetcher.data.failure} />}
      <fetcher.Form method="post" aria-describedby={hintId} className="grid gap-3 sm:grid-cols-2">
        <Field
          name="en"
          label={`${words.name}: ${words.languages.en}`}
          dir="ltr"
          lang="en"
          maxLength={120}
          readOnly={isBusy}
        />
        <Field
          name="ar"
          label={`${words.name}: ${words.languages.ar}`}
          dir="rtl"
          lang="ar"
          maxLength={120}
          readOnly={isBusy}
        />
        <SelectField name="kind" label={words.kind} options={options} />
        <SelectField
          name="service"
          label={words.service}
          options={services.map(({ id, title }) => ({ value: String(id), label: title[locale] }))}
        />
        <Field
          name="slug"
          label={words.slug}
          hint={words.slugHint}
          dir="ltr"
          required
          maxLength={100}
          readOnly={isBusy}
        />
        <div className="flex items-center gap-3">
          <Button type="submit" disabled={isBusy}>
            {words.create}
          </Button>
          <span role="status">{isBusy && words.creating}</span>
        </div>
      </fetcher.Form>
    </Panel>
  )
}
