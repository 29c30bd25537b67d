import { type ActionFunctionArgs, redirect } from 'react-router'
import { locales } from '#contract/locale.ts'
import type { Answer } from '../../api/request.ts'
import {
  changeAccount,
  changePassword,
  confirmSecondStep,
  endOwnSession,
  endOwnSessions,
  endSecondStep,
  offerSecondStep,
  renewRecoveryCodes,
} from '../../api/staff.ts'
import { formText } from '../form-text.ts'
import { paths } from '../paths.ts'

/** What each form of the page asks for, by the name of its `intent`. */
export type AccountIntent = keyof typeof intents

const intents = {
  details: (form: FormData) => {
    const locale = locales.find((one) => one === form.get('locale'))
    return changeAccount({ name: formText(form, 'name').trim(), ...(locale && { locale }) })
  },
  password: (form: FormData) =>
    changePassword({ password: formText(form, 'password'), newPassword: formText(form, 'newPassword') }),
  offer: (form: FormData) => offerSecondStep(formText(form, 'password')),
  confirm: (form: FormData) => confirmSecondStep(formText(form, 'code').trim()),
  renew: (form: FormData) => renewRecoveryCodes(proof(form)),
  end: (form: FormData) => endSecondStep(proof(form)),
  'end-session': (form: FormData) => endOwnSession(formText(form, 'id')),
  'sign-out': () => endOwnSessions(),
} satisfies Record<string, (form: FormData) => Promise<Answer<unknown>>>

export async function actOnAccount({ request }: ActionFunctionArgs): Promise<Answer<unknown> | Response> {
  const form = await request.formData()
  const intent = formText(form, 'intent') as AccountIntent
  const answer: Answer<unknown> = await intents[intent](form)
  const isOver = answer.ok || answer.failure.code === 'sign-in-required'
  return isOver && intent === 'sign-out' ? redirect(paths.signIn) : answer
}

function proof(form: FormData): { password: string; code: string } {
  return { password: formText(form, 'password'), code: formText(form, 'code').trim() }
}
