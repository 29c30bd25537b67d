import {
  type ActionFunctionArgs,
  Link,
  redirect,
  useActionData,
  useNavigation,
  useSearchParams,
} from 'react-router'
import { enterCode } from '../../api/staff.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { formText } from '../form-text.ts'
import { useLanguage } from '../language/language.tsx'
import { paths, returnPath } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, faultText, findFaults } from './entry-form.ts'

/** Whoever waited too long begins anew with the password. */
export async function submitCode({ request, url }: ActionFunctionArgs): Promise<EntryOutcome | Response> {
  const code = formText(await request.formData(), 'code').trim()
  const faults = findFaults({ code })
  if (Object.keys(faults).length > 0) return { faults }
  const answer = await enterCode(code)
  if (answer.ok) return redirect(returnPath(url.searchParams))
  if (answer.failure.code === 'sign-in-required') return redirect(`${paths.signIn}${url.search}`)
  return { failure: answer.failure }
}

export function CodePage() {
  const { words, locale } = useLanguage()
  const { entrance } = words
  const [search] = useSearchParams()
  const outcome = useActionData<EntryOutcome>()
  const isSubmitting = useNavigation().state !== 'idle'
  const faults = outcome && 'faults' in outcome ? outcome.faults : {}
  return (
    <Entrance title={entrance.codeTitle}>
      <p className="mb-4">{entrance.codeIntro}</p>
      <EntryForm outcome={outcome}>
        <Field
          label={entrance.code}
          name="code"
          dir="ltr"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          required
          error={faultText(faults['code'], words, locale)}
        />
        <Button type="submit">{isSubmitting ? entrance.entering : entrance.enter}</Button>
      </EntryForm>
      <p className="mt-6">
        <Link to={{ pathname: paths.signIn, search: `?${search}` }}>{entrance.back}</Link>
      </p>
    </Entrance>
  )
}
