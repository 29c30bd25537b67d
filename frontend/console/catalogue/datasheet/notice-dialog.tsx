import type { NoticePlan, SheetState } from '#contract/admin/datasheet.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { counted, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

type NoticeDialogProps = {
  isOpen: boolean
  state: SheetState
  plan: NoticePlan
  onClose: () => void
  onConfirm: () => void
}

/** A letter cannot be called back, so that who gets one and who does not is shown before. */
export function NoticeDialog({ isOpen, state, plan, onClose, onConfirm }: NoticeDialogProps) {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets.notices
  const { due, withoutConsent, unpublished, told } = plan.counts
  const others = [
    { phrase: words.withoutConsent, count: withoutConsent },
    { phrase: words.unpublished, count: unpublished },
    { phrase: words.told, count: told },
  ].filter(({ count }) => count > 0)
  const hasReason = state.nextRevision !== state.revision
  return (
    <Dialog title={fill(words.title, { revision: String(plan.revision) })} isOpen={isOpen} onClose={onClose}>
      <p className="mb-2 font-semibold">{counted(words.due, due, locale)}</p>
      {others.length > 0 && (
        <ul className="mb-3 grid gap-1 text-muted">
          {others.map(({ phrase, count }) => (
            <li key={phrase.other}>{counted(phrase, count, locale)}</li>
          ))}
        </ul>
      )}
      <p className="mb-3">{words.content}</p>
      {!hasReason && <p className="mb-3 border-attention border-s-4 ps-3">{words.noReason}</p>}
      <div className="flex flex-wrap gap-3">
        <Button onClick={onConfirm}>{counted(words.submit, due, locale)}</Button>
        <Button variant="secondary" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </Dialog>
  )
}
