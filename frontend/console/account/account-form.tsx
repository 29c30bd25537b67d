import type { ReactNode } from 'react'
import type { useFetcher } from 'react-router'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Outcome } from '../failure/outcome.tsx'
import { useEmptied } from '../fields/emptied.ts'
import { useLanguage } from '../language/language.tsx'
import type { AccountIntent } from './account-actions.ts'

export type AccountFetcher = ReturnType<typeof useFetcher<Answer<unknown>>>

type AccountFormProps = {
  fetcher: AccountFetcher
  intent: AccountIntent
  submit: string
  saved?: string
  variant?: 'primary' | 'secondary'
  children?: ReactNode
}

/** One form of the page; once it is done, it is empty again. */
export function AccountForm({ fetcher, intent, submit, saved = '', variant, children }: AccountFormProps) {
  const { words } = useLanguage()
  const emptied = useEmptied(fetcher)
  return (
    <fetcher.Form {...(intent !== 'details' && emptied)} method="post" className="grid max-w-md gap-3">
      <input type="hidden" name="intent" value={intent} />
      {children}
      <Button type="submit" className="justify-self-start" {...(variant && { variant })}>
        {submit}
      </Button>
      <Outcome fetcher={fetcher} saving={words.account.saving} saved={saved} />
    </fetcher.Form>
  )
}

export function PresentPassword() {
  const { words } = useLanguage()
  return (
    <Field
      label={words.account.presentPassword}
      name="password"
      type="password"
      dir="ltr"
      autoComplete="current-password"
      maxLength={128}
      required
    />
  )
}

/** `fromApp`: digits alone; a recovery code has letters, too. */
export function CodeField({ label, fromApp = false }: { label: string; fromApp?: boolean }) {
  return (
    <Field
      label={label}
      name="code"
      dir="ltr"
      autoComplete="one-time-code"
      inputMode={fromApp ? 'numeric' : 'text'}
      spellCheck={false}
      minLength={6}
      maxLength={40}
      required
    />
  )
}
