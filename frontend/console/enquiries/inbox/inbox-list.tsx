import { Link } from 'react-router'
import type { EnquiryRow } from '#contract/enquiry.ts'
import { Badge } from '../../../ui/badge.tsx'
import { timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { enquiryPath } from '../../paths.ts'
import { StatusBadge } from '../status-badge.tsx'

/** The enquiries of one page, newest first; the unread ones stand out by weight, by a dot and by a spoken word. */
export function InboxList({ enquiries }: { enquiries: EnquiryRow[] }) {
  return (
    <ul className="divide-y divide-line rounded border border-line bg-surface">
      {enquiries.map((enquiry) => (
        <li key={enquiry.id}>
          <InboxRow enquiry={enquiry} />
        </li>
      ))}
    </ul>
  )
}

function InboxRow({ enquiry }: { enquiry: EnquiryRow }) {
  const { words, locale } = useLanguage()
  const { firstName, lastName, company, productSlug, isRead } = enquiry
  return (
    <article className="relative grid gap-x-4 gap-y-1 p-4 hover:bg-hover focus-within:bg-hover md:grid-cols-[1fr_1fr_8rem_11rem] md:items-center">
      <p className="min-w-0 wrap-anywhere">
        {!isRead && (
          <>
            <span aria-hidden="true" className="me-2 inline-block size-2.5 rounded-full bg-accent" />
            <span className="sr-only">{words.inbox.unread}: </span>
          </>
        )}
        <Link
          to={enquiryPath(enquiry.id)}
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
      <p className="min-w-0 wrap-anywhere text-sm">
        {words.kinds[enquiry.kind]}
        {productSlug !== null && (
          <span className="block text-muted">
            <bdi dir="ltr">{productSlug}</bdi>
          </span>
        )}
      </p>
      <p>
        {enquiry.quarantineReason === null ? (
          <StatusBadge status={enquiry.status} />
        ) : (
          <Badge tone="attention">{words.inbox.quarantine}</Badge>
        )}
        {enquiry.owner && <bdi className="block text-sm text-muted">{enquiry.owner.name}</bdi>}
      </p>
      <p className="text-sm text-muted md:text-end">
        <time dateTime={enquiry.receivedAt}>{timeText(enquiry.receivedAt, locale)}</time>
      </p>
    </article>
  )
}
