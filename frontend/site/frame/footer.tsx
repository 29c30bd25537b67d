import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import type { Link } from './header.tsx'

type FooterProps = { locale: Locale; company: Company; links: Link[] }

export function Footer({ locale, company, links }: FooterProps) {
  const words = siteWords[locale]
  return (
    <footer className="border-line border-t bg-surface text-sm">
      <div className="mx-auto grid max-w-6xl gap-6 px-4 py-8 sm:grid-cols-2 sm:px-6">
        <div className="space-y-1">
          <p className="font-semibold">{company.legalName[locale]}</p>
          <p className="text-muted">{company.address[locale]}</p>
        </div>
        <div className="space-y-1 sm:text-end">
          <p>
            <a href={`tel:${company.phone.e164}`} dir="ltr">
              {company.phone.display}
            </a>
          </p>
          <p>
            <a href={`mailto:${company.email}`} dir="ltr">
              {company.email}
            </a>
          </p>
        </div>
        <nav aria-label={words.footer.more} className="sm:col-span-2">
          <ul className="flex flex-wrap gap-x-6 gap-y-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href} className="inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="text-muted sm:col-span-2">{words.footer.rights}</p>
      </div>
    </footer>
  )
}
