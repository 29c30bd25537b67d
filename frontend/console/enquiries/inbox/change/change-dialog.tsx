import { type EnquiryRow, enquiryStatuses } from '#contract/enquiry.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useStaff } from '../../../session.ts'
import { useChanging } from './changing.ts'

type ChangeDialogProps = { enquiry: EnquiryRow | undefined; onClose: () => void }

/** One step of work on an enquiry of the list, done by one press. */
export function ChangeDialog({ enquiry, onClose }: ChangeDialogProps) {
  const { words } = useLanguage()
  const name = enquiry ? `${enquiry.firstName} ${enquiry.lastName}`.trim() : ''
  return (
    <Dialog title={fill(words.inbox.changeOf, { name })} isOpen={enquiry !== undefined} onClose={onClose}>
      {enquiry && <Choices enquiry={enquiry} onClose={onClose} />}
    </Dialog>
  )
}

function Choices({ enquiry, onClose }: { enquiry: EnquiryRow; onClose: () => void }) {
  const { words } = useLanguage()
  const me = useStaff()
  const { shown, save } = useChanging(enquiry)
  const isMine = shown.owner?.id === me.id
  function change(wanted: Parameters<typeof save>[0]) {
    save(wanted)
    onClose()
  }
  return (
    <>
      <fieldset className="mb-4">
        <legend className="mb-2 font-semibold text-sm">{words.inbox.status}</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {enquiryStatuses.map((status) => (
            <Button
              key={status}
              variant={status === shown.status ? 'primary' : 'secondary'}
              aria-pressed={status === shown.status}
              onClick={() => (status === shown.status ? onClose() : change({ status }))}
            >
              {words.statuses[status]}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset className="mb-4">
        <legend className="mb-2 font-semibold text-sm">{words.desk.owner}</legend>
        <p className="mb-2">
          <bdi>{shown.owner?.name ?? words.desk.nobody}</bdi>
        </p>
        <div className="flex flex-wrap gap-2">
          {!isMine && <Button onClick={() => change({ ownerId: me.id })}>{words.desk.take}</Button>}
          {shown.owner && (
            <Button variant="secondary" onClick={() => change({ ownerId: '' })}>
              {words.desk.release}
            </Button>
          )}
        </div>
      </fieldset>
      <Button variant="secondary" onClick={onClose}>
        {words.keys.close}
      </Button>
    </>
  )
}
