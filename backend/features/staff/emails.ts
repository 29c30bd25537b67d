import { invitationHours, resetMinutes } from '#contract/admin/staff.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import type { Role } from '#contract/staff.ts'
import { admin as arabicConsole } from '#locales/ar/admin.ts'
import { staffEmail as arabic } from '#locales/ar/letters/staff.ts'
import { admin as englishConsole } from '#locales/en/admin.ts'
import { staffEmail as english, type NoticeKind } from '#locales/en/letters/staff.ts'
import { type Block, layOut, plainName, reachedAt } from '../../mail/layout.ts'
import type { Letter } from '../../mail/outbox.ts'

const words = { en: english, ar: arabic }
const roleNames = { en: englishConsole.roles, ar: arabicConsole.roles }

/** Who is written to, and where the links lead. */
export type Addressee = { email: string; name?: string; locale: Locale }
export type Sender = { company: Company; publicUrl: string }
export type Notice = { kind: NoticeKind; device?: string; at: Date }

/** The token stands behind the #, so that no server on the way writes it down. */
export function invitationLetter(
  to: Addressee,
  from: Sender,
  { token, role }: { token: string; role: Role },
): Letter {
  const { greeting, invitation: phrase } = words[to.locale]
  return letter('invitation', to, from, phrase.subject, [
    { kind: 'text', text: greeting() },
    { kind: 'text', text: phrase.invited(roleNames[to.locale][role]) },
    { kind: 'button', label: phrase.accept, url: `${from.publicUrl}/admin/invitation#${token}` },
    { kind: 'text', text: phrase.validity(invitationHours) },
    { kind: 'text', text: phrase.notYou },
  ])
}

export function resetLetter(to: Addressee, from: Sender, token: string): Letter {
  const { greeting, reset: phrase } = words[to.locale]
  return letter('password-reset', to, from, phrase.subject, [
    { kind: 'text', text: greeting(to.name && plainName(to.name)) },
    { kind: 'text', text: phrase.ordered },
    { kind: 'button', label: phrase.choose, url: `${from.publicUrl}/admin/new-password#${token}` },
    { kind: 'text', text: phrase.validity(resetMinutes) },
    { kind: 'text', text: phrase.notYou },
  ])
}

/** What happened to an account, to the person whose it is. */
export function noticeLetter(to: Addressee, from: Sender, { kind, device, at }: Notice): Letter {
  const phrases = words[to.locale]
  const { subject, text } = phrases.notices[kind]
  const facts: [string, string][] = [
    ...(device === undefined ? [] : [[phrases.device, device || phrases.unknownDevice] as [string, string]]),
    [phrases.time, timeText(at, from.company.timeZone)],
  ]
  return letter('security-notice', to, from, subject, [
    { kind: 'text', text: phrases.greeting(to.name && plainName(to.name)) },
    { kind: 'text', text },
    { kind: 'facts', rows: facts },
    { kind: 'text', text: phrases.notYou },
    { kind: 'button', label: phrases.open, url: `${from.publicUrl}/admin/account` },
  ])
}

function letter(
  kind: Letter['kind'],
  { email, locale }: Addressee,
  { company }: Sender,
  ...[subject, blocks]: [string, Block[]]
): Letter {
  const signature = [company.legalName[locale], company.address[locale], reachedAt(company)]
  return {
    enquiryId: null,
    kind,
    recipient: email,
    replyTo: null,
    ...layOut({ locale, subject, blocks, signature }),
  }
}

/** The same in both languages: 2026-11-23 14:05. */
function timeText(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
}
