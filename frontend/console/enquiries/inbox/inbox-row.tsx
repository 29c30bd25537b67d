import { Link, useLocation } from 'react-router'
import type { EnquiryRow } from '#contract/enquiry.ts'
import { Badge } from '../../../ui/badge.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'
import { StatusBadge } from '../status-badge.tsx'
import type { Trail } from '../trail.ts'
import { useChanging } from './change/changing.ts'

type InboxRowProps = {
  enquiry: EnquiryRow
  /** All of the page, in its order. */
  ids: string[]
  /** Undefined for whom it is not to change. */
  onChange: (() => void) | undefined
}

/** The link covers the row; what else can be pressed lies above it. */
export function InboxRow({ enquiry, ids, onChange }: InboxRowProps) {
  const { shown } = useChanging(enquiry)
  return (
    <>
      <article className="relative grid gap-x-4 gap-y-1 p-4 hover:bg-hover focus-within:bg-hover md:grid-cols-[1fr_1fr_9rem_13rem] md:items-center">
        <Sender enquiry={enquiry} ids={ids} />
        <Topic enquiry={enquiry} />
        <State enquiry={shown} onChange={onChange} />
        <Times enquiry={enquiry} />
      </article>
      <ChangeOutcome enquiry={enquiry} />
    </>
  )
}

function Sender({ enquiry, ids }: { enquiry: EnquiryRow; ids: string[] }) {
  const { words } = useLanguage()
  const { search } = useLocation()
  const { id, firstName, lastName, company, isRead } = enquiry
  const trail: Trail = { ids, search }
  return (
    <p className="min-w-0 wrap-anywhere">
      {!isRead && (
        <>
          <span aria-hidden="true" className="me-2 inline-block size-2.5 rounded-full bg-accent" />
          <span className="sr-only">{words.inbox.unread}: </span>
        </>
      )}
      <Link
        to={enquiryPath(id)}
        state={{ trail }}
        data-enquiry={id}
        className={`after:absolute after:inset-0 ${isRead ? '' : 'font-bold'}`}
      >
        <bdi>{`${firstName} ${lastName}`.trim()}</bdi>
      </Link>
      {company !== '' && (
        <span className="block text-sm text-muted">
          <bdi>{company}</bdi>
        </span>
      )}
    </p>
  )
}

function Topic({ enquiry: { kind, productSlug } }: { enquiry: EnquiryRow }) {
  const { words } = useLanguage()
  return (
    <p className="min-w-0 wrap-anywhere text-sm">
      {words.kinds[kind]}
      {productSlug !== null && (
        <span className="block text-muted">
          <bdi dir="ltr">{productSlug}</bdi>
        </span>
      )}
    </p>
  )
}

function State({ enquiry, onChange }: Pick<InboxRowProps, 'enquiry' | 'onChange'>) {
  const { words } = useLanguage()
  const { firstName, lastName, status, owner, quarantineReason } = enquiry
  const name = `${firstName} ${lastName}`.trim()
  if (quarantineReason !== null) {
    return (
      <p>
        <Badge tone="attention">{words.inbox.quarantine}</Badge>
      </p>
    )
  }
  return (
    <p>
      {onChange ? (
        <button
          type="button"
          aria-haspopup="dialog"
          aria-label={fill(words.inbox.changeNamed, { name, status: words.statuses[status] })}
          className="relative cursor-pointer rounded-full"
          onClick={onChange}
        >
          <StatusBadge status={status} />
        </button>
      ) : (
        <StatusBadge status={status} />
      )}
      {owner && (
        <span className="block text-sm text-muted">
          <bdi>{owner.name}</bdi>
        </span>
      )}
    </p>
  )
}

/** When it came, and when the time to answer runs out, or that it has. */
function Times({ enquiry: { receivedAt, answerDueAt } }: { enquiry: EnquiryRow }) {
  const { words, locale } = useLanguage()
  const isOver = answerDueAt !== null && Date.parse(answerDueAt) <= Date.now()
  const phrase = isOver ? words.answering.clock.overdue : words.inbox.dueBy
  return (
    <p className="text-sm text-muted md:text-end">
      <time dateTime={receivedAt}>{timeText(receivedAt, locale)}</time>
      {answerDueAt !== null && (
        <span className={`block ${isOver ? 'text-bad' : ''}`}>
          {fill(phrase, { time: timeText(answerDueAt, locale) })}
        </span>
      )}
    </p>
  )
}

/** What another did meanwhile stands in the row again: the list was read anew. */
function ChangeOutcome({ enquiry }: { enquiry: EnquiryRow }) {
  const { words } = useLanguage()
  const { state, data } = useChanging(enquiry).saving
  const failure = state === 'idle' && data?.ok === false ? data.failure : undefined
  return (
    <>
      <p role="status" className="sr-only">
        {state === 'idle' && data?.ok && words.enquiry.saved}
      </p>
      {failure && (
        <div className="px-4">
          <FailureNotice failure={failure} consequence={words.failure.notSaved} />
        </div>
      )}
    </>
  )
}
