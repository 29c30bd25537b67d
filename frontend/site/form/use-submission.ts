import {
  type FocusEvent,
  type FormEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { bodyOf } from '#contract/enquiry-limits.ts'
import type { Locale } from '#contract/locale.ts'
import { type Answer, ask, type Failure } from '../../api/request.ts'
import { faultsOf, fillTimeOf, newIdempotencyKey } from './submission.ts'

type State<T> =
  | { kind: 'editing'; isAgain: boolean }
  | { kind: 'sending' }
  /** The server wants a proof of work, and the browser works. */
  | { kind: 'checking' }
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
  const clock = useFillClock(form)
  const isReady = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )

  useEffect(() => focusAfter(state, form.current), [state])

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    if (state.kind === 'sending' || state.kind === 'checking') return
    const errors = faultsOf(event.currentTarget.querySelectorAll<TextControl>('input, textarea'))
    if (errors.length > 0) {
      setState({ kind: 'failed', failure: { code: 'invalid-request', errors } })
      return
    }
    const body = {
      ...bodyOf(new FormData(event.currentTarget)),
      ...fixed,
      locale,
      fillTime: clock.read(),
    }
    key.current ||= newIdempotencyKey()
    const idempotencyKey = key.current
    setState({ kind: 'sending' })
    const post = (headers = {}) =>
      ask<T>(path, { method: 'POST', body, headers: { 'idempotency-key': idempotencyKey, ...headers } })
    const answer = await withProof(post, () => setState({ kind: 'checking' }))
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
      onFocus: clock.start,
    },
    restart: () => {
      clock.reset()
      setState({ kind: 'editing', isAgain: true })
    },
  }
}

/** Measures how long the form was being filled, in milliseconds. */
function useFillClock(form: RefObject<HTMLFormElement | null>) {
  const begunAt = useRef<number | null>(null)
  useEffect(() => {
    // Filling may have begun before this script had loaded: then it counts from the opening of the page.
    if (form.current?.contains(document.activeElement)) begunAt.current = 0
  }, [form])
  return {
    /** With the first touch of a field; the button is touched at the end. */
    start({ target }: FocusEvent<HTMLFormElement>) {
      if (!target.matches('button')) begunAt.current ??= performance.now()
    },
    read: () => fillTimeOf(begunAt.current, performance.now()),
    reset() {
      begunAt.current = null
    },
  }
}

/** Posts again with a proof where one is asked for. Without a connection, what makes it cannot be fetched either. */
async function withProof<T>(
  post: (headers?: Record<string, string>) => Promise<Answer<T>>,
  onChecking: () => void,
): Promise<Answer<T>> {
  const answer = await post()
  const challenge = answer.ok ? undefined : answer.failure.challenge
  if (challenge === undefined) return answer
  onChecking()
  const solver = await import('./proof.ts').catch(() => undefined)
  const proof = await solver?.solve(challenge)
  return proof === undefined ? answer : post({ 'x-proof': proof })
}

function focusAfter<T>(state: State<T>, form: HTMLFormElement | null): void {
  const focus = (selector: string) => form?.querySelector<HTMLElement>(selector)?.focus()
  if (state.kind === 'failed') focus('[aria-invalid="true"]')
  if (state.kind === 'editing' && state.isAgain) focus('input')
}
