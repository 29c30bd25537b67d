import { type ReactNode, useState } from 'react'
import type { useFetcher } from 'react-router'
import type { Answer } from '../../api/request.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../language/language.tsx'
import type { StaffIntent } from './staff-actions.ts'

type ConfirmButtonProps = {
  fetcher: ReturnType<typeof useFetcher<Answer<unknown>>>
  /** What the form sends beside its intent. */
  inputs: ReactNode
  intent: StaffIntent
  label: string
  title: string
  text: string
  /** What else matters for whom it hits. */
  more?: ReactNode
}

/** Asks once more before it does what hits somebody else. */
export function ConfirmButton({ fetcher, inputs, intent, label, title, text, more }: ConfirmButtonProps) {
  const { words } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="secondary" aria-haspopup="dialog" aria-label={title} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog title={title} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p className="mb-4">{text}</p>
        {more}
        <fetcher.Form method="post" className="flex flex-wrap gap-2" onSubmit={() => setOpen(false)}>
          {inputs}
          <Button type="submit" name="intent" value={intent}>
            {label}
          </Button>
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {words.staff.cancel}
          </Button>
        </fetcher.Form>
      </Dialog>
    </>
  )
}
