import type { ReactNode } from 'react'
import type { EnquiryDetail } from '#contract/enquiry.ts'
import { paths } from '../../../paths.ts'
import { countryText, fill, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

/** Everything the person gave beside the message. */
export function EnquiryFacts({ enquiry, name }: { enquiry: EnquiryDetail; name: string }) {
  const { words, locale } = useLanguage()
  const { enquiry: phrases } = words
  const consent = enquiry.consent
    ? fill(phrases.consentGiven, { version: enquiry.consentVersion ?? '—' })
    : phrases.consentRefused
  const product = enquiry.productSlug !== null && (
    <a href={paths.product(enquiry.locale, { kind: 'equipment', slug: enquiry.productSlug })}>
      <bdi dir="ltr">{enquiry.productSlug}</bdi>
    </a>
  )
  const facts: [string, ReactNode][] = [
    [phrases.name, name],
    [phrases.email, <MailLink key="email" address={enquiry.email} />],
    [phrases.phone, enquiry.phone && <PhoneLink key="phone" number={enquiry.phone} />],
    [phrases.company, enquiry.company],
    [phrases.industry, enquiry.industry],
    [phrases.country, countryText(enquiry.country, locale)],
    [phrases.postalCode, enquiry.postalCode],
    [phrases.language, phrases.languages[enquiry.locale]],
    [phrases.kind, words.kinds[enquiry.kind]],
    [phrases.product, product],
    [phrases.receivedAt, timeText(enquiry.receivedAt, locale)],
    [phrases.consent, consent],
    [
      phrases.reference,
      <bdi key="id" dir="ltr">
        {enquiry.id}
      </bdi>,
    ],
  ]
  return (
    <dl className="grid gap-2">
      {facts.map(([label, value]) => (
        <div key={label} className="grid grid-cols-[7rem_1fr] items-baseline gap-3">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {value ? <bdi>{value}</bdi> : <span className="text-muted">{words.none}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Encoded, so that nothing in an address can add a subject or another recipient. */
function MailLink({ address }: { address: string }) {
  return (
    <a href={`mailto:${encodeURIComponent(address).replaceAll('%40', '@')}`} dir="ltr">
      {address}
    </a>
  )
}

function PhoneLink({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`} dir="ltr">
      {number}
    </a>
  )
}
