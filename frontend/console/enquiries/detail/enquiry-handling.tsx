import { useFetcher } from 'react-router'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useLanguage } from '../../language/language.tsx'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { StatusBadge } from '../status-badge.tsx'
import { Outcome, type Saving } from './outcome.tsx'
import { OwnerForm } from './owner-form.tsx'
import { PutAwayForm } from './quarantine-notice.tsx'
import { StatusForm } from './status-form.tsx'

/** What staff did with the enquiry; those who only read see it, the others change it. */
export function EnquiryHandling({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const { role } = useStaff()
  const mayHandle = mayHandleEnquiries(role)
  return (
    <Panel title={words.enquiry.handling}>
      {mayHandle ? (
        <>
          <StatusForm key={`status ${enquiry.id}`} enquiry={enquiry} />
          <OwnerForm key={`owner ${enquiry.id}`} enquiry={enquiry} />
        </>
      ) : (
        <p className="mb-3">
          {words.enquiry.status}: <StatusBadge status={enquiry.status} /> {words.desk.owner}:{' '}
          <bdi>{enquiry.owner?.name ?? words.desk.nobody}</bdi>
        </p>
      )}
      <p className="mb-3">{enquiry.isRead ? words.enquiry.isRead : words.enquiry.isUnread}</p>
      {mayHandle && <ReadForm enquiry={enquiry} />}
      {mayHandle && enquiry.quarantineReason === null && <PutAwayForm enquiry={enquiry} />}
    </Panel>
  )
}

function ReadForm({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const saving: Saving = useFetcher()
  return (
    <saving.Form method="post" className="grid gap-3">
      <Button type="submit" variant="secondary" name="isRead" value={String(!enquiry.isRead)}>
        {enquiry.isRead ? words.enquiry.markUnread : words.enquiry.markRead}
      </Button>
      <Outcome saving={saving} />
    </saving.Form>
  )
}
