import { type ReactNode, useEffect, useRef } from 'react'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { form as arabic } from '#locales/ar/form.ts'
import { problem as arabicProblems } from '#locales/ar/problem.ts'
import { form as english, type FormWords } from '#locales/en/form.ts'
import { problem as englishProblems } from '#locales/en/problem.ts'
import type { Failure } from '../../api/request.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/button.tsx'
import { type Messages, messagesOf, waitText } from './submission.ts'
import { ConsentField } from './text-fields.tsx'
import { useSubmission } from './use-submission.ts'

/** A form of the public site from the first field to the word that it has arrived. */
export const formWords = { en: english, ar: arabic }
const problemWords = { en: englishProblems, ar: arabicProblems }

type FormProps<T> = {
  path: string
  locale: Locale
  phone: Company['phone']
  submit: string
  done: { title: string; text: string; again: string }
  /** What the receipt tells, below the word that it has arrived. */
  receipt?: (receipt: T, words: FormWords) => ReactNode
  /** Sent beside what was typed. */
  fixed?: Record<string, string>
  /** Where a browser without JavaScript sends the form; without it the form needs JavaScript. */
  action?: string
  /** What was typed before the server sent the form back. */
  typed?: Record<string, string>
  /** Why the server sent the form back. */
  refused?: Failure | undefined
  fields: (words: FormWords, messages: Messages) => ReactNode
}

export function SubmissionForm<T>({
  path,
  locale,
  phone,
  submit,
  done,
  receipt,
  fixed,
  action,
  typed,
  refused,
  fields,
}: FormProps<T>) {
  const words = formWords[locale]
  const { state, isReady, form, restart } = useSubmission<T>(path, locale, { fixed, refused })
  if (state.kind === 'done') {
    return (
      <Arrived
        {...done}
        again={
          <Button variant="secondary" onClick={restart}>
            {done.again}
          </Button>
        }
      >
        {receipt?.(state.receipt, words)}
      </Arrived>
    )
  }
  const failure = state.kind === 'failed' ? state.failure : null
  const busy = { sending: words.sending, checking: words.checking, editing: undefined, failed: undefined }[
    state.kind
  ]
  return (
    <form {...form} {...(action && { method: 'post', action })} className="max-w-2xl space-y-4">
      <p className="text-muted text-sm">{words.required}</p>
      {fields(words, messagesOf(failure?.errors ?? [], words))}
      <ConsentField words={words} defaultChecked={typed?.['consent'] !== undefined} />
      <p className="text-sm">
        <a href={`${paths.text(locale, 'privacy')}#forms`}>{words.privacy}</a>
      </p>
      <div aria-hidden="true" className="absolute -z-10 h-0 w-0 overflow-hidden opacity-0">
        <label>
          {words.leaveEmpty}
          <input name="website" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
      <div role="alert">
        {failure && (
          <p className="border-bad border-s-4 bg-surface px-4 py-3">
            {failureText(failure, locale)}{' '}
            <a href={`tel:${phone.e164}`} dir="ltr" className="whitespace-nowrap">
              {phone.display}
            </a>
          </p>
        )}
      </div>
      <Button type="submit" disabled={!isReady && action === undefined} aria-disabled={busy !== undefined}>
        {busy ?? submit}
      </Button>
    </form>
  )
}

type ArrivedProps = { title: string; text: string; again: ReactNode; children: ReactNode }

/** Takes the form's place, and the focus with it. */
export function Arrived({ title, text, again, children }: ArrivedProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div role="status" className="max-w-2xl border-good border-s-4 bg-surface px-4 py-4">
      <h3 ref={heading} tabIndex={-1} className="font-semibold outline-none">
        {title}
      </h3>
      <p className="mt-2">{text}</p>
      {children}
      <div className="mt-4">{again}</div>
    </div>
  )
}

function failureText({ code, retryAfterSeconds }: Failure, locale: Locale): string {
  const words = formWords[locale]
  if (code === 'offline') return words.offline
  const wait = retryAfterSeconds === undefined ? [] : [waitText(retryAfterSeconds, words)]
  return [problemWords[locale][code], ...wait, words.failed].join(' ')
}
