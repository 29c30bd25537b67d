import type { FieldFault } from '#contract/http/problem-body.ts'
import type { FormWords } from '#locales/en/form.ts'

/** Checks a form as the server would, and turns the server's faults into messages beside the fields. */

/** The server's limit; a form may stay open in its tab for longer. */
const longestFillMs = 86_400_000

type Checked = {
  name: string
  validity: Pick<ValidityState, 'valueMissing' | 'typeMismatch' | 'tooShort'>
}

/** What the browser finds wrong, named as the server would: its own messages come in its own language. */
export function faultsOf(controls: Iterable<Checked>): FieldFault[] {
  return [...controls].flatMap(({ name, validity }) => {
    if (validity.valueMissing) return { field: name, rule: 'required' }
    if (validity.typeMismatch) return { field: name, rule: 'format' }
    return validity.tooShort ? { field: name, rule: 'minLength' } : []
  })
}

export type Messages = Partial<Record<string, string>>

/** Of several faults of a field the first is told. */
export function messagesOf(errors: FieldFault[], { faults }: FormWords): Messages {
  const phrases: Record<string, string> = faults
  return Object.fromEntries(
    [...errors].reverse().map(({ field, rule }) => [field, phrases[rule] ?? faults.other]),
  )
}

/** Counts from the first touch of a field, or from the opening of the page where none was seen; whole milliseconds. */
export function fillTimeOf(begunAt: number | null, now: number): number {
  return Math.min(Math.round(now - (begunAt ?? 0)), longestFillMs)
}

export function waitText(seconds: number, words: FormWords): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? words.waitMinutes(minutes) : words.waitHours(Math.ceil(minutes / 60))
}

/** A name for one filled form, so that sending it twice keeps it once; `crypto.randomUUID` exists only over https. */
export function newIdempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')
}
