import { useFetcher } from 'react-router'
import { type EnquiryDetail, enquiryStatuses } from '#contract/enquiry.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { useLanguage } from '../../language/language.tsx'
import { mayHandleEnquiries } from '../../permissions.ts'
import { useStaff } from '../../session.ts'
import { StatusBadge } from '../status-badge.tsx'

type Saving = ReturnType<typeof useFetcher<Answer<EnquiryDetail>>>

/** What staff did with the enquiry; those who only read see it, the others change it. */
export function EnquiryHandling({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const { role } = useStaff()
  const mayHandle = mayHandleEnquiries(role)
  return (
    <Panel title={words.enquiry.handling}>
      {mayHandle ? (
        <StatusForm enquiry={enquiry} />
      ) : (
        <p className="mb-3">
          {words.enquiry.status}: <StatusBadge status={enquiry.status} />
        </p>
      )}
      <p className="mb-3">{enquiry.isRead ? words.enquiry.isRead : words.enquiry.isUnread}</p>
      {mayHandle && <ReadForm enquiry={enquiry} />}
    </Panel>
  )
}

function StatusForm({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const saving: Saving = useFetcher()
  return (
    <saving.Form method="post" className="mb-5 grid gap-3">
      <SelectField
        key={enquiry.status}
        label={words.enquiry.status}
        name="status"
        defaultValue={enquiry.status}
        options={enquiryStatuses.map((status) => ({ value: status, label: words.statuses[status] }))}
      />
      <input type="hidden" name="version" value={enquiry.version} />
      <Button type="submit">{words.enquiry.saveStatus}</Button>
      <Outcome saving={saving} />
    </saving.Form>
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

/** The status region stands there before its words, so that screen readers speak them. */
function Outcome({ saving: { state, data } }: { saving: Saving }) {
  const { words } = useLanguage()
  return (
    <>
      <p role="status" className="text-sm text-muted">
        {state !== 'idle' ? words.enquiry.saving : data?.ok && words.enquiry.saved}
      </p>
      {state === 'idle' && data?.ok === false && (
        <FailureNotice failure={data.failure} consequence={words.failure.notSaved} />
      )}
    </>
  )
}
