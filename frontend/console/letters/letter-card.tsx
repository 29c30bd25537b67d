import type { ComponentType } from 'react'
import { type FetcherFormProps, Link } from 'react-router'
import { conditionOf, type LetterRow, lapsedLetter } from '#contract/letter.ts'
import { Button } from '../../ui/button.tsx'
import { fill, numberText, timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { enquiryPath, paths } from '../paths.ts'
import { LetterText } from './letter-text.tsx'
import { LetterStateBadge, letterKindText } from './letter-words.tsx'

/** `form` is null for those who may do nothing about a letter. */
type LetterCardProps = { letter: LetterRow; form: ComponentType<FetcherFormProps> | null }

export function LetterCard({ letter, form: Form }: LetterCardProps) {
  const { words } = useLanguage()
  return (
    <article className="rounded border border-line bg-surface p-4">
      <p className="mb-1 flex flex-wrap items-center gap-2">
        <LetterStateBadge state={conditionOf(letter)} /> {letterKindText(letter.kind, words)}
      </p>
      <h2 className="font-semibold wrap-anywhere">
        <bdi>{letter.subject}</bdi>
      </h2>
      <p className="mb-3 wrap-anywhere">
        <span className="text-sm text-muted">{words.letter.recipient}:</span>{' '}
        <bdi dir="ltr">{letter.recipient}</bdi>
      </p>
      <LetterFacts letter={letter} />
      {letter.lastError !== null && (
        <p className="mt-1 wrap-anywhere">
          <span className="text-sm text-muted">{words.letter.lastError}:</span>{' '}
          {letter.lastError === lapsedLetter ? words.letter.lapsed : <bdi>{letter.lastError}</bdi>}
        </p>
      )}
      <LetterText id={letter.id} />
      <div className="mt-3 flex flex-wrap items-center gap-4 empty:hidden">
        {letter.enquiryId !== null && <Link to={enquiryPath(letter.enquiryId)}>{words.letter.enquiry}</Link>}
        {letter.state === 'failed' && letter.lastError !== lapsedLetter && Form && (
          <Form method="post" action={paths.letters} className="flex flex-wrap gap-3">
            <Button
              type="submit"
              variant="secondary"
              name="id"
              value={letter.id}
              aria-label={fill(words.letter.retryNamed, { subject: letter.subject })}
            >
              {words.letter.retry}
            </Button>
            {conditionOf(letter) === 'failed' && (
              <Button
                type="submit"
                variant="secondary"
                name="setAside"
                value={letter.id}
                aria-label={fill(words.letter.setAsideNamed, { subject: letter.subject })}
              >
                {words.letter.setAside}
              </Button>
            )}
          </Form>
        )}
      </div>
    </article>
  )
}

function LetterFacts({ letter }: { letter: LetterRow }) {
  const { words, locale } = useLanguage()
  const { letter: phrases } = words
  const facts: [string, string | false][] = [
    [phrases.createdAt, timeText(letter.createdAt, locale)],
    [phrases.sentAt, letter.sentAt !== null && timeText(letter.sentAt, locale)],
    [phrases.dueAt, letter.state === 'waiting' && timeText(letter.dueAt, locale)],
    [phrases.attempts, numberText(letter.attempts, locale)],
  ]
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {facts
        .filter(([, value]) => value !== false)
        .map(([label, value]) => (
          <div key={label} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
            <dt className="text-sm text-muted">{label}:</dt>
            <dd className="min-w-0 wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  )
}
