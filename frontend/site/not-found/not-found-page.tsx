import type { Product } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import { direction, otherLocale, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

/** `elsewhere` is what this address names in the other language, where it is published in that alone. */
export type NotFoundProps = { locale: Locale; elsewhere?: Product | undefined }

export function NotFoundPage({ locale, elsewhere }: NotFoundProps) {
  const words = siteWords[locale].notFound
  const other = otherLocale(locale)
  return (
    <>
      <h1 className="font-semibold text-3xl">{elsewhere ? words.elsewhereTitle : words.title}</h1>
      {elsewhere ? (
        <p className="mt-4">
          {words.elsewhere}{' '}
          <a
            href={paths.product(other, elsewhere)}
            lang={other}
            hrefLang={other}
            dir={direction[other]}
            className="inline-block"
          >
            {elsewhere.name[other]}
          </a>
        </p>
      ) : (
        <p className="mt-4">{words.text}</p>
      )}
      <ul className="mt-6 space-y-2">
        <li>
          <a href={paths.home(locale)}>{words.home}</a>
        </li>
        <li>
          <a href={paths.search(locale)}>{words.search}</a>
        </li>
      </ul>
    </>
  )
}
