import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { passwordLength } from '#contract/staff.ts'
import { readSession, signIn } from '../../api/admin.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formText } from '../form-text.ts'
import { useLanguage } from '../language/language.tsx'
import { createdMark, returnPath } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, faultText, findFaults } from './entry-form.ts'

/** Whoever is signed in already goes on at once. */
export async function loadSignIn({ request, url }: LoaderFunctionArgs): Promise<Response | null> {
  const answer = await readSession(request.signal)
  return answer.ok ? redirect(returnPath(url.searchParams)) : null
}

export async function submitSignIn({ request, url }: ActionFunctionArgs): Promise<EntryOutcome | Response> {
  const form = await request.formData()
  const values = { email: formText(form, 'email').trim(), password: formText(form, 'password') }
  const faults = findFaults(values)
  if (Object.keys(faults).length > 0) return { faults }
  const answer = await signIn(values)
  return answer.ok ? redirect(returnPath(url.searchParams)) : { failure: answer.failure }
}

export function SignInPage() {
  const { words, locale } = useLanguage()
  const [search] = useSearchParams()
  const outcome = useActionData<EntryOutcome>()
  const isSubmitting = useNavigation().state !== 'idle'
  const faults = outcome && 'faults' in outcome ? outcome.faults : {}
  return (
    <Entrance title={words.signIn.title}>
      {search.has(createdMark) && !outcome && <Notice tone="good">{words.signIn.accountCreated}</Notice>}
      <EntryForm outcome={outcome}>
        <Field
          label={words.signIn.email}
          name="email"
          type="email"
          dir="ltr"
          autoComplete="username"
          required
          error={faultText(faults['email'], words, locale)}
        />
        <Field
          label={words.signIn.password}
          name="password"
          type="password"
          dir="ltr"
          autoComplete="current-password"
          maxLength={passwordLength.max}
          required
          error={faultText(faults['password'], words, locale)}
        />
        <Button type="submit">{isSubmitting ? words.signIn.submitting : words.signIn.submit}</Button>
      </EntryForm>
    </Entrance>
  )
}
