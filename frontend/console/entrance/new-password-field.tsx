import { passwordLength } from '#contract/staff.ts'
import { Field } from '../../ui/field.tsx'
import { counted } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { type EntryOutcome, faultText } from './entry-form.ts'

type NewPasswordFieldProps = { label: string; outcome: EntryOutcome | undefined }

/** A password that is being chosen, with what it needs. */
export function NewPasswordField({ label, outcome }: NewPasswordFieldProps) {
  const { words, locale } = useLanguage()
  const fault = outcome && 'faults' in outcome ? outcome.faults['password'] : undefined
  return (
    <Field
      label={label}
      name="password"
      type="password"
      dir="ltr"
      autoComplete="new-password"
      maxLength={passwordLength.max}
      required
      hint={counted(words.setup.passwordHint, passwordLength.min, locale)}
      error={faultText(fault, words, locale)}
    />
  )
}
