import { useEffect, useState } from 'react'
import { useFetcher } from 'react-router'
import type { PersonSought } from '#contract/admin/privacy.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { counted, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import type { Ordered } from '../privacy-actions.ts'
import { SoughtInputs } from './sought-inputs.tsx'

type ErasePanelProps = { sought: PersonSought; rows: number; onOrdered: (jobId: string) => void }

/** Erases only whom somebody has typed once more. */
export function ErasePanel({ sought, rows, onOrdered }: ErasePanelProps) {
  const { words } = useLanguage()
  const { erase } = words.privacy
  const [isOpen, setOpen] = useState(false)
  return (
    <Panel title={erase.title}>
      <p className="mb-3 text-muted">{erase.intro}</p>
      <Button variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {erase.open}
      </Button>
      <Dialog title={erase.dialog} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Confirmation sought={sought} rows={rows} onOrdered={onOrdered} onCancel={() => setOpen(false)} />
      </Dialog>
    </Panel>
  )
}

function Confirmation({ sought, rows, onOrdered, onCancel }: ErasePanelProps & { onCancel: () => void }) {
  const { words, locale } = useLanguage()
  const { erase } = words.privacy
  const { order, failure, isMismatch } = useErasure(onOrdered)
  return (
    <order.Form method="post" className="grid gap-4">
      <p>{counted(erase.rows, rows, locale)}</p>
      <SoughtInputs sought={sought} intent="erase" />
      <Field
        label={fill(erase.confirm, { what: sought.email ?? sought.phone ?? '' })}
        name="confirmation"
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        required
        error={isMismatch ? erase.mismatch : undefined}
      />
      {failure && !isMismatch && <FailureNotice failure={failure} consequence={words.failure.notSaved} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={order.state !== 'idle'}>
          {erase.submit}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {erase.cancel}
        </Button>
      </div>
    </order.Form>
  )
}

function useErasure(onOrdered: (jobId: string) => void) {
  const order = useFetcher<Ordered>()
  const jobId = order.data?.ok ? order.data.value.jobId : null
  const failure = order.state === 'idle' && order.data?.ok === false ? order.data.failure : undefined
  useEffect(() => {
    if (jobId !== null) onOrdered(jobId)
  }, [jobId, onOrdered])
  return {
    order,
    failure,
    isMismatch: failure?.errors?.some(({ field }) => field === 'confirmation') ?? false,
  }
}
