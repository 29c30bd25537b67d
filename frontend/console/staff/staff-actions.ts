import type { ActionFunctionArgs } from 'react-router'
import { locales } from '#contract/locale.ts'
import { type Role, roles } from '#contract/staff.ts'
import type { Answer } from '../../api/request.ts'
import {
  changeStaff,
  clearSecondStepOf,
  endSessionsOf,
  invite,
  inviteAgain,
  uninvite,
} from '../../api/staff.ts'
import { formText } from '../form-text.ts'

/** What each form of the page asks for, by the name of its `intent`. */
export type StaffIntent = keyof typeof intents

const intents = {
  invite: (form: FormData) =>
    invite({
      email: formText(form, 'email').trim(),
      role: roleOf(form),
      locale: locales.find((one) => one === form.get('locale')) ?? 'en',
    }),
  'invite-again': (form: FormData) => inviteAgain(formText(form, 'id')),
  uninvite: (form: FormData) => uninvite(formText(form, 'id')),
  role: (form: FormData) =>
    changeStaff(formText(form, 'id'), { version: versionOf(form), role: roleOf(form) }),
  deactivate: (form: FormData) =>
    changeStaff(formText(form, 'id'), { version: versionOf(form), isActive: false }),
  reactivate: (form: FormData) =>
    changeStaff(formText(form, 'id'), { version: versionOf(form), isActive: true }),
  'sign-out': (form: FormData) => endSessionsOf(formText(form, 'id')),
  'clear-second-step': (form: FormData) => clearSecondStepOf(formText(form, 'id')),
} satisfies Record<string, (form: FormData) => Promise<Answer<unknown>>>

export async function actOnStaff({ request }: ActionFunctionArgs): Promise<Answer<unknown>> {
  const form = await request.formData()
  return intents[formText(form, 'intent') as StaffIntent](form)
}

function versionOf(form: FormData): number {
  return Number(formText(form, 'version'))
}

function roleOf(form: FormData): Role {
  return roles.find((role) => role === form.get('role')) ?? 'viewer'
}
