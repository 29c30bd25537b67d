import { useState } from 'react'
import type { CorrespondenceEntry, LetterShown } from '#contract/admin/enquiries/correspondence.ts'
import { retryLetter } from '../../../api/admin.ts'
import type { Failure } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { counted, fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { LetterStateBadge, letterKindText } from '../../letters/letter-words.tsx'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { MergedMark } from './merged-mark.tsx'
import { Written } from './written.tsx'

type LetterEntryProps = { entry: Extract<CorrespondenceEntry, { kind: 'letter' }>; onRetried: () => void }

/** One letter with its state; what staff wrote stands open, what the system wrote is opened when wanted. */
export function LetterEntry({ entry: { at, letter, author, mergedFrom }, onRetried }: LetterEntryProps) {
  const { words, locale } = useLanguage()
  const { correspondence } = words.answering
  const [isOpen, setOpen] = useState(letter.kind === 'reply')
  return (
    <article className="rounded border border-line px-4 py-3 ms-4 sm:ms-8">
      <p className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
        <LetterStateBadge state={letter.state} /> {letterKindText(letter.kind, words)}
        <span aria-hidden="true">·</span>
        <time dateTime={at}>{timeText(at, locale)}</time>
        {author !== null && (
          <>
            <span aria-hidden="true">·</span>
            <span>{fill(correspondence.writtenBy, { name: author })}</span>
          </>
        )}
        <MergedMark from={mergedFrom} />
      </p>
      <p className="font-semibold wrap-anywhere">
        <bdi>{letter.subject}</bdi>
      </p>
      <p className="mb-2 text-sm text-muted wrap-anywhere">
        {words.letter.recipient}: <bdi dir="ltr">{letter.recipient}</bdi>
      </p>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="min-h-11 cursor-pointer py-2">{correspondence.show}</summary>
        {isOpen && <LetterText text={letter.text} />}
      </details>
      <Delivery letter={letter} onRetried={onRetried} />
    </article>
  )
}

function LetterText({ text }: { text: string }) {
  const { words } = useLanguage()
  if (text === '') return <p className="text-muted">{words.answering.correspondence.noText}</p>
  return <Written>{text}</Written>
}

/** Why a letter has not left yet, and the way to try again. */
function Delivery({ letter, onRetried }: { letter: LetterShown; onRetried: () => void }) {
  const { words, locale } = useLanguage()
  const mayRetry = mayHandleEnquiries(useStaff().role)
  const [failure, setFailure] = useState<Failure>()
  const { correspondence } = words.answering
  if (letter.state === 'sent' || letter.lastError === null) return null
  async function retry() {
    const answer = await retryLetter(letter.id)
    setFailure(answer.ok ? undefined : answer.failure)
    onRetried()
  }
  return (
    <div className="mt-2 grid justify-items-start gap-2">
      <p className="wrap-anywhere">{fill(correspondence.failedBecause, { reason: letter.lastError })}</p>
      <p className="text-sm text-muted">
        {counted(correspondence.attempts, letter.attempts, locale)}
        {letter.state === 'waiting' &&
          ` · ${fill(correspondence.next, { time: timeText(letter.dueAt, locale) })}`}
      </p>
      {mayRetry && (
        <Button
          variant="secondary"
          aria-label={fill(words.letter.retryNamed, { subject: letter.subject })}
          onClick={() => void retry()}
        >
          {correspondence.retry}
        </Button>
      )}
      {failure && <FailureNotice failure={failure} />}
    </div>
  )
}
