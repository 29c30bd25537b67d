import { useEffect, useRef } from 'react'
import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  useFetcher,
  useLoaderData,
  useSearchParams,
} from 'react-router'
import { type LetterPage, type LetterRow, letterStates } from '#contract/letter.ts'
import { readLetters, retryLetter } from '../../api/admin.ts'
import type { Answer } from '../../api/request.ts'
import { acted, loaded } from '../answers.ts'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { formText } from '../form-text.ts'
import { Page } from '../frame/page.tsx'
import { Pager } from '../frame/pager.tsx'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { mayHandleEnquiries } from '../permissions.ts'
import { useStaff } from '../session.ts'
import { LetterCard } from './letter-card.tsx'

export async function loadLetters({ request, url }: LoaderFunctionArgs): Promise<LetterPage> {
  return loaded(await readLetters(url.searchParams, request.signal), url)
}

export async function sendAgain({ request, url }: ActionFunctionArgs): Promise<Answer<LetterRow>> {
  const form = await request.formData()
  return acted(await retryLetter(formText(form, 'id')), url)
}

export function LettersPage() {
  const { words } = useLanguage()
  const { letters, nextCursor } = useLoaderData<LetterPage>()
  const mayRetry = mayHandleEnquiries(useStaff().role)
  const retry = useFetcher<Answer<LetterRow>>()
  const outcome = useRef<HTMLDivElement>(null)
  /** The button pressed may be gone with its letter; the focus goes to what came of it. */
  useEffect(() => {
    if (retry.state === 'idle' && retry.data) outcome.current?.focus()
  }, [retry.state, retry.data])
  return (
    <Page title={words.letters}>
      <States />
      <div ref={outcome} tabIndex={-1} className="mb-2 outline-none">
        {retry.data?.ok === false && (
          <FailureNotice failure={retry.data.failure} consequence={words.failure.notSaved} />
        )}
        <p role="status">
          {retry.state !== 'idle' ? words.letter.retrying : retry.data?.ok && words.letter.retried}
        </p>
      </div>
      {letters.length === 0 ? (
        <p>{words.letter.nothing}</p>
      ) : (
        <ul className="grid gap-3">
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterCard letter={letter} retryForm={mayRetry ? retry.Form : null} />
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}

function States() {
  const { words } = useLanguage()
  const [search] = useSearchParams()
  const chosen = search.get('state') ?? ''
  const entries = [
    { state: '', label: words.any },
    ...letterStates.map((state) => ({ state, label: words.letter.states[state] })),
  ]
  return (
    <nav aria-label={words.letter.state} className="mb-4">
      <ul className="flex flex-wrap gap-1">
        {entries.map(({ state, label }) => (
          <li key={state}>
            <Link
              to={state === '' ? paths.letters : `${paths.letters}?state=${state}`}
              aria-current={state === chosen ? 'page' : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent px-3 no-underline aria-[current=page]:border-accent aria-[current=page]:font-semibold"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
