import { useEffect, useRef } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import type { LetterPage, LetterRow, LettersRetried } from '#contract/letter.ts'
import { readLetters, retryFailedLetters, retryLetter } from '../../api/admin.ts'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { loaded } from '../answers.ts'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { formText } from '../form-text.ts'
import { Page } from '../frame/page.tsx'
import { Pager } from '../frame/pager.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { mayHandleEnquiries } from '../permissions.ts'
import { useStaff } from '../session.ts'
import { LetterCard } from './letter-card.tsx'
import { LettersFilter } from './letters-filter.tsx'

export async function loadLetters({ request, url }: LoaderFunctionArgs): Promise<LetterPage> {
  return loaded(await readLetters(url.searchParams, request.signal), url)
}

/** One letter, or without an id all that have failed. */
export async function sendAgain({
  request,
}: ActionFunctionArgs): Promise<Answer<LetterRow | LettersRetried>> {
  const id = formText(await request.formData(), 'id')
  return id === '' ? retryFailedLetters() : retryLetter(id)
}

export function LettersPage() {
  const { words, locale } = useLanguage()
  const { letters, nextCursor } = useLoaderData<LetterPage>()
  const mayRetry = mayHandleEnquiries(useStaff().role)
  const retry = useFetcher<Answer<LetterRow | LettersRetried>>()
  const outcome = useRef<HTMLDivElement>(null)
  /** The button pressed may be gone with its letter; the focus goes to what came of it. */
  useEffect(() => {
    if (retry.state === 'idle' && retry.data) outcome.current?.focus()
  }, [retry.state, retry.data])
  return (
    <Page title={words.letters}>
      <LettersFilter />
      <div ref={outcome} tabIndex={-1} className="mb-2 outline-none">
        {retry.data?.ok === false && (
          <FailureNotice failure={retry.data.failure} consequence={words.failure.notSaved} />
        )}
        <p role="status">
          {retry.state !== 'idle' ? words.letter.retrying : retry.data?.ok && done(retry.data.value)}
        </p>
      </div>
      {mayRetry && letters.some(({ state }) => state === 'failed') && (
        <retry.Form method="post" action={paths.letters} className="mb-4">
          <Button type="submit" variant="secondary">
            {words.letter.retryFailed}
          </Button>
        </retry.Form>
      )}
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

  function done(value: LetterRow | LettersRetried): string {
    return 'retried' in value
      ? counted(words.letter.retriedFailed, value.retried, locale)
      : words.letter.retried
  }
}
