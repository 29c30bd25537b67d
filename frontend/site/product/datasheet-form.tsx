import type { Company } from '#contract/company.ts'
import type { DatasheetReceipt } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { formWords, SubmissionForm } from '../form/submission-form.tsx'
import { type FieldName, MessageField, TextFields } from '../form/text-fields.tsx'

export type DatasheetFormProps = { locale: Locale; phone: Company['phone']; productSlug: string }

const names: FieldName[] = ['firstName', 'lastName', 'email', 'phone', 'company']
const required: FieldName[] = ['firstName', 'email']

export function DatasheetForm({ locale, phone, productSlug }: DatasheetFormProps) {
  const { sendDatasheet, datasheetDone } = formWords[locale]
  return (
    <SubmissionForm<DatasheetReceipt>
      path="/api/datasheet/request"
      locale={locale}
      phone={phone}
      submit={sendDatasheet}
      done={datasheetDone}
      fixed={{ productSlug }}
      fields={(words, messages) => (
        <>
          <TextFields names={names} required={required} words={words} messages={messages} />
          <MessageField label={words.remark} messages={messages} rows={3} />
        </>
      )}
    />
  )
}
