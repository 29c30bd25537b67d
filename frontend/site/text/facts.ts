import type { Service } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import { retention } from '#contract/retention.ts'
import type { TextFacts } from '#locales/en/pages.ts'
import { textPages } from '../../i18n/words.ts'
import { paths, textPageNames } from '../../paths.ts'
import type { Link } from '../frame/header.tsx'
import { figuresOf } from '../home/figures.ts'

export function textLinks(locale: Locale, facts: TextFacts): Link[] {
  return textPageNames.map((name) => ({
    href: paths.text(locale, name),
    label: textPages[locale][name](facts).title,
  }))
}

/** What the pages of text say of the company and the site, from where it is decided. */
export function textFacts(locale: Locale, company: Company, services: Service[]): TextFacts {
  const figures = Object.fromEntries(figuresOf(services, company).map(({ key, count }) => [key, count]))
  return {
    company: company.shortName[locale],
    legalName: company.legalName[locale],
    address: company.address[locale],
    phone: company.phone.display,
    email: company.email,
    products: figures['products'] ?? 0,
    projects: figures['projects'] ?? 0,
    governorates: figures['governorates'] ?? 0,
    ...retention,
  }
}
