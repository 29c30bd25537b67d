import { type FocusEvent, type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { bodyOf } from '#contract/enquiry-limits.ts'
import type { Locale } from '#contract/locale.ts'
import { ask, type Failure } from '../../api/request.ts'
import { faultsOf, fillTimeOf, newIdempotencyKey } from './submission.ts'

type State<T> =
  | { kind: 'editing'; isAgain: boolean }
  | { kind: 'sending' }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'done'; receipt: T }

type TextControl = HTMLInputElement | HTMLTextAreaElement

/** Sends a form to `path`. The fields stay as they are whatever happens, until it has arrived. */
export function useSubmission<T>(
  path: string,
  locale: Locale,
  { fixed = {}, refused }: { fixed?: Record<string, string> | undefined; refused?: Failure | undefined },
) {
  const [state, setState] = useState<State<T>>(
    refused ? { kind: 'failed', failure: refused } : { kind: 'editing', isAgain: false },
  )
  const form = useRef<HTMLFormElement>(null)
  const key = useRef('')
  const begunAt = useRef<number | null>(null)
  const isReady = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )

  useEffect(() => {
    // Filling may have begun before this script had loaded: then it counts from the opening of the page.
    if (form.current?.contains(document.activeElement)) begunAt.current = 0
  }, [])

  useEffect(() => focusAfter(state, form.current), [state])

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (state.kind === 'sending') return
    const errors = faultsOf(event.currentTarget.querySelectorAll<TextControl>('input, textarea'))
    if (errors.length > 0) {
      setState({ kind: 'failed', failure: { code: 'invalid-request', errors } })
      return
    }
    const body = {
      ...bodyOf(new FormData(event.currentTarget)),
      ...fixed,
      locale,
      fillTime: fillTimeOf(begunAt.current, performance.now()),
    }
    key.current ||= newIdempotencyKey()
    setState({ kind: 'sending' })
    const answer = await ask<T>(path, { method: 'POST', body, headers: { 'idempotency-key': key.current } })
    if (answer.ok || answer.failure.code === 'idempotency-key-reused') key.current = ''
    setState(
      answer.ok ? { kind: 'done', receipt: answer.value } : { kind: 'failed', failure: answer.failure },
    )
  }

  return {
    state,
    /** False until the script has arrived: sent before that, the browser would put the fields into the address. */
    isReady,
    form: {
      ref: form,
      noValidate: true,
      onSubmit: (event: FormEvent<HTMLFormElement>) => void send(event),
      /** The clock starts with the first touch of a field; the button is touched at the end. */
      onFocus: ({ target }: FocusEvent<HTMLFormElement>) => {
        if (!target.matches('button')) begunAt.current ??= performance.now()
      },
    },
    restart: () => {
      begunAt.current = null
      setState({ kind: 'editing', isAgain: true })
    },
  }
}

function focusAfter<T>(state: State<T>, form: HTMLFormElement | null): void {
  const focus = (selector: string) => form?.querySelector<HTMLElement>(selector)?.focus()
  if (state.kind === 'failed') focus('[aria-invalid="true"]')
  if (state.kind === 'editing' && state.isAgain) focus('input')
}
