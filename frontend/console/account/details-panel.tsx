import type { ReactNode } from 'react'
import { useFetcher } from 'react-router'
import type { AccountView } from '#contract/admin/staff.ts'
import { locales } from '#contract/locale.ts'
import type { Answer } from '../../api/request.ts'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useLanguage } from '../language/language.tsx'
import { AccountForm } from './account-form.tsx'

export function DetailsPanel({ account }: { account: AccountView }) {
  const { words } = useLanguage()
  const { account: phrases } = words
  const fetcher = useFetcher<Answer<unknown>>()
  return (
    <Panel title={phrases.details}>
      <dl className="mb-4 grid gap-1">
        <Fact label={phrases.email}>
          <bdi dir="ltr">{account.email}</bdi>
        </Fact>
        <Fact label={phrases.role}>{words.roles[account.role]}</Fact>
      </dl>
      <AccountForm fetcher={fetcher} intent="details" submit={phrases.save} saved={phrases.saved}>
        <Field
          label={phrases.name}
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={100}
          required
          defaultValue={account.name}
        />
        <SelectField
          label={phrases.language}
          name="locale"
          defaultValue={account.locale}
          options={locales.map((value) => ({ value, label: phrases.languages[value] }))}
        />
      </AccountForm>
    </Panel>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="text-muted text-sm">{label}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </div>
  )
}
