import { useEffect, useRef } from 'react'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import { conditionOf, type LetterPage, type LetterRow, type LettersRetried } from '#contract/letter.ts'
import { readLetters, retryFailedLetters, retryLetter, setLetterAside } from '../../api/admin.ts'
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

/** Sends one letter again or sets it aside; without an id all that have failed are sent again. */
export async function changeLetters({
  request,
}: ActionFunctionArgs): Promise<Answer<LetterRow | LettersRetried>> {
  const form = await request.formData()
  const [id, aside] = [formText(form, 'id'), formText(form, 'setAside')]
  if (aside !== '') return setLetterAside(aside)
  return id === '' ? retryFailedLetters() : retryLetter(id)
}

export function LettersPage() {
  const { words, locale } = useLanguage()
  const { letters, nextCursor } = useLoaderData<LetterPage>()
  const mayChange = mayHandleEnquiries(useStaff().role)
  const change = useFetcher<Answer<LetterRow | LettersRetried>>()
  const underWay = change.formData?.has('setAside') ? words.letter.settingAside : words.letter.retrying
  const outcome = useRef<HTMLDivElement>(null)
  /** The button pressed may be gone with its letter; the focus goes to what came of it. */
  useEffect(() => {
    if (change.state === 'idle' && change.data) outcome.current?.focus()
  }, [change.state, change.data])
  return (
    <Page title={words.letters}>
      <LettersFilter />
      <div ref={outcome} tabIndex={-1} className="mb-2 outline-none">
        {change.data?.ok === false && (
          <FailureNotice failure={change.data.failure} consequence={words.failure.notSaved} />
        )}
        <p role="status">{change.state === 'idle' ? change.data?.ok && done(change.data.value) : underWay}</p>
      </div>
      {mayChange && letters.some((letter) => conditionOf(letter) === 'failed') && (
        <change.Form method="post" action={paths.letters} className="mb-4">
          <Button type="submit" variant="secondary">
            {words.letter.retryFailed}
          </Button>
        </change.Form>
      )}
      {letters.length === 0 ? (
        <p>{words.letter.nothing}</p>
      ) : (
        <ul className="grid gap-3">
          {letters.map((letter) => (
            <li key={letter.id}>
              <LetterCard letter={letter} form={mayChange ? change.Form : null} />
            </li>
          ))}
        </ul>
      )}
      <Pager nextCursor={nextCursor} />
    </Page>
  )

  function done(value: LetterRow | LettersRetried): string {
    if ('retried' in value) return counted(words.letter.retriedFailed, value.retried, locale)
    return conditionOf(value) === 'set-aside' ? words.letter.isSetAside : words.letter.retried
  }
}
