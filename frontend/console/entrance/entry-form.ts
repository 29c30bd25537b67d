import type { Locale } from '#contract/locale.ts'
import { passwordLength } from '#contract/staff.ts'
import type { AdminPhrases } from '#locales/en/admin.ts'
import type { Failure } from '../../api/request.ts'
import { counted } from '../language/format.ts'

export type EntryFault = 'required' | 'invalid-email' | 'too-short'
/** What came of a form that did not lead on: fields to correct, or a request that failed. */
export type EntryOutcome = { faults: Record<string, EntryFault> } | { failure: Failure }

/** Only the rules that a person can put right before the server is asked. */
export function findFaults(values: Record<string, string>, minimumPassword = 1): Record<string, EntryFault> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const fault = faultOf(name, value, minimumPassword)
      return fault ? [[name, fault]] : []
    }),
  )
}

function faultOf(name: string, value: string, minimumPassword: number): EntryFault | undefined {
  if (value.trim() === '') return 'required'
  if (name === 'email' && !/^\S+@\S+\.\S+$/.test(value)) return 'invalid-email'
  return name === 'password' && value.length < minimumPassword ? 'too-short' : undefined
}

export function faultText(
  fault: EntryFault | undefined,
  words: AdminPhrases,
  locale: Locale,
): string | undefined {
  switch (fault) {
    case 'required':
      return words.signIn.required
    case 'invalid-email':
      return words.signIn.invalidEmail
    case 'too-short':
      return counted(words.setup.passwordHint, passwordLength.min, locale)
    case undefined:
      return undefined
  }
}
