import { useState } from 'react'
import type { Duplicates } from '#contract/admin/enquiries/duplicates.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { mergePath } from '../../paths.ts'
import type { Merging } from './merging.ts'

type Side = Pick<EnquiryDetail, 'id' | 'version'>
type MergeButtonProps = {
  enquiry: EnquiryDetail
  other: Duplicates['duplicates'][number]
  name: string
  merging: Merging
}

/** Asks which of the two stays. */
export function MergeButton({ enquiry, other, name, merging }: MergeButtonProps) {
  const { words, locale } = useLanguage()
  const phrases = words.duplicates
  const [isOpen, setOpen] = useState(false)
  const title = fill(phrases.mergeNamed, { name, time: timeText(other.receivedAt, locale) })
  const close = () => setOpen(false)
  const choice = (label: string, gone: Side, stays: Side, variant: 'primary' | 'secondary') => (
    <merging.Form method="post" action={mergePath(gone.id)} onSubmit={close}>
      <input type="hidden" name="into" value={stays.id} />
      <input type="hidden" name="version" value={gone.version} />
      <Button type="submit" variant={variant}>
        {label}
      </Button>
    </merging.Form>
  )
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" aria-label={title} onClick={() => setOpen(true)}>
        {phrases.merge}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={close}>
        <p className="mb-4">{phrases.question}</p>
        {enquiry.merged.length > 0 && <p className="mb-4 text-sm text-muted">{phrases.holds}</p>}
        <div className="flex flex-wrap gap-2">
          {choice(phrases.keepThis, other, enquiry, 'primary')}
          {enquiry.merged.length === 0 && choice(phrases.keepOther, enquiry, other, 'secondary')}
          <Button variant="secondary" onClick={close}>
            {phrases.cancel}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
