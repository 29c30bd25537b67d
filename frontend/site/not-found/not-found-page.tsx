import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export function NotFoundPage({ locale }: { locale: Locale }) {
  const words = siteWords[locale].notFound
  return (
    <>
      <h1 className="font-semibold text-3xl">{words.title}</h1>
      <p className="mt-4">{words.text}</p>
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
