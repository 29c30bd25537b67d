import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { email as arabic } from '#locales/ar/email.ts'
import { email as english } from '#locales/en/email.ts'
import { type Block, layOut, reachedAt } from '../../../mail/layout.ts'
import type { Letter } from '../../../mail/outbox.ts'

const words = { en: english, ar: arabic }

export type Reply = {
  enquiryId: string
  recipient: string
  locale: Locale
  subject: string
  text: string
  /** Who signs it. */
  author: string
  datasheet: { product: Product; url: string; days: number; downloads: number } | null
  /** Ids of the letters it answers, oldest first. */
  thread: string[]
}

/** As staff wrote it, signed, with the link below; an answer to it reaches the office. */
export function replyLetter(reply: Reply, id: string, company: Company, officeInbox: string): Letter {
  const { locale, datasheet } = reply
  return {
    id,
    enquiryId: reply.enquiryId,
    kind: 'reply',
    recipient: reply.recipient,
    replyTo: officeInbox,
    thread: reply.thread,
    ...layOut({
      locale,
      subject: reply.subject,
      blocks: [
        { kind: 'written', text: reply.text.trim() },
        ...(datasheet ? linkBlocks(datasheet, locale) : []),
      ],
      signature: [reply.author, company.legalName[locale], company.address[locale], reachedAt(company)],
    }),
  }
}

function linkBlocks(
  { product, url, days, downloads }: NonNullable<Reply['datasheet']>,
  locale: Locale,
): Block[] {
  const { reply, datasheet: phrase } = words[locale]
  return [
    { kind: 'text', text: reply.enclosed(product.name[locale], product.datasheet?.revision ?? 1) },
    { kind: 'button', label: phrase.download, url },
    { kind: 'text', text: phrase.validity(days, downloads) },
  ]
}
