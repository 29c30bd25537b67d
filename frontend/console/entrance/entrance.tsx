import { type ReactNode, useEffect, useRef } from 'react'
import { Form, useLocation } from 'react-router'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { LanguageSwitch } from '../frame/language-switch.tsx'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import type { EntryOutcome } from './entry-form.ts'

/** What stands around the pages that nobody needs to be signed in for. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { words } = useLanguage()
  return (
    <main className="mx-auto w-full max-w-md px-4 py-8">
      <div className="mb-8 flex items-center justify-between gap-4">
        <p className="font-semibold">{words.console}</p>
        <LanguageSwitch />
      </div>
      <Page title={title}>{children}</Page>
    </main>
  )
}

/** A form that keeps what was typed, shows what went wrong and leads to the first field at fault. */
export function EntryForm({ outcome, children }: { outcome: EntryOutcome | undefined; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null)
  // Whole: the token of a letter's link stands behind the #, and is needed again after what was refused.
  const { pathname, search, hash } = useLocation()
  useEffect(() => {
    if (outcome && 'faults' in outcome)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [outcome])
  return (
    <Form ref={form} method="post" action={`${pathname}${search}${hash}`} noValidate className="grid gap-4">
      {outcome && 'failure' in outcome && <FailureNotice failure={outcome.failure} />}
      {children}
    </Form>
  )
}
