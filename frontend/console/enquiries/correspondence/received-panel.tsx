import { useState } from 'react'
import { type ActionFunctionArgs, useFetcher } from 'react-router'
import {
  correspondenceChannels,
  type ReplyState,
  replyLimits,
} from '#contract/admin/enquiries/correspondence.ts'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { recordReceived } from '../../../api/enquiries/answering.ts'
import type { Answer } from '../../../api/request.ts'
import { Button } from '../../../ui/button.tsx'
import { CheckboxField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { FailureNotice } from '../../failure/failure-notice.tsx'
import { useEmptied } from '../../fields/emptied.ts'
import { LongTextField } from '../../fields/long-text-field.tsx'
import { formText } from '../../form-text.ts'
import { useLanguage } from '../../language/language.tsx'
import { receivedPath } from '../../paths.ts'

export async function submitReceived({ request, params }: ActionFunctionArgs): Promise<Answer<ReplyState>> {
  const form = await request.formData()
  const body = {
    channel: correspondenceChannels.find((known) => known === form.get('channel')) ?? 'mail',
    text: formText(form, 'text'),
    needsAnswer: form.has('needsAnswer'),
    version: Number(form.get('version')),
  }
  return recordReceived(params['id'] ?? '', body, formText(form, 'key'))
}

/** Puts on record what reached the office by other ways. */
export function ReceivedPanel({ enquiry }: { enquiry: EnquiryDetail }) {
  const { words } = useLanguage()
  const { received: phrases } = words.answering
  const saving = useFetcher<Answer<ReplyState>>()
  const { data, state } = saving
  const emptied = useEmptied(saving)
  const [key, setKey] = useState<string>(() => crypto.randomUUID())
  /** Another text is another request, and so is what a colleague writes. */
  function change() {
    emptied.onChange()
    setKey(crypto.randomUUID())
  }
  return (
    <details className="rounded border border-line bg-surface p-4">
      <summary className="min-h-11 cursor-pointer py-2 text-lg font-semibold">{phrases.title}</summary>
      <p className="mb-3 text-sm text-muted">{phrases.intro}</p>
      <saving.Form
        {...emptied}
        method="post"
        action={receivedPath(enquiry.id)}
        onChange={change}
        className="grid gap-3"
      >
        <input type="hidden" name="version" value={enquiry.version} />
        <input type="hidden" name="key" value={key} />
        <SelectField
          label={phrases.channel}
          name="channel"
          options={correspondenceChannels.map((value) => ({ value, label: phrases.channels[value] }))}
        />
        <LongTextField
          label={phrases.text}
          name="text"
          required
          rows={5}
          dir="auto"
          most={replyLimits.text}
        />
        <CheckboxField label={phrases.needsAnswer} name="needsAnswer" defaultChecked />
        <div>
          <Button type="submit">{phrases.save}</Button>
        </div>
        <p role="status">{state === 'idle' ? data?.ok && phrases.saved : words.enquiry.saving}</p>
        {state === 'idle' && data?.ok === false && (
          <FailureNotice
            failure={data.failure}
            consequence={data.failure.code === 'version-conflict' ? phrases.conflict : words.failure.notSaved}
          />
        )}
      </saving.Form>
    </details>
  )
}
