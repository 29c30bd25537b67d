import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { email as arabic } from '#locales/ar/email.ts'
import { email as english } from '#locales/en/email.ts'
import { layOut, plainName, reachedAt } from '../../mail/layout.ts'
import type { Letter } from '../../mail/outbox.ts'

const words = { en: english, ar: arabic }

export type DatasheetLetter = {
  request: { id: string; email: string; firstName: string; locale: Locale }
  product: Product
  company: Company
  url: string
  link: { days: number; downloads: number }
}

export function datasheetLetter({ request, product, company, url, link }: DatasheetLetter): Letter {
  const { locale } = request
  const { datasheet: phrase } = words[locale]
  const name = product.name[locale]
  return {
    enquiryId: request.id,
    kind: 'datasheet-link',
    recipient: request.email,
    replyTo: company.email,
    ...layOut({
      locale,
      subject: phrase.subject(name),
      blocks: [
        { kind: 'text', text: phrase.greeting(plainName(request.firstName)) },
        { kind: 'text', text: phrase.ready(name, product.datasheet?.revision ?? 1) },
        { kind: 'button', label: phrase.download, url },
        { kind: 'text', text: phrase.validity(link.days, link.downloads) },
        { kind: 'text', text: phrase.notYou },
      ],
      signature: [company.legalName[locale], company.address[locale], reachedAt(company)],
    }),
  }
}
