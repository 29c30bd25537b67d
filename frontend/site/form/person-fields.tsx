import { longest } from '#contract/enquiry-limits.ts'
import type { FormWords } from '#locales/en/form.ts'
import { CheckboxField, Field } from '../../ui/field.tsx'
import type { Messages } from './submission.ts'

type PersonProps = { words: FormWords; messages: Messages; isPhoneRequired: boolean }

/** Who asks. */
export function PersonFields({ words, messages, isPhoneRequired }: PersonProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={words.firstName}
        name="firstName"
        autoComplete="given-name"
        maxLength={longest.firstName}
        error={messages['firstName']}
        required
      />
      <Field
        label={words.lastName}
        name="lastName"
        autoComplete="family-name"
        maxLength={longest.lastName}
        error={messages['lastName']}
      />
      <Field
        label={words.email}
        name="email"
        type="email"
        dir="ltr"
        autoComplete="email"
        maxLength={longest.email}
        error={messages['email']}
        required
      />
      <Field
        label={words.phone}
        name="phone"
        type="tel"
        dir="ltr"
        autoComplete="tel"
        maxLength={longest.phone}
        hint={words.phoneHint}
        error={messages['phone']}
        required={isPhoneRequired}
      />
      <Field
        label={words.company}
        name="company"
        autoComplete="organization"
        maxLength={longest.company}
        error={messages['company']}
      />
    </div>
  )
}

export function ConsentField({ words }: { words: FormWords }) {
  return <CheckboxField name="consent" label={words.consent} />
}
