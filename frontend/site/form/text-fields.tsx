import type { ComponentProps } from 'react'
import { longest, shortestPhone } from '#contract/enquiry-limits.ts'
import type { FormWords } from '#locales/en/form.ts'
import { CheckboxField, Field, TextAreaField } from '../../ui/field.tsx'
import type { Messages } from './submission.ts'

/** The fields of both forms: their look, their limits and how the browser may fill them. */
export type FieldName = keyof typeof longest

type FieldsProps = {
  names: FieldName[]
  required: FieldName[]
  words: FormWords
  messages: Messages
  /** What stands in the fields already. */
  typed?: Record<string, string>
}

const inputs: Record<FieldName, ComponentProps<'input'>> = {
  firstName: { autoComplete: 'given-name' },
  lastName: { autoComplete: 'family-name' },
  email: { autoComplete: 'email', type: 'email', dir: 'ltr' },
  phone: { autoComplete: 'tel', type: 'tel', dir: 'ltr' },
  company: { autoComplete: 'organization' },
  industry: {},
  country: { autoComplete: 'country-name' },
  postalCode: { autoComplete: 'postal-code', dir: 'ltr' },
  message: {},
}

export function TextFields({ names, required, words, messages, typed = {} }: FieldsProps) {
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {names.map((name) => (
        <Field
          key={name}
          label={words[name]}
          name={name}
          maxLength={longest[name]}
          required={required.includes(name)}
          minLength={name === 'phone' && required.includes(name) ? shortestPhone : undefined}
          hint={name === 'phone' ? words.phoneHint : undefined}
          error={messages[name]}
          defaultValue={typed[name]}
          {...inputs[name]}
        />
      ))}
    </div>
  )
}

type MessageProps = { label: string; messages: Messages; rows: number } & Pick<
  ComponentProps<'textarea'>,
  'required' | 'defaultValue'
>

export function MessageField({ messages, ...area }: MessageProps) {
  return <TextAreaField name="message" maxLength={longest.message} error={messages['message']} {...area} />
}

export function ConsentField({ words, defaultChecked }: { words: FormWords; defaultChecked: boolean }) {
  return <CheckboxField name="consent" label={words.consent} defaultChecked={defaultChecked} />
}
