import type { ReactNode } from 'react'
import type { Service } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { SystemDiagram } from '../../drawings/system/system-diagram.tsx'
import { drawingWords, siteWords, textPages } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Section } from '../frame/section.tsx'
import { textFacts } from '../text/facts.ts'
import { figuresOf } from './figures.ts'

const shown = 6

export function HomePage({
  locale,
  company,
  services,
  hasVideo,
}: {
  locale: Locale
  company: Company
  services: Service[]
  hasVideo: boolean
}) {
  const words = siteWords[locale].home
  return (
    <>
      <h1 className="max-w-3xl font-semibold text-3xl sm:text-4xl">{words.title}</h1>
      <p className="mt-4 max-w-2xl text-lg">{words.lead}</p>
      <ContactLink locale={locale}>{words.ask}</ContactLink>
      {hasVideo && (
        <p className="mt-4">
          <a href={paths.video(locale)}>{words.film}</a>
        </p>
      )}

      <Section id="services" title={words.services}>
        <div className="grid gap-6 md:grid-cols-2">
          {services.map((service) => (
            <ServiceCard key={service.id} locale={locale} service={service} />
          ))}
        </div>
      </Section>

      <Section id="system" title={drawingWords[locale].system.heading}>
        <SystemDiagram locale={locale} products={services.flatMap(({ products }) => products)} />
      </Section>

      <Section id="figures" title={words.figures}>
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-4">
          {figuresOf(services, company).map(({ key, count }) => (
            <div key={key} className="flex flex-col-reverse rounded-lg border border-line bg-surface p-4">
              <dt className="text-muted text-sm">{words[key]}</dt>
              <dd className="font-semibold text-3xl text-accent">{count}</dd>
            </div>
          ))}
        </dl>
      </Section>

      <Section id="clients" title={words.clientsTitle}>
        <ul className="flex flex-wrap gap-x-8 gap-y-2">
          {company.clients.map(({ name, website }) => (
            <li key={website}>
              <a href={website} rel="noopener">
                {name[locale]}
              </a>
            </li>
          ))}
        </ul>
      </Section>

      <Questions locale={locale} company={company} services={services} />

      <Section id="ask" title={words.ask}>
        <p className="max-w-2xl">{words.askText}</p>
        <ContactLink locale={locale}>{words.ask}</ContactLink>
      </Section>
    </>
  )
}

/** Each leads to its answer. */
function Questions({ locale, company, services }: { locale: Locale; company: Company; services: Service[] }) {
  const { title, sections } = textPages[locale].questions(textFacts(locale, company, services))
  return (
    <Section id="questions" title={title}>
      <ul className="grid gap-x-8 gap-y-2 md:grid-cols-2">
        {sections.map((section) => (
          <li key={section.id}>
            <a href={`${paths.text(locale, 'questions')}#${section.id}`}>{section.title}</a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function ContactLink({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <p className="mt-6">
      <a href={paths.contact(locale)} className="button-link">
        {children}
      </a>
    </p>
  )
}

function ServiceCard({ locale, service }: { locale: Locale; service: Service }) {
  const words = siteWords[locale].home
  const href = paths.service(locale, service.slug)
  return (
    <article className="rounded-lg border border-line bg-surface p-5">
      <h3 className="font-semibold text-lg">
        <a href={href}>{service.title[locale]}</a>
      </h3>
      <p className="mt-2 text-muted">{service.description[locale]}</p>
      <ul className="mt-4 space-y-1">
        {service.products.slice(0, shown).map((product) => (
          <li key={product.id}>
            <a href={paths.product(locale, product)}>{product.name[locale]}</a>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={href} className="font-semibold">
          {words.all(service.products.length)}
        </a>
      </p>
    </article>
  )
}
