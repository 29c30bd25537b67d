import { type SubmitEvent, useEffect, useState } from 'react'
import { useSearchParams } from 'react-router'
import { longestViewName } from '#contract/admin/enquiries/views.ts'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Field } from '../../../../ui/field.tsx'
import { FailureNotice } from '../../../failure/failure-notice.tsx'
import { formText } from '../../../form-text.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useViewOrders } from './view-actions.ts'
import { queryOf } from './view-search.ts'

/** Keeps what the inbox shows now under a name. `onClosed`: the button may have gone with its purpose. */
export function SaveView({ isOffered, onClosed }: { isOffered: boolean; onClosed: () => void }) {
  const { words } = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [isSaved, setSaved] = useState(false)
  return (
    <>
      {isOffered && (
        <button
          type="button"
          aria-haspopup="dialog"
          className="min-h-9 cursor-pointer text-accent text-sm underline underline-offset-4"
          onClick={() => {
            setOpen(true)
            setSaved(false)
          }}
        >
          {words.views.save}
        </button>
      )}
      <p role="status" className="sr-only">
        {isSaved && words.views.saved}
      </p>
      <Dialog
        title={words.views.save}
        isOpen={isOpen}
        onClose={() => {
          setOpen(false)
          onClosed()
        }}
      >
        <SaveForm
          onDone={(done) => {
            setSaved(done)
            setOpen(false)
          }}
        />
      </Dialog>
    </>
  )
}

function SaveForm({ onDone }: { onDone: (isSaved: boolean) => void }) {
  const { words, problems } = useLanguage()
  const [search] = useSearchParams()
  const { order, outcome, state } = useViewOrders()
  const failure = outcome?.answer.ok === false ? outcome.answer.failure : undefined
  const isTaken = failure?.code === 'view-name-taken'
  const isDone = outcome?.answer.ok === true
  useEffect(() => {
    if (isDone) onDone(true)
  }, [isDone, onDone])
  function save(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault()
    const name = formText(new FormData(event.currentTarget), 'name')
    order({ intent: 'save', name, query: queryOf(search) })
  }
  return (
    <form onSubmit={save} className="grid gap-4">
      <Field
        label={words.views.name}
        hint={words.views.nameHint}
        error={isTaken ? problems['view-name-taken'] : undefined}
        name="name"
        required
        readOnly={state !== 'idle'}
        pattern=".*\S.*"
        maxLength={longestViewName}
        autoComplete="off"
        dir="auto"
      />
      {failure && !isTaken && <FailureNotice failure={failure} consequence={words.failure.notSaved} />}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" disabled={state !== 'idle'}>
          {words.views.submit}
        </Button>
        <Button variant="secondary" onClick={() => onDone(false)}>
          {words.views.cancel}
        </Button>
      </div>
    </form>
  )
}
