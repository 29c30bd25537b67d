import { Fragment } from 'react'
import type { Locale } from '#contract/locale.ts'
import { otherLocale, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import { Notice } from '../../ui/notice.tsx'
import type { Missing } from './chosen-products.ts'

/** Names what may be named, with the way to where it can be read. */
export function MissingNotice({ locale, missing }: { locale: Locale; missing: Missing }) {
  const { elsewhere, unknown, isTooMany } = missing
  const words = siteWords[locale].compare.missing
  const other = otherLocale(locale)
  const isAnything = elsewhere.length > 0 || unknown > 0
  if (!isAnything && !isTooMany) return null
  return (
    <Notice tone="attention">
      {isAnything && (
        <p>
          {words.lead}{' '}
          {elsewhere.map((product, place) => (
            <Fragment key={product.slug}>
              {place > 0 && words.between}
              <a href={paths.product(other, product)} lang={other} hrefLang={other}>
                <bdi>{product.name[other]}</bdi>
              </a>{' '}
              {words.elsewhere}
            </Fragment>
          ))}
          {elsewhere.length > 0 && unknown > 0 && words.between}
          {unknown > 0 && words.unknown(unknown)}.
        </p>
      )}
      {isTooMany && <p>{words.tooMany}</p>}
    </Notice>
  )
}
