import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Duplicates } from '#contract/admin/enquiries/duplicates.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { MergeButton } from './merge-button.tsx'
import { MergedList } from './merged-list.tsx'
import { type Merging, useDuplicates, useMerging } from './merging.ts'

/** Other enquiries of this person: which they are, and what is shown as one. */
export function DuplicatesPanel({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const phrases = words.duplicates
  const merging = useMerging()
  const { found, failure } = useDuplicates(enquiry)
  const { id, mergedInto, merged } = enquiry
  return (
    <Panel title={phrases.title}>
      {mergedInto && (
        <MergedList
          intro={phrases.mergedInto}
          pairs={[{ shown: mergedInto, goneId: id }]}
          merging={merging}
        />
      )}
      {merged.length > 0 && (
        <MergedList
          intro={phrases.merged}
          pairs={merged.map((shown) => ({ shown, goneId: shown.id }))}
          merging={merging}
        />
      )}
      {!mergedInto && found && <Alike enquiry={enquiry} found={found} merging={merging} />}
      {failure && <FailureNotice failure={failure} consequence={phrases.unavailable} />}
      <Outcome merging={merging} />
    </Panel>
  )
}

type AlikeProps = { enquiry: EnquiryDetail; found: Duplicates['duplicates']; merging: Merging }

function Alike({ enquiry, found, merging }: AlikeProps) {
  const { words, locale } = useLanguage()
  const { role } = useStaff()
  const phrases = words.duplicates
  if (found.length === 0) return <p className="text-muted">{phrases.none}</p>
  return (
    <ul className="grid gap-4">
      {found.map((other) => {
        const name = `${other.firstName} ${other.lastName}`.trim()
        return (
          <li key={other.id} className="grid justify-items-start gap-2">
            <Link to={enquiryPath(other.id)} className="wrap-anywhere">
              {fill(phrases.named, { name, time: timeText(other.receivedAt, locale) })}
            </Link>
            <p className="flex flex-wrap gap-2">
              {other.reasons.map((reason) => (
                <Badge key={reason} tone="neutral">
                  {phrases.reasons[reason]}
                </Badge>
              ))}
            </p>
            {mayHandleEnquiries(role) && (
              <MergeButton enquiry={enquiry} other={other} name={name} merging={merging} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** Takes the focus from the button that has gone with what it did. */
function Outcome({ merging: { state, data } }: { merging: Merging }) {
  const { words } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state === 'idle' && data) place.current?.focus()
  }, [state, data])
  const isDone = state === 'idle' && data?.answer.ok === true
  return (
    <div ref={place} tabIndex={-1}>
      <p role="status" className="mt-2 text-sm text-muted">
        {state !== 'idle' ? words.enquiry.saving : isDone && data && words.duplicates.done[data.done]}
      </p>
      {state === 'idle' && data?.answer.ok === false && (
        <FailureNotice failure={data.answer.failure} consequence={words.failure.notSaved} />
      )}
    </div>
  )
}
