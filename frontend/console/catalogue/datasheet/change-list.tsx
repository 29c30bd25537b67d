import type { SheetChange } from '#contract/admin/datasheet.ts'
import { type Locale, locales } from '#contract/locale.ts'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

/** What is printed otherwise, on the sheet of each language; on long lists the reader opens the second. */
export function ChangeList({ changes }: { changes: Record<Locale, SheetChange[]> }) {
  const { words: all, locale: reader } = useLanguage()
  const words = all.datasheets
  const inOrder = locales.toSorted((a, b) => Number(b === reader) - Number(a === reader))
  const changed = inOrder.filter((locale) => changes[locale].length > 0)
  if (changed.length === 0) return <p className="text-muted">{words.noChanges}</p>
  return changed.map((locale, index) => (
    <details key={locale} open={index === 0}>
      <summary className="min-h-11 cursor-pointer py-2">
        {fill(words.changes, { language: all.products.languages[locale] })}
      </summary>
      <dl lang={locale} dir={locale === 'ar' ? 'rtl' : 'ltr'} className="grid gap-3">
        {changes[locale].map((change, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes never move.
          <Change key={place} change={change} sheet={locale} />
        ))}
      </dl>
    </details>
  ))
}

type ChangeProps = { change: SheetChange; sheet: Locale }

function Change({ change: { label, before, after }, sheet }: ChangeProps) {
  const { words: all } = useLanguage()
  const { added, removed } = all.products
  return (
    <div className="min-w-0">
      <dt className="font-semibold text-sm">{label}</dt>
      <dd className="wrap-anywhere">
        {before !== null && (
          <>
            <Said word={after === null ? removed : all.datasheets.before} isShown={after === null} />
            <del className="text-bad">{before}</del>
          </>
        )}
        {before !== null && after !== null && (
          <span aria-hidden="true">{sheet === 'ar' ? ' ← ' : ' → '}</span>
        )}
        {after !== null && (
          <>
            <Said word={before === null ? added : all.datasheets.after} isShown={before === null} />
            <ins className="text-good">{after}</ins>
          </>
        )}
      </dd>
    </div>
  )
}

/** In the console's language, whatever the sheet's. */
function Said({ word, isShown }: { word: string; isShown: boolean }) {
  const { locale } = useLanguage()
  return (
    <span lang={locale} className={isShown ? 'text-muted text-sm' : 'sr-only'}>
      <bdi>{word}</bdi>:{' '}
    </span>
  )
}
