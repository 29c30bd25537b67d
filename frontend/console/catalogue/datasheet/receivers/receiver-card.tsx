import { Link } from 'react-router'
import type { ReceiverRow } from '#contract/admin/datasheet.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { fill, timeText } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { LetterStateBadge } from '../../../letters/letter-words.tsx'
import { enquiryPath } from '../../../paths.ts'

type ReceiverCardProps = { receiver: ReceiverRow; present: number }

export function ReceiverCard({ receiver, present }: ReceiverCardProps) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets.receivers
  const { address, name, enquiryId, revision, receivedAt, isConsenting } = receiver
  return (
    <article className="grid gap-x-4 gap-y-2 p-4 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <p className="min-w-0 wrap-anywhere">
        <Link to={enquiryPath(enquiryId)}>
          <bdi dir="ltr">{address}</bdi>
        </Link>
        <span className="block text-muted text-sm">
          <bdi>{name}</bdi> · {all.products.languages[receiver.locale]}
        </span>
      </p>
      <p>
        <Badge tone={revision < present ? 'attention' : 'good'}>
          {fill(all.datasheets.revision, { revision: String(revision) })}
        </Badge>
        <span className="block text-muted text-sm">{timeText(receivedAt, locale)}</span>
      </p>
      <div className="grid content-start justify-items-start gap-1">
        <Badge tone={isConsenting ? 'good' : 'neutral'}>
          {isConsenting ? words.agreed : words.notAgreed}
        </Badge>
        <LetterFact letter={receiver.letter} />
      </div>
    </article>
  )
}

/** About the present revision; the letter itself may have been deleted by now. */
function LetterFact({ letter }: { letter: ReceiverRow['letter'] }) {
  const { words: all, locale } = useLanguage()
  if (letter === null) return null
  return (
    <span className="text-muted text-sm">
      {fill(all.datasheets.receivers.told, { when: timeText(letter.at, locale) })}{' '}
      {letter.state !== null && <LetterStateBadge state={letter.state} />}
    </span>
  )
}
