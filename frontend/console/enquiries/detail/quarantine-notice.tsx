import { useEffect } from 'react'
import { useFetcher } from 'react-router'
import { handReasons } from '#contract/admin/enquiries/desk.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { Outcome, type Saving } from './outcome.tsx'

/** Why the enquiry is not in the inbox, and the way back. */
export function QuarantineNotice({ enquiry, mayHandle }: { enquiry: EnquiryDetail; mayHandle: boolean }) {
  const { words } = useLanguage()
  const saving: Saving = useFetcher()
  const { quarantineReason: reason } = enquiry
  const isRestored = reason === null && saving.data?.ok === true
  // The button that had the focus is gone with the notice.
  useEffect(() => {
    if (isRestored) document.querySelector('h1')?.focus()
  }, [isRestored])
  if (reason === null) return <p role="status">{isRestored && words.desk.restored}</p>
  const isByHand = handReasons.some((one) => one === reason)
  const phrase = isByHand ? words.enquiry.quarantinedByHand : words.enquiry.quarantined
  return (
    <Notice tone="attention">
      <p>{fill(phrase, { reason: words.quarantineReasons[reason] })}</p>
      {mayHandle && (
        <saving.Form method="post" className="mt-3 flex flex-wrap items-center gap-3">
          <Button type="submit" name="intent" value="restore" disabled={saving.state !== 'idle'}>
            {words.desk.restore}
          </Button>
          <span className="text-sm text-muted">{words.desk.restoreHint}</span>
          <Outcome saving={saving} />
        </saving.Form>
      )}
    </Notice>
  )
}

export function PutAwayForm({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const saving: Saving = useFetcher()
  return (
    <details className="mt-5 border-line border-t pt-3">
      <summary className="min-h-11 cursor-pointer py-2">{words.desk.putAway}</summary>
      <saving.Form method="post" className="grid gap-3">
        <input type="hidden" name="version" value={enquiry.version} />
        <SelectField
          label={words.desk.reason}
          name="reason"
          options={handReasons.map((value) => ({ value, label: words.quarantineReasons[value] }))}
        />
        <Button type="submit" variant="secondary" name="intent" value="quarantine">
          {words.desk.putAway}
        </Button>
        <Outcome saving={saving} />
      </saving.Form>
    </details>
  )
}
