import type { EnquiryDetail } from '#contract/enquiry.ts'
import { timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { LetterStateBadge, letterKindText } from '../../letters/letter-words.tsx'

/** What was written to whom because of this enquiry. */
export function EnquiryLetters({ letters }: { letters: EnquiryDetail['letters'] }) {
  const { words, locale } = useLanguage()
  if (letters.length === 0) return <p className="text-muted">{words.enquiry.noLetters}</p>
  return (
    <ul className="divide-y divide-line">
      {letters.map((letter) => (
        <li key={letter.id} className="grid gap-1 py-3 first:pt-0 last:pb-0">
          <p className="flex flex-wrap items-center gap-2">
            <LetterStateBadge state={letter.state} /> {letterKindText(letter.kind, words)}
          </p>
          <p className="wrap-anywhere">
            <bdi>{letter.subject}</bdi>
          </p>
          <p className="text-sm text-muted wrap-anywhere">
            {words.letter.recipient}: <bdi dir="ltr">{letter.recipient}</bdi>
            {letter.sentAt !== null && ` · ${timeText(letter.sentAt, locale)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
