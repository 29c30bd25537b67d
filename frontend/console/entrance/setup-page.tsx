import {
  type ActionFunctionArgs,
  Link,
  redirect,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { passwordLength } from '#contract/staff.ts'
import { setUp } from '../../api/staff.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formText } from '../form-text.ts'
import { useLanguage } from '../language/language.tsx'
import { createdMark, paths } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, faultText, findFaults } from './entry-form.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** The sign-in page passes on whom the server has signed in along with the set-up. */
export async function submitSetup({ request, url }: ActionFunctionArgs): Promise<EntryOutcome | Response> {
  const form = await request.formData()
  const values = {
    name: formText(form, 'name').trim(),
    email: formText(form, 'email').trim(),
    password: formText(form, 'password'),
  }
  const faults = findFaults(values, passwordLength.min)
  if (Object.keys(faults).length > 0) return { faults }
  const answer = await setUp({ token: url.searchParams.get('token') ?? '', ...values })
  return answer.ok ? redirect(`${paths.signIn}?${createdMark}=yes`) : { failure: answer.failure }
}

export function SetupPage() {
  const { words } = useLanguage()
  const [search] = useSearchParams()
  return (
    <Entrance title={words.setup.title}>
      {search.get('token') ? <SetupForm /> : <Notice tone="bad">{words.setup.noToken}</Notice>}
      <p className="mt-6">
        <Link to={paths.signIn}>{words.setup.toSignIn}</Link>
      </p>
    </Entrance>
  )
}

function SetupForm() {
  const { words, locale } = useLanguage()
  const outcome = useActionData<EntryOutcome>()
  const isSubmitting = useNavigation().state !== 'idle'
  const faults = outcome && 'faults' in outcome ? outcome.faults : {}
  return (
    <>
      <p className="mb-4">{words.setup.intro}</p>
      <EntryForm outcome={outcome}>
        <Field
          label={words.setup.name}
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={100}
          required
          error={faultText(faults['name'], words, locale)}
        />
        <Field
          label={words.signIn.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          error={faultText(faults['email'], words, locale)}
        />
        <NewPasswordField label={words.signIn.password} outcome={outcome} />
        <Button type="submit">{isSubmitting ? words.setup.submitting : words.setup.submit}</Button>
      </EntryForm>
    </>
  )
}
