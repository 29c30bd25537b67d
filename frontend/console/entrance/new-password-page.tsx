import { type ActionFunctionArgs, Link, redirect, useActionData, useNavigation } from 'react-router'
import { passwordLength } from '#contract/staff.ts'
import { resetPassword } from '../../api/staff.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formText } from '../form-text.ts'
import { useLanguage } from '../language/language.tsx'
import { changedMark, paths } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, findFaults } from './entry-form.ts'
import { linkToken } from './link-token.ts'
import { NewPasswordField } from './new-password-field.tsx'

export async function submitNewPassword({ request }: ActionFunctionArgs): Promise<EntryOutcome | Response> {
  const password = formText(await request.formData(), 'password')
  const faults = findFaults({ password }, passwordLength.min)
  if (Object.keys(faults).length > 0) return { faults }
  const answer = await resetPassword({ token: linkToken(), password })
  return answer.ok ? redirect(`${paths.signIn}?${changedMark}=yes`) : { failure: answer.failure }
}

export function NewPasswordPage() {
  const { words } = useLanguage()
  const { entrance } = words
  const outcome = useActionData<EntryOutcome>()
  const isSubmitting = useNavigation().state !== 'idle'
  return (
    <Entrance title={entrance.newPasswordTitle}>
      {linkToken() === '' ? (
        <Notice tone="bad">{entrance.noToken}</Notice>
      ) : (
        <EntryForm outcome={outcome}>
          <NewPasswordField label={entrance.newPassword} outcome={outcome} />
          <Button type="submit">{isSubmitting ? entrance.saving : entrance.save}</Button>
        </EntryForm>
      )}
      <p className="mt-6">
        <Link to={paths.forgot}>{entrance.forgotTitle}</Link>
      </p>
    </Entrance>
  )
}
