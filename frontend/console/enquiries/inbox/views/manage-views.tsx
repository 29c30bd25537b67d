import { type SubmitEvent, useEffect, useRef, useState } from 'react'
import { longestViewName, type SavedView } from '#contract/admin/enquiries/views.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Field } from '../../../../ui/field.tsx'
import { FailureNotice } from '../../../failure/failure-notice.tsx'
import { formText } from '../../../form-text.ts'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useViewOrders } from './view-actions.ts'

type ManageViewsProps = { views: SavedView[]; onClosed: () => void }

/** One's own views: renamed and deleted. */
export function ManageViews({ views, onClosed }: ManageViewsProps) {
  const { words } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  function close() {
    setOpen(false)
    onClosed()
  }
  return (
    <>
      {views.length > 0 && (
        <button
          type="button"
          aria-haspopup="dialog"
          className="min-h-9 cursor-pointer text-accent text-sm underline underline-offset-4"
          onClick={() => setOpen(true)}
        >
          {words.views.manage}
        </button>
      )}
      <Dialog title={words.views.manage} isOpen={isOpen} onClose={close}>
        <Views views={views} />
        <Button variant="secondary" className="mt-4" onClick={() => setOpen(false)}>
          {words.views.close}
        </Button>
      </Dialog>
    </>
  )
}

function Views({ views }: { views: SavedView[] }) {
  const { words } = useLanguage()
  const { order, outcome } = useViewOrders()
  const place = useRef<HTMLDivElement>(null)
  const isDeleted = outcome?.order.intent === 'delete' && outcome.answer.ok
  // The button that had the focus is gone with the view.
  useEffect(() => {
    if (isDeleted) place.current?.focus()
  }, [isDeleted])
  const done = outcome?.answer.ok === true && words.views.done[outcome.order.intent]
  return (
    <div ref={place} tabIndex={-1} className="grid gap-4 outline-none">
      {views.length === 0 && <p>{words.views.none}</p>}
      {views.map((view) => (
        <ViewForm
          key={view.id}
          view={view}
          onRename={(name) => order({ intent: 'rename', id: view.id, name })}
          onDelete={() => order({ intent: 'delete', id: view.id })}
        />
      ))}
      <p role="status" className="text-muted text-sm empty:hidden">
        {done}
      </p>
      {outcome?.answer.ok === false && (
        <FailureNotice failure={outcome.answer.failure} consequence={words.failure.notSaved} />
      )}
    </div>
  )
}

type ViewFormProps = { view: SavedView; onRename: (name: string) => void; onDelete: () => void }

function ViewForm({ view, onRename, onDelete }: ViewFormProps) {
  const { words } = useLanguage()
  const { name } = view
  function rename(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    onRename(formText(new FormData(event.currentTarget), 'name'))
  }
  return (
    <form onSubmit={rename} className="grid grid-cols-[1fr_auto_auto] items-end gap-2">
      <div className="col-span-full sm:col-span-1">
        <Field
          label={words.views.name}
          name="name"
          defaultValue={name}
          required
          pattern=".*\S.*"
          maxLength={longestViewName}
          autoComplete="off"
          dir="auto"
        />
      </div>
      <Button type="submit" variant="secondary" aria-label={fill(words.views.renameNamed, { name })}>
        {words.views.rename}
      </Button>
      <Button variant="secondary" aria-label={fill(words.views.deleteNamed, { name })} onClick={onDelete}>
        {words.views.delete}
      </Button>
    </form>
  )
}
