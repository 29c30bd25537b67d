import { Button } from '../../../ui/button.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { Written } from '../correspondence/written.tsx'
import type { Draft } from './draft.ts'

type ReplyPreviewProps = {
  draft: Draft
  recipient: string
  product: string | undefined
  isSending: boolean
  onSend: () => void
  onBack: () => void
}

/** The letter as it will be read, with the last word left to a person. */
export function ReplyPreview({ draft, recipient, product, isSending, onSend, onBack }: ReplyPreviewProps) {
  const { words } = useLanguage()
  const { reply: phrases } = words.answering
  return (
    <>
      <p className="text-sm text-muted wrap-anywhere">
        {words.letter.recipient}: <bdi dir="ltr">{recipient}</bdi>
      </p>
      <p dir="auto" lang={draft.locale} className="mb-3 font-semibold wrap-anywhere">
        {draft.subject}
      </p>
      <div lang={draft.locale} className="mb-3 border-y border-line py-3">
        <Written>{draft.text.trim()}</Written>
      </div>
      <p className="mb-3 text-sm text-muted">{phrases.textHint}</p>
      {product !== undefined && <p className="mb-3 text-sm">{fill(phrases.enclosed, { product })}</p>}
      {/\[[^\]\n]+\]/.test(draft.text) && (
        <p role="alert" className="mb-3 font-semibold text-attention">
          {phrases.brackets}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button disabled={isSending} onClick={onSend}>
          {isSending ? phrases.sending : phrases.send}
        </Button>
        <Button variant="secondary" onClick={onBack}>
          {phrases.back}
        </Button>
      </div>
    </>
  )
}
