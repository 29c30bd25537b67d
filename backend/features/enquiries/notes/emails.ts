import type { Company } from '#contract/company.ts'
import { email as english } from '#locales/en/email.ts'
import { layOut, oneLine } from '../../../mail/layout.ts'
import type { Letter } from '../../../mail/outbox.ts'

export type MentionContext = { company: Company; publicUrl: string }

/** To a colleague, in English as all letters to staff. It tells nothing of the visitor: whoever opens the link must sign in. */
export function mentionLetter(
  { enquiryId, author, recipient }: { enquiryId: string; author: string; recipient: string },
  { company, publicUrl }: MentionContext,
): Letter {
  const { mention: phrase } = english
  const name = oneLine(author)
  return {
    enquiryId,
    kind: 'mention',
    recipient,
    replyTo: null,
    ...layOut({
      locale: 'en',
      subject: phrase.subject(name),
      blocks: [
        { kind: 'text', text: phrase.text(name, enquiryId) },
        { kind: 'button', label: phrase.open, url: `${publicUrl}/admin/enquiries/${enquiryId}` },
      ],
      signature: [company.shortName.en],
    }),
  }
}
