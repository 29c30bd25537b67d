import { useState } from 'react'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useLanguage } from '../../language/language.tsx'
import type { Saving } from './outcome.tsx'

type ConflictDialogProps = {
  saving: Saving
  /** What the person wanted. */
  mine: string
  /** The same of the present state. */
  theirs: (current: EnquiryDetail) => string
  saveMine: (version: number) => void
}

/** Two people changed one enquiry: shows both states, and lets the one who came second choose. */
export function ConflictDialog({ saving: { state, data }, mine, theirs, saveMine }: ConflictDialogProps) {
  const { words } = useLanguage()
  const [answered, setAnswered] = useState<unknown>(null)
  const failure = state === 'idle' && data?.ok === false ? data.failure : undefined
  const current = failure?.code === 'version-conflict' ? (failure.current as EnquiryDetail) : undefined
  const close = () => setAnswered(data)
  return (
    <Dialog title={words.desk.conflict} isOpen={current !== undefined && answered !== data} onClose={close}>
      <p className="mb-3">{words.desk.conflictText}</p>
      <dl className="mb-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-2">
        <dt className="text-muted">{words.desk.yours}</dt>
        <dd>
          <bdi>{mine}</bdi>
        </dd>
        <dt className="text-muted">{words.desk.theirs}</dt>
        <dd>
          <bdi>{current && theirs(current)}</bdi>
        </dd>
      </dl>
      <div className="flex flex-wrap gap-3">
        <Button onClick={close}>{words.desk.keepTheirs}</Button>
        <Button
          variant="secondary"
          onClick={() => {
            close()
            if (current) saveMine(current.version)
          }}
        >
          {words.desk.saveMine}
        </Button>
      </div>
    </Dialog>
  )
}
