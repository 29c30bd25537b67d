import { useFetcher } from 'react-router'
import { type EnquiryDetail, type EnquiryStatus, enquiryStatuses } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useChoice } from '../../fields/choice.ts'
import { useLanguage } from '../../language/language.tsx'
import { StatusBadge } from '../status-badge.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { Outcome, type Saving } from './outcome.tsx'

/** Where a key leads to. */
export const statusId = 'status'

/** Shows the status that is being saved at once; when that fails, the one that is stored stands there again. */
export function StatusForm({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const saving: Saving = useFetcher()
  const { wanted, choose, noteSent } = useChoice(enquiry.status, saving)
  const asked = saving.formData?.get('status')
  const shown = enquiryStatuses.find((known) => known === asked) ?? enquiry.status
  function save(status: EnquiryStatus, version: number) {
    noteSent(status)
    void saving.submit({ status, version: String(version) }, { method: 'post' })
  }
  return (
    <div id={statusId} className="mb-5 grid gap-3">
      <p>
        <StatusBadge status={shown} />
      </p>
      <SelectField
        label={words.enquiry.status}
        value={wanted}
        onChange={({ target }) => choose(enquiryStatuses.find((known) => known === target.value) ?? wanted)}
        options={enquiryStatuses.map((status) => ({ value: status, label: words.statuses[status] }))}
      />
      <Button onClick={() => save(wanted, enquiry.version)}>{words.enquiry.saveStatus}</Button>
      <Outcome saving={saving} />
      <ConflictDialog
        saving={saving}
        mine={words.statuses[wanted]}
        theirs={({ status }) => words.statuses[status]}
        saveMine={(version) => save(wanted, version)}
      />
    </div>
  )
}
