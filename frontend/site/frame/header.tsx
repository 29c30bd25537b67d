import type { Service } from '#contract/catalogue.ts'
import type { Locale } from '#contract/locale.ts'
import type { SiteWords } from '#locales/en/site.ts'
import { otherLocale, siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'

export type Link = { href: string; label: string }
export type HeaderProps = {
  locale: Locale
  name: string
  links: Link[]
  path: string
  otherPath: string
}

/** Each service is named by what it holds, which is shorter than its title. */
export function headerLinks(locale: Locale, services: Service[]): Link[] {
  const { service, search, contact } = siteWords[locale]
  return [
    ...services.map(({ slug, products }) => ({
      href: paths.service(locale, slug),
      label: products.some(({ kind }) => kind === 'equipment') ? service.equipment : service.projects,
    })),
    { href: paths.search(locale), label: search.link },
    { href: paths.contact(locale), label: contact.link },
  ]
}

/** What palette.ts answers to. */
const searchKeys = { 'aria-keyshortcuts': 'Control+K', title: 'Ctrl K' }

export function Header({ locale, name, links, path, otherPath }: HeaderProps) {
  const words = siteWords[locale]
  return (
    <header className="border-line border-b bg-surface">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:start-4 focus:top-4 focus:bg-surface focus:p-3"
      >
        {words.skip}
      </a>
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-6">
        <a
          href={paths.home(locale)}
          className="flex items-center gap-2 font-semibold text-accent text-lg no-underline"
        >
          <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7">
            <rect width="32" height="32" rx="7" fill="currentColor" />
            <path
              d="M16 5c5 6.2 7.5 10 7.5 13.4a7.5 7.5 0 0 1-15 0C8.500 15 11 11.200 16 5Z"
              fill="var(--color-surface)"
            />
          </svg>
          {name}
        </a>
        <nav aria-label={words.menu}>
          <ul className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {links.map(({ href, label }) => (
              <li key={href}>
                <a
                  href={href}
                  aria-current={path === href ? 'page' : undefined}
                  {...(href === paths.search(locale) && searchKeys)}
                  className="inline-block py-1.5"
                >
                  {label}
                </a>
              </li>
            ))}
            <li>
              <a
                href={otherPath}
                hrefLang={otherLocale(locale)}
                lang={otherLocale(locale)}
                className="inline-block py-1.5"
              >
                {words.language.other}
              </a>
            </li>
            <li className="flex items-center gap-1">
              <UnitsSwitch words={words.units} />
              <ThemeSwitch label={words.darkTheme} />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  )
}

/** Shown by units.ts, which acts on it: without JavaScript the units are those of the catalogue. */
function UnitsSwitch({ words }: { words: SiteWords['units'] }) {
  return (
    <button
      type="button"
      id="units-switch"
      hidden
      title={words.title}
      className="cursor-pointer rounded-md px-2 py-1 text-accent hover:bg-hover"
    >
      <span className="sr-only">{words.title}: </span>
      <span className="us:hidden">{words.si}</span>
      <span className="hidden us:inline">{words.us}</span>
    </button>
  )
}

/** Shown by theme.ts, which acts on it: without JavaScript the system's choice holds. */
function ThemeSwitch({ label }: { label: string }) {
  return (
    <button
      type="button"
      id="theme-switch"
      hidden
      aria-pressed="false"
      aria-label={label}
      title={label}
      className="flex cursor-pointer rounded-md p-1.5 text-accent hover:bg-hover"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
        <circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 3a9 9 0 0 1 0 18Z" fill="currentColor" />
      </svg>
    </button>
  )
}
