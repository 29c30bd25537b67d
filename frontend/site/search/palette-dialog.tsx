import type { Locale } from '#contract/locale.ts'
import { siteWords } from '../../i18n/words.ts'
import { paths } from '../../paths.ts'
import type { Link } from '../frame/header.tsx'

/** The search over every page that Ctrl K opens; palette.ts moves it. Before anything is typed it offers `links`. */
export function PaletteDialog({ locale, links }: { locale: Locale; links: Link[] }) {
  const { palette, label } = siteWords[locale].search
  return (
    <dialog
      id="palette"
      aria-label={palette.title}
      // Newer than React's types.
      {...{ closedby: 'any' }}
      className="mx-auto mt-[12vh] w-[min(40rem,calc(100%-2rem))] rounded-lg border border-line bg-surface p-4 text-ink backdrop:bg-black/40"
      data-locale={locale}
      data-none={palette.none}
      data-failed={palette.failed}
      data-results={palette.results}
    >
      <form action={paths.search(locale)} className="flex gap-2">
        <input
          name="q"
          type="search"
          dir="auto"
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          aria-label={palette.title}
          placeholder={label}
          className="control"
        />
      </form>
      <p role="status" className="min-h-9 px-2 pt-3 pb-1 text-muted text-sm" />
      <div
        id="palette-list"
        role="listbox"
        aria-label={palette.list}
        className="max-h-[50vh] overflow-y-auto"
      >
        {links.map((link) => (
          <PaletteOption key={link.href} {...link} />
        ))}
      </div>
      {/* Copied for each result. */}
      <template>
        <PaletteOption href="" label="" note="" />
      </template>
      {/* Shown by what answers to them. */}
      <p
        data-keys
        hidden
        aria-hidden="true"
        className="mt-2 border-line border-t px-2 pt-3 text-muted text-sm max-sm:hidden"
      >
        {palette.keys}
      </p>
    </dialog>
  )
}

function PaletteOption({ href, label, note }: Link & { note?: string }) {
  return (
    <a
      role="option"
      aria-selected="false"
      href={href}
      tabIndex={-1}
      className="block rounded px-2 py-2 text-ink no-underline hover:bg-hover aria-selected:bg-hover aria-selected:outline-2 aria-selected:outline-accent aria-selected:-outline-offset-2"
    >
      <span>{label}</span>
      {note !== undefined && <span className="block text-muted text-sm">{note}</span>}
    </a>
  )
}
