import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import { email as arabic } from '#locales/ar/email.ts'
import { email as english } from '#locales/en/email.ts'
import { layOut, oneLine, plainName, reachedAt } from '../../mail/layout.ts'
import type { Letter } from '../../mail/outbox.ts'
import { countryName } from '../../text/countries.ts'
import type { Enquiry } from './repository.ts'

export type LetterContext = { company: Company; publicUrl: string; officeInbox: string }

const words = { en: english, ar: arabic }

/** To the visitor, in the visitor's language: it has arrived, and what happens next. Nothing typed is quoted: the address may be a stranger's. */
export function acknowledgement(enquiry: Enquiry, { company }: LetterContext): Letter {
  const { locale, firstName } = enquiry
  const { acknowledgement: phrase } = words[locale]
  return {
    enquiryId: enquiry.id,
    kind: 'acknowledgement',
    recipient: enquiry.email,
    replyTo: company.email,
    ...layOut({
      locale,
      subject: phrase.subject,
      blocks: [
        { kind: 'text', text: phrase.greeting(plainName(firstName)) },
        { kind: 'text', text: phrase.received },
        { kind: 'text', text: phrase.next(company.phone.display) },
        { kind: 'text', text: phrase.reference(enquiry.id) },
      ],
      signature: [company.legalName[locale], company.address[locale], reachedAt(company)],
    }),
  }
}

/** To the office, which reads English whatever the visitor's language. A reply goes to the visitor. */
export function officeNotice(enquiry: Enquiry, product: Product | null, context: LetterContext): Letter {
  const { officeNotice: phrase } = english
  const name = oneLine(`${enquiry.firstName} ${enquiry.lastName}`)
  const rows: [string, string][] = [
    [phrase.fields.name, name],
    [phrase.fields.email, enquiry.email],
    [phrase.fields.phone, enquiry.phone],
    [phrase.fields.company, enquiry.company],
    [phrase.fields.industry, enquiry.industry],
    [
      phrase.fields.country,
      [countryName(enquiry.country, 'en'), enquiry.postalCode].filter(Boolean).join(', '),
    ],
    [phrase.fields.language, phrase.languages[enquiry.locale]],
    [phrase.fields.product, product ? product.name.en : ''],
    [phrase.fields.consent, enquiry.consented ? phrase.yes : phrase.no],
  ]
  return {
    enquiryId: enquiry.id,
    kind: 'office-notice',
    recipient: context.officeInbox,
    replyTo: enquiry.email,
    ...layOut({
      locale: 'en',
      subject: product ? phrase.datasheetSubject(name, product.name.en) : phrase.contactSubject(name),
      blocks: [
        { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
        ...(enquiry.message ? [{ kind: 'quote' as const, text: enquiry.message }] : []),
        { kind: 'button', label: phrase.open, url: `${context.publicUrl}/admin/enquiries/${enquiry.id}` },
      ],
      signature: [context.company.shortName.en],
    }),
  }
}
