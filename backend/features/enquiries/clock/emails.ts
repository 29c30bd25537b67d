import type { Company } from '#contract/company.ts'
import { email as english } from '#locales/en/email.ts'
import { layOut, oneLine } from '../../../mail/layout.ts'
import type { Letter } from '../../../mail/outbox.ts'
import type { Nudge } from './repository.ts'

export type NudgeContext = { company: Company; publicUrl: string; officeInbox: string }

/** To who has taken the enquiry and may still handle it, otherwise to the office; both read English. Of the visitor it says the name, no more. */
export function nudgeLetter(
  kind: 'due' | 'overdue',
  { id, name: typedName, dueAt, ownerEmail, isOwnerGone }: Nudge,
  { company, publicUrl, officeInbox }: NudgeContext,
): Letter {
  const { nudge: phrase } = english
  const name = oneLine(typedName)
  const at = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: company.timeZone,
  }).format(new Date(dueAt))
  return {
    enquiryId: id,
    kind: kind === 'due' ? 'answer-due' : 'answer-overdue',
    recipient: ownerEmail ?? officeInbox,
    replyTo: null,
    ...layOut({
      locale: 'en',
      subject: kind === 'due' ? phrase.dueSubject(name) : phrase.overdueSubject(name),
      blocks: [
        { kind: 'text', text: kind === 'due' ? phrase.due(name, at) : phrase.overdue(name, at) },
        ...(ownerEmail === null
          ? [{ kind: 'text' as const, text: isOwnerGone ? phrase.ownerGone : phrase.unowned }]
          : []),
        { kind: 'button', label: phrase.open, url: `${publicUrl}/admin/enquiries/${id}` },
      ],
      signature: [company.shortName.en],
    }),
  }
}
