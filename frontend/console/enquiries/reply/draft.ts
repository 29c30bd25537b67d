/** Keeps what staff have written and not sent: in this tab only, for this member of staff only, until they sign out. */
import { type Locale, locales } from '#contract/locale.ts'

export type Draft = { locale: Locale; subject: string; text: string; datasheet: string }

const prefix = 'reply-draft:'

export function readDraft(staffId: string, enquiryId: string): Draft | undefined {
  const kept: unknown = parsed(storage()?.getItem(keyOf(staffId, enquiryId)) ?? null)
  if (typeof kept !== 'object' || kept === null) return undefined
  const { locale, subject, text, datasheet } = kept as Partial<Record<keyof Draft, unknown>>
  const known = locales.find((one) => one === locale)
  const isWhole = [subject, text, datasheet].every((value) => typeof value === 'string')
  return known && isWhole ? (kept as Draft) : undefined
}

export function keepDraft(staffId: string, enquiryId: string, draft: Draft): void {
  try {
    storage()?.setItem(keyOf(staffId, enquiryId), JSON.stringify(draft))
  } catch {
    // Where nothing may be kept, the draft lasts as long as the page.
  }
}

export function dropDraft(staffId: string, enquiryId: string): void {
  storage()?.removeItem(keyOf(staffId, enquiryId))
}

/** Whoever signs in next must not find them. */
export function dropAllDrafts(): void {
  const kept = storage()
  for (const key of Object.keys(kept ?? {})) if (key.startsWith(prefix)) kept?.removeItem(key)
}

function keyOf(staffId: string, enquiryId: string): string {
  return `${prefix}${staffId}:${enquiryId}`
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** Browsers that block site data throw at the first touch. */
function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}
