import type { ReactNode } from 'react'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { Section } from '../frame/section.tsx'
import { hoursText } from './hours.ts'

/** `children` is the form. */
export type ContactPageProps = { locale: Locale; company: Company; children: ReactNode }

export function ContactPage({ locale, company, children }: ContactPageProps) {
  const words = siteWords[locale].contact
  return (
    <>
      <h1 className="font-semibold text-3xl">{words.title}</h1>
      <p className="mt-4 max-w-2xl">{words.lead}</p>
      <div className="grid gap-x-12 lg:grid-cols-[2fr_1fr]">
        <Section id="write" title={words.write}>
          {children}
        </Section>
        <Section id="office" title={words.office}>
          <Office locale={locale} company={company} />
        </Section>
      </div>
    </>
  )
}

function Office({ locale, company }: { locale: Locale; company: Company }) {
  const words = siteWords[locale].contact
  return (
    <dl className="space-y-4">
      <Entry label={words.address}>
        {company.address[locale]}{' '}
        <a href={company.mapUrl} rel="noopener">
          {words.map}
        </a>
      </Entry>
      <Entry label={words.phone}>
        <a href={`tel:${company.phone.e164}`} dir="ltr">
          {company.phone.display}
        </a>
      </Entry>
      <Entry label={words.whatsapp}>
        <a href={`https://wa.me/${company.whatsapp.e164.slice(1)}`} dir="ltr" rel="noopener">
          {company.whatsapp.display}
        </a>
      </Entry>
      <Entry label={words.email}>
        <a href={`mailto:${company.email}`} dir="ltr">
          {company.email}
        </a>
      </Entry>
      <Entry label={words.hours}>
        {hoursText(company, locale).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        <span className="block text-muted text-sm">{words.closed}</span>
      </Entry>
    </dl>
  )
}

function Entry({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-muted text-sm">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
