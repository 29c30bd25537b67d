import { useEffect, useRef, useState } from 'react'
import { type ActionFunctionArgs, useFetcher } from 'react-router'
import type { ReplyRequest, ReplyState } from '#contract/admin/enquiries/correspondence.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { sendReply } from '../../../api/enquiries/answering.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { isSame } from '../../fields/typed.ts'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { replyPath } from '../../paths.ts'
import { useStaff } from '../../session.ts'
import { datasheetName, useDatasheets } from './datasheets.ts'
import { type Draft, dropDraft, keepDraft, readDraft } from './draft.ts'
import { faultsIn } from './reply-faults.ts'
import { ReplyFields } from './reply-fields.tsx'
import { ReplyPreview } from './reply-preview.tsx'

type Order = { request: ReplyRequest; key: string }

export async function submitReply({ request, params }: ActionFunctionArgs): Promise<Answer<ReplyState>> {
  const order = (await request.json()) as Order
  return sendReply(params['id'] ?? '', order.request, order.key)
}

/** Writes to the visitor: from a template or freely, looked through before it is sent. */
export function ReplyPanel({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const staff = useStaff()
  const datasheets = useDatasheets()
  const phrases = words.answering.reply
  const [kept] = useState(() => readDraft(staff.id, enquiry.id))
  const [draft, setDraft] = useState<Draft>(kept ?? emptyDraft(enquiry.locale))
  const [isShown, setShown] = useState(false)
  const [isChecked, setChecked] = useState(false)
  const sending = useFetcher<Answer<ReplyState>>()
  const { data, state } = sending
  const key = useRef(crypto.randomUUID())
  const sent = useRef<Draft>(undefined)
  const outcome = useRef<HTMLDivElement>(null)
  /** An answer is acted upon once; what it brings changes the enquiry. */
  const handled = useRef<Answer<ReplyState>>(undefined)
  const faults = faultsIn(draft, data)

  useEffect(() => {
    if (state !== 'idle' || !data || handled.current === data) return
    handled.current = data
    setShown(false)
    // Whoever went back to the letter meanwhile may be writing on.
    if (isShown) outcome.current?.focus()
    if (!data.ok) return
    key.current = crypto.randomUUID()
    if (isSame(draft, sent.current)) discard()
  })

  function change(next: Partial<Draft>) {
    const changed = { ...draft, ...next }
    setDraft(changed)
    keepDraft(staff.id, enquiry.id, changed)
    // Another text is another request.
    key.current = crypto.randomUUID()
  }

  function discard() {
    dropDraft(staff.id, enquiry.id)
    setDraft(emptyDraft(enquiry.locale))
    setChecked(false)
  }

  function look() {
    setChecked(true)
    if (Object.keys(faultsIn(draft, undefined)).length === 0) setShown(true)
  }

  function send() {
    sent.current = draft
    const { datasheet, ...written } = draft
    const request = { ...written, ...(datasheet && { datasheet }), version: enquiry.version }
    void sending.submit(
      { request, key: key.current },
      { method: 'post', action: replyPath(enquiry.id), encType: 'application/json' },
    )
  }

  return (
    <Panel title={phrases.title}>
      <p className="mb-3 text-sm text-muted wrap-anywhere">{fill(phrases.to, { address: enquiry.email })}</p>
      {kept && draft === kept && <p className="mb-3">{phrases.unsentDraft}</p>}
      <ReplyFields
        enquiry={enquiry}
        draft={draft}
        faults={isChecked ? faults : {}}
        datasheets={datasheets}
        onChange={change}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button onClick={look}>{phrases.preview}</Button>
        {(draft.text !== '' || draft.subject !== '') && (
          <Button variant="secondary" onClick={discard}>
            {phrases.discard}
          </Button>
        )}
      </div>
      <div ref={outcome} tabIndex={-1} className="mt-3 outline-none">
        <Outcome data={data} isSending={state !== 'idle'} />
      </div>
      <Dialog title={phrases.previewTitle} isOpen={isShown} onClose={() => setShown(false)}>
        <ReplyPreview
          draft={draft}
          recipient={enquiry.email}
          product={datasheetName(datasheets, draft.datasheet, draft.locale)}
          isSending={state !== 'idle'}
          onSend={send}
          onBack={() => setShown(false)}
        />
      </Dialog>
    </Panel>
  )
}

function Outcome({ data, isSending }: { data: Answer<ReplyState> | undefined; isSending: boolean }) {
  const { words } = useLanguage()
  const phrases = words.answering.reply
  return (
    <>
      {data?.ok === false && !isSending && (
        <FailureNotice
          failure={data.failure}
          consequence={data.failure.code === 'version-conflict' ? phrases.conflict : phrases.kept}
        />
      )}
      <p role="status">{isSending ? phrases.sending : data?.ok && phrases.sent}</p>
    </>
  )
}

function emptyDraft(locale: Locale): Draft {
  return { locale, subject: '', text: '', datasheet: '' }
}
