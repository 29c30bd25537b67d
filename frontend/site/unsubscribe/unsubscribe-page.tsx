import type { Locale } from '#contract/locale.ts'
import type { Unsubscribing } from '#contract/site.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

/** `action` is the page's own address, which holds the link's token: one click ends the news, without JavaScript. */
type UnsubscribePageProps = { locale: Locale; state: Unsubscribing; action: string }

export function UnsubscribePage({ locale, state, action }: UnsubscribePageProps) {
  const words = siteWords[locale].unsubscribe
  const { title, text } = words[state]
  return (
    <>
      <h1 className="font-semibold text-3xl">{title}</h1>
      <p className="mt-4 max-w-2xl">{text}</p>
      {state === 'asked' && (
        <form method="post" action={action} className="mt-6">
          <button type="submit" className="button">
            {words.end}
          </button>
        </form>
      )}
      {state !== 'asked' && (
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2">
          {state === 'unknown' ? (
            <a href={paths.contact(locale)}>{words.contact}</a>
          ) : (
            <a href={paths.text(locale, 'privacy')}>{words.privacy}</a>
          )}
          <a href={paths.home(locale)}>{siteWords[locale].notFound.home}</a>
        </p>
      )}
    </>
  )
}
