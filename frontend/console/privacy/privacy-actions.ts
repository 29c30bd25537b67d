import type { ActionFunctionArgs } from 'react-router'
import type { PersonFound, PersonSought } from '#contract/admin/privacy.ts'
import type { JobReceipt } from '#contract/job.ts'
import { findPerson, orderErasure, orderForgetting, orderPersonExport } from '../../api/privacy.ts'
import type { Answer } from '../../api/request.ts'
import { formText } from '../form-text.ts'

/** What each form of the page asks for, by the name of its `intent`. */
export type PrivacyIntent = 'find' | 'export' | 'erase' | 'forget'
/** `at` tells one search from the next, also of the same person. */
export type Search = { at: number; sought: PersonSought; answer: Answer<PersonFound> }
export type Ordered = Answer<JobReceipt>

export async function actOnPrivacy({ request }: ActionFunctionArgs): Promise<Search | Ordered> {
  const form = await request.formData()
  const sought = soughtIn(form)
  const intent = formText(form, 'intent') as PrivacyIntent
  if (intent === 'forget') return orderForgetting()
  if (intent === 'export') return orderPersonExport(sought)
  if (intent === 'erase')
    return orderErasure({ ...sought, confirmation: formText(form, 'confirmation').trim() })
  return { at: Date.now(), sought, answer: await findPerson(sought) }
}

/** Without what was left empty. */
export function soughtIn(form: FormData): PersonSought {
  const [email, phone] = [formText(form, 'email').trim(), formText(form, 'phone').trim()]
  return { ...(email !== '' && { email }), ...(phone !== '' && { phone }) }
}
