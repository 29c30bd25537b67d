import type { SheetChange } from '#contract/admin/datasheet.ts'
import type { Company } from '#contract/company.ts'
import type { Locale, Localized } from '#contract/locale.ts'
import { email as arabic } from '#locales/ar/email.ts'
import { datasheetNotice as arabicNotice } from '#locales/ar/letters/datasheet-notice.ts'
import { email as english } from '#locales/en/email.ts'
import { datasheetNotice as englishNotice } from '#locales/en/letters/datasheet-notice.ts'
import { type Block, layOut, plainName, reachedAt } from '../../../mail/layout.ts'
import type { Letter } from '../../../mail/outbox.ts'

const languages = {
  en: { sheet: english.datasheet, words: englishNotice, date: 'en-GB', arrow: '→' },
  ar: { sheet: arabic.datasheet, words: arabicNotice, date: 'ar-EG-u-nu-latn', arrow: '←' },
} as const

/** The rest stands on the sheet itself. */
const mostChanges = 30

export type NoticeLetter = {
  id: string
  receiver: { address: string; firstName: string; enquiryId: string; locale: Locale; revision: number }
  sheet: { name: Localized; revision: number; revisedOn: string }
  /** Why there were new revisions since the one that the receiver has, oldest first. */
  notes: Localized[]
  /** Null where the sheet that the receiver has is not known any more. */
  changes: SheetChange[] | null
  url: string
  link: { days: number; downloads: number }
  unsubscribeUrl: string
  company: Company
}

export function noticeLetter(given: NoticeLetter): Letter {
  const { receiver, sheet, company, link, url, unsubscribeUrl } = given
  const { locale } = receiver
  const { sheet: phrase, words, date } = languages[locale]
  const name = sheet.name[locale]
  const day = new Intl.DateTimeFormat(date, { dateStyle: 'long', timeZone: 'UTC' })
  const of = day.format(new Date(sheet.revisedOn))
  return {
    id: given.id,
    enquiryId: receiver.enquiryId,
    kind: 'datasheet-notice',
    recipient: receiver.address,
    replyTo: company.email,
    unsubscribeUrl,
    ...layOut({
      locale,
      subject: words.subject(name, sheet.revision),
      blocks: [
        { kind: 'text', text: phrase.greeting(plainName(receiver.firstName)) },
        { kind: 'text', text: words.superseded(name, receiver.revision, sheet.revision, of) },
        ...given.notes.map((note): Block => ({ kind: 'text', text: note[locale] })),
        ...changeBlocks(given.changes, locale),
        { kind: 'button', label: phrase.download, url },
        { kind: 'text', text: phrase.validity(link.days, link.downloads) },
        { kind: 'aside', text: words.why, label: words.unsubscribe, url: unsubscribeUrl },
      ],
      signature: [company.legalName[locale], company.address[locale], reachedAt(company)],
    }),
  }
}

function changeBlocks(changes: SheetChange[] | null, locale: Locale): Block[] {
  const { words, arrow } = languages[locale]
  if (changes === null) return [{ kind: 'text', text: words.unknown }]
  if (changes.length === 0) return [{ kind: 'text', text: words.same }]
  const more = changes.length - mostChanges
  const { title, added, removed } = words
  const shown = changes.slice(0, mostChanges)
  return [
    { kind: 'changes', title, rows: shown, arrow, words: { added, removed } },
    ...(more > 0 ? [{ kind: 'text', text: words.more(more) } as const] : []),
  ]
}
