import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export type Crumb = { href: string; label: string }

/** The way from the home page to this one; the page itself is named by its heading. */
export function Breadcrumb({ locale, crumbs }: { locale: Locale; crumbs: Crumb[] }) {
  const words = siteWords[locale]
  const all = [{ href: paths.home(locale), label: words.home.link }, ...crumbs]
  return (
    <nav aria-label={words.breadcrumb} className="mb-4 text-muted text-sm">
      <ol className="flex flex-wrap gap-x-2">
        {all.map(({ href, label }) => (
          <li key={href} className="after:ms-2 after:content-['/'] last:after:content-none">
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
