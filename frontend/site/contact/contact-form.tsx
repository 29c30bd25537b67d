import type { Company } from '#contract/company.ts'
import type { ContactReceipt } from '#contract/enquiry.ts'
import type { Locale } from '#contract/locale.ts'
import type { Submission } from '#contract/site.ts'
import { paths } from '../../paths.ts'
import { Arrived, formWords, SubmissionForm } from '../form/submission-form.tsx'
import { type FieldName, MessageField, TextFields } from '../form/text-fields.tsx'

export type ContactFormProps = {
  locale: Locale
  phone: Company['phone']
  initialMessage?: string
  /** What the server sent back with the form, when it came without JavaScript. */
  submission?: Submission | undefined
}

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

export function ContactForm({ locale, phone, initialMessage = '', submission }: ContactFormProps) {
  const typed = submission?.values ?? { message: initialMessage }
  const { sendContact, contactDone } = formWords[locale]
  return (
    <SubmissionForm<ContactReceipt>
      path="/api/contact"
      locale={locale}
      phone={phone}
      submit={sendContact}
      done={contactDone}
      // The answer opens at the form, where its faults or the receipt stand.
      action={`${paths.contact(locale)}#write`}
      refused={submission?.failure}
      typed={typed}
      receipt={({ id }) => <Reference locale={locale} id={id} />}
      fields={(words, messages) => (
        <>
          <TextFields names={names} required={required} words={words} messages={messages} typed={typed} />
          <MessageField
            label={words.message}
            messages={messages}
            rows={7}
            defaultValue={typed['message']}
            required
          />
        </>
      )}
    />
  )
}

function Reference({ locale, id }: { locale: Locale; id: string }) {
  return (
    <p className="mt-2 text-muted text-sm">
      {formWords[locale].contactDone.reference}: <bdi>{id}</bdi>
    </p>
  )
}

/** The same word of arrival for a browser without JavaScript, which comes here after sending. */
export function ContactArrived({ locale, id }: { locale: Locale; id: string }) {
  const { contactDone } = formWords[locale]
  const again = (
    <a href={paths.contact(locale)} className="button-link button-secondary">
      {contactDone.again}
    </a>
  )
  return (
    <Arrived title={contactDone.title} text={contactDone.text} again={again}>
      <Reference locale={locale} id={id} />
    </Arrived>
  )
}
