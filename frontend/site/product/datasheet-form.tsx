import type { Company } from '#contract/company.ts'
import type { DatasheetReceipt } from '#contract/enquiry.ts'
import { longest } from '#contract/enquiry-limits.ts'
import type { Locale } from '#contract/locale.ts'
import { TextAreaField } from '../../ui/field.tsx'
import { Done, FormFrame, formWords } from '../form/form-frame.tsx'
import { ConsentField, PersonFields } from '../form/person-fields.tsx'
import { messagesOf } from '../form/submission.ts'
import { useSubmission } from '../form/use-submission.ts'

export type DatasheetFormProps = { locale: Locale; phone: Company['phone']; productSlug: string }

export function DatasheetForm({ locale, phone, productSlug }: DatasheetFormProps) {
  const words = formWords[locale]
  const { state, form, restart } = useSubmission<DatasheetReceipt>('/api/datasheet/request', locale, {
    productSlug,
  })
  if (state.kind === 'done') return <Done {...words.datasheetDone} onAgain={restart} />
  const failure = state.kind === 'failed' ? state.failure : null
  const messages = messagesOf(failure?.errors ?? [], words)
  return (
    <FormFrame
      locale={locale}
      phone={phone}
      form={form}
      failure={failure}
      isSending={state.kind === 'sending'}
      submit={words.sendDatasheet}
    >
      <PersonFields words={words} messages={messages} isPhoneRequired={false} />
      <TextAreaField
        label={words.remark}
        name="message"
        rows={3}
        maxLength={longest.message}
        error={messages['message']}
      />
      <ConsentField words={words} />
    </FormFrame>
  )
}
