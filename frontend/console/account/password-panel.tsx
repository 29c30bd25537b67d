import { useFetcher } from 'react-router'
import { passwordLength } from '#contract/staff.ts'
import type { Answer } from '../../api/request.ts'
import { Field } from '../../ui/field.tsx'
import { Panel } from '../../ui/panel.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { AccountForm, PresentPassword } from './account-form.tsx'

export function PasswordPanel() {
  const { words, locale } = useLanguage()
  const { account } = words
  const fetcher = useFetcher<Answer<unknown>>()
  return (
    <Panel title={account.password}>
      <AccountForm
        fetcher={fetcher}
        intent="password"
        submit={account.changePassword}
        saved={account.passwordChanged}
      >
        <PresentPassword />
        <Field
          label={account.newPassword}
          name="newPassword"
          type="password"
          dir="ltr"
          autoComplete="new-password"
          minLength={passwordLength.min}
          maxLength={passwordLength.max}
          required
          hint={counted(words.setup.passwordHint, passwordLength.min, locale)}
        />
      </AccountForm>
    </Panel>
  )
}
