import type { Company } from '#contract/company.ts'
import type { ContactReceipt } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import { formWords, SubmissionForm } from '../form/submission-form.tsx'
import { type FieldName, MessageField, TextFields } from '../form/text-fields.tsx'

export type ContactFormProps = { locale: Locale; phone: Company['phone']; initialMessage?: string }

const names: FieldName[] = [
  'firstName',
  'lastName',
  'email',
  'phone',
  'company',
  'industry',
  'country',
  'postalCode',
]
const required: FieldName[] = ['firstName', 'email', 'phone']

export function ContactForm({ locale, phone, initialMessage = '' }: ContactFormProps) {
  const { sendContact, contactDone } = formWords[locale]
  return (
    <SubmissionForm<ContactReceipt>
      path="/api/contact"
      locale={locale}
      phone={phone}
      submit={sendContact}
      done={contactDone}
      receipt={({ id }) => (
        <p className="mt-2 text-muted text-sm">
          {contactDone.reference}: <bdi>{id}</bdi>
        </p>
      )}
      fields={(words, messages) => (
        <>
          <TextFields names={names} required={required} words={words} messages={messages} />
          <MessageField
            label={words.message}
            messages={messages}
            rows={7}
            defaultValue={initialMessage}
            required
          />
        </>
      )}
    />
  )
}
