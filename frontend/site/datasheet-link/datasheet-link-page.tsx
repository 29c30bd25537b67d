import type { Product } from '#contract/catalogue.ts'
import type { Company } from '#contract/company.ts'
import type { Locale } from '#contract/locale.ts'
import type { EndedLink } from '#contract/site.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export type DatasheetLinkPageProps = {
  locale: Locale
  company: Company
  text: LinkText
  /** Where the datasheet can be asked for again. */
  product: Product | undefined
}

type LinkText = { title: string; text: string }

/** What happened to a datasheet's link; without `endedLink` it was never one of ours. */
export function linkText(locale: Locale, endedLink: EndedLink | undefined): LinkText {
  const words = siteWords[locale].datasheetLink
  if (!endedLink) return words.unknown
  const { title, text } = words[endedLink.reason]
  return { title, text: text(endedLink) }
}

export function DatasheetLinkPage({ locale, company, text, product }: DatasheetLinkPageProps) {
  const words = siteWords[locale].datasheetLink
  return (
    <>
      <h1 className="font-semibold text-3xl">{text.title}</h1>
      <p className="mt-4 max-w-2xl">{text.text}</p>
      {product ? (
        <p className="mt-6">
          <a href={`${paths.product(locale, product)}#datasheet`} className="button-link">
            {words.again(product.name[locale])}
          </a>
          <span className="mt-2 block text-muted">{words.newLink}</span>
        </p>
      ) : (
        <ul className="mt-6 space-y-2">
          <li>
            <a href={paths.search(locale)}>{words.search}</a>
          </li>
          <li>
            <a href={paths.contact(locale)}>{words.contact}</a>
          </li>
        </ul>
      )}
      <p className="mt-6">
        {words.call}{' '}
        <a href={`tel:${company.phone.e164}`} dir="ltr">
          {company.phone.display}
        </a>
      </p>
    </>
  )
}
