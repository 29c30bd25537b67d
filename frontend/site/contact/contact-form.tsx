import type { Company } from '#contract/company.ts'
import type { ContactReceipt } from '#contract/enquiry.ts'
import { longest } from '#contract/enquiry-limits.ts'
import type { Locale } from '#contract/locale.ts'
import type { FormWords } from '#locales/en/form.ts'
import { Field, TextAreaField } from '../../ui/field.tsx'
import { Done, FormFrame, formWords } from '../form/form-frame.tsx'
import { ConsentField, PersonFields } from '../form/person-fields.tsx'
import { type Messages, messagesOf } from '../form/submission.ts'
import { useSubmission } from '../form/use-submission.ts'

export type ContactFormProps = { locale: Locale; phone: Company['phone']; initialMessage?: string }

export function ContactForm({ locale, phone, initialMessage = '' }: ContactFormProps) {
  const words = formWords[locale]
  const { state, form, restart } = useSubmission<ContactReceipt>('/api/contact', locale)
  if (state.kind === 'done') {
    return (
      <Done {...words.contactDone} onAgain={restart}>
        <p className="mt-2 text-muted text-sm">
          {words.contactDone.reference}: <bdi>{state.receipt.id}</bdi>
        </p>
      </Done>
    )
  }
  const failure = state.kind === 'failed' ? state.failure : null
  const messages = messagesOf(failure?.errors ?? [], words)
  return (
    <FormFrame
      locale={locale}
      phone={phone}
      form={form}
      failure={failure}
      isSending={state.kind === 'sending'}
      submit={words.sendContact}
    >
      <PersonFields words={words} messages={messages} isPhoneRequired />
      <PlaceFields words={words} messages={messages} />
      <TextAreaField
        label={words.message}
        name="message"
        rows={7}
        maxLength={longest.message}
        defaultValue={initialMessage}
        error={messages['message']}
        required
      />
      <ConsentField words={words} />
    </FormFrame>
  )
}

function PlaceFields({ words, messages }: { words: FormWords; messages: Messages }) {
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <Field
        label={words.industry}
        name="industry"
        maxLength={longest.industry}
        error={messages['industry']}
      />
      <Field
        label={words.country}
        name="country"
        autoComplete="country-name"
        maxLength={longest.country}
        error={messages['country']}
      />
      <Field
        label={words.postalCode}
        name="postalCode"
        dir="ltr"
        autoComplete="postal-code"
        maxLength={longest.postalCode}
        error={messages['postalCode']}
      />
    </div>
  )
}
