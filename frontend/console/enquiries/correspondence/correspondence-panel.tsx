import type { CorrespondenceEntry } from '#contract/admin/enquiries/correspondence.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { letterKindText } from '../../letters/letter-words.tsx'
import type { Conversation } from './correspondence.ts'
import { LetterEntry } from './letter-entry.tsx'
import { MergedMark } from './merged-mark.tsx'
import { Written } from './written.tsx'

type ReceivedEntry = Extract<CorrespondenceEntry, { kind: 'received' }>

/** Everything said between the office and the visitor, oldest first. */
export function CorrespondencePanel({
  enquiry,
  conversation,
}: {
  enquiry: EnquiryDetail
  conversation: Conversation
}) {
  const { words } = useLanguage()
  const { correspondence, failure, reload } = conversation
  const entries: CorrespondenceEntry[] = correspondence?.entries ?? [
    {
      kind: 'received',
      id: enquiry.id,
      at: enquiry.receivedAt,
      channel: null,
      text: enquiry.message,
      author: null,
      mergedFrom: null,
    },
  ]
  return (
    <Panel title={words.answering.correspondence.title}>
      <ol className="grid gap-4">
        {entries.map((entry) =>
          entry.kind === 'letter' ? (
            <li key={entry.letter.id}>
              <LetterEntry entry={entry} onRetried={reload} />
            </li>
          ) : (
            <li key={entry.id}>
              <Received entry={entry} />
            </li>
          ),
        )}
      </ol>
      <p role="status" className="sr-only">
        {lastState(entries, words)}
      </p>
      {failure && (
        <FailureNotice failure={failure} consequence={words.answering.correspondence.unavailable} />
      )}
    </Panel>
  )
}

function Received({ entry: { at, channel, text, author, mergedFrom } }: { entry: ReceivedEntry }) {
  const { words, locale } = useLanguage()
  const { correspondence, received } = words.answering
  return (
    <article className="rounded border-s-4 border-accent bg-hover px-4 py-3">
      <p className="mb-1 text-sm text-muted">
        {channel === null
          ? correspondence.form
          : fill(correspondence.from, { channel: received.channels[channel] })}
        {' · '}
        <time dateTime={at}>{timeText(at, locale)}</time>
        {author !== null && ` · ${fill(correspondence.recordedBy, { name: author })}`}
        <MergedMark from={mergedFrom} />
      </p>
      {text === '' ? <p className="text-muted">{words.enquiry.noMessage}</p> : <Written>{text}</Written>}
    </article>
  )
}

/** Of the newest letter, for who does not see it change. */
function lastState(entries: CorrespondenceEntry[], words: ReturnType<typeof useLanguage>['words']): string {
  const last = entries.findLast((entry) => entry.kind === 'letter')
  return last ? `${letterKindText(last.letter.kind, words)}: ${words.letter.states[last.letter.state]}` : ''
}
