import {
  type ActionFunctionArgs,
  Link,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useNavigation,
} from 'react-router'
import { type InvitationOffer, passwordLength } from '#contract/staff.ts'
import type { Answer } from '../../api/request.ts'
import { join, lookAtInvitation } from '../../api/staff.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { FailureNotice } from '../failure/failure-notice.tsx'
import { formText } from '../form-text.ts'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { createdMark, paths } from '../paths.ts'
import { Entrance, EntryForm } from './entrance.tsx'
import { type EntryOutcome, faultText, findFaults } from './entry-form.ts'
import { linkToken } from './link-token.ts'
import { NewPasswordField } from './new-password-field.tsx'

/** Null where the address holds no token. */
export async function loadInvitation({
  request,
}: LoaderFunctionArgs): Promise<Answer<InvitationOffer> | null> {
  const token = linkToken()
  return token === '' ? null : lookAtInvitation(token, request.signal)
}

export async function submitInvitation({ request }: ActionFunctionArgs): Promise<EntryOutcome | Response> {
  const form = await request.formData()
  const values = { name: formText(form, 'name').trim(), password: formText(form, 'password') }
  const faults = findFaults(values, passwordLength.min)
  if (Object.keys(faults).length > 0) return { faults }
  const answer = await join({ token: linkToken(), ...values })
  return answer.ok ? redirect(`${paths.signIn}?${createdMark}=yes`) : { failure: answer.failure }
}

export function InvitationPage() {
  const { words } = useLanguage()
  const offer = useLoaderData<Answer<InvitationOffer> | null>()
  return (
    <Entrance title={words.entrance.invitationTitle}>
      {offer === null && <Notice tone="bad">{words.entrance.noToken}</Notice>}
      {offer?.ok === false && <FailureNotice failure={offer.failure} />}
      {offer?.ok && <JoinForm offer={offer.value} />}
      <p className="mt-6">
        <Link to={paths.signIn}>{words.setup.toSignIn}</Link>
      </p>
    </Entrance>
  )
}

function JoinForm({ offer }: { offer: InvitationOffer }) {
  const { words, locale } = useLanguage()
  const { entrance } = words
  const outcome = useActionData<EntryOutcome>()
  const isSubmitting = useNavigation().state !== 'idle'
  const faults = outcome && 'faults' in outcome ? outcome.faults : {}
  return (
    <>
      <p className="mb-4 wrap-anywhere">
        {fill(entrance.invitationIntro, { role: words.roles[offer.role], email: offer.email })}
      </p>
      <EntryForm outcome={outcome}>
        {/* So that a password manager keeps the address with the password. */}
        <input type="hidden" name="username" autoComplete="username" value={offer.email} readOnly />
        <Field
          label={words.setup.name}
          name="name"
          dir="auto"
          autoComplete="name"
          maxLength={100}
          required
          error={faultText(faults['name'], words, locale)}
        />
        <NewPasswordField label={words.signIn.password} outcome={outcome} />
        <Button type="submit">{isSubmitting ? entrance.joining : entrance.join}</Button>
      </EntryForm>
    </>
  )
}
