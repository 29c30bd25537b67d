import { type ActionFunctionArgs, Link, useActionData, useNavigation } from 'react-router'
import { locales } from '#contract/locale.ts'
import { orderReset } from '../../api/staff.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { formText } from '../form-text.ts'
import { useLanguage } from '../language/language.tsx'
import { paths } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, faultText, findFaults } from './entry-form.ts'

type Ordered = { ordered: true }

export async function submitForgot({ request }: ActionFunctionArgs): Promise<EntryOutcome | Ordered> {
  const form = await request.formData()
  const email = formText(form, 'email').trim()
  const faults = findFaults({ email })
  if (Object.keys(faults).length > 0) return { faults }
  const locale = locales.find((one) => one === form.get('locale')) ?? 'en'
  const answer = await orderReset({ email, locale })
  return answer.ok ? { ordered: true } : { failure: answer.failure }
}

export function ForgotPage() {
  const { words, locale } = useLanguage()
  const { entrance } = words
  const outcome = useActionData<EntryOutcome | Ordered>()
  const isSubmitting = useNavigation().state !== 'idle'
  const failed = outcome && 'ordered' in outcome ? undefined : outcome
  const faults = failed && 'faults' in failed ? failed.faults : {}
  return (
    <Entrance title={entrance.forgotTitle}>
      {outcome && !failed ? (
        <Notice tone="good">{entrance.ordered}</Notice>
      ) : (
        <>
          <p className="mb-4">{entrance.forgotIntro}</p>
          <EntryForm outcome={failed}>
            <input type="hidden" name="locale" value={locale} />
            <Field
              label={words.signIn.email}
              name="email"
              type="email"
              dir="ltr"
              autoComplete="username"
              required
              error={faultText(faults['email'], words, locale)}
            />
            <Button type="submit">{isSubmitting ? entrance.sending : entrance.send}</Button>
          </EntryForm>
        </>
      )}
      <p className="mt-6">
        <Link to={paths.signIn}>{words.setup.toSignIn}</Link>
      </p>
    </Entrance>
  )
}
