import { useFetcher } from 'react-router'
import { locales } from '#contract/locale.ts'
import { roles } from '#contract/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { useEmptied } from '../fields/emptied.ts'
import { useLanguage } from '../language/language.tsx'

export function InvitePanel() {
  const { words, locale } = useLanguage()
  const { staff } = words
  const fetcher = useFetcher<Answer<unknown>>()
  const emptied = useEmptied(fetcher)
  return (
    <Panel title={staff.invite}>
      <p className="mb-3 text-muted text-sm">{staff.inviteIntro}</p>
      <fetcher.Form {...emptied} method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="invite" />
        <Field
          label={staff.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="off"
          maxLength={254}
          required
        />
        <SelectField
          label={staff.role}
          name="role"
          defaultValue="sales"
          options={roles.map((role) => ({ value: role, label: words.roles[role] }))}
        />
        <SelectField
          label={staff.language}
          name="locale"
          defaultValue={locale}
          options={locales.map((value) => ({ value, label: staff.languages[value] }))}
        />
        <Button type="submit">{staff.send}</Button>
        <Outcome fetcher={fetcher} saving={staff.saving} saved={staff.invited} />
      </fetcher.Form>
    </Panel>
  )
}
