import type { SheetState } from '#contract/admin/datasheet.ts'
import { locales } from '#contract/locale.ts'
import { datasheetAddress } from '../../../api/datasheets.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { dayText, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'

export function PreviewPanel({ state: { product, revision, revisedOn } }: { state: SheetState }) {
  const { words: all, locale: reader } = useLanguage()
  const words = all.datasheets
  const date = dayText(revisedOn, reader)
  return (
    <Panel title={words.preview}>
      <p className="mb-3 font-semibold">{fill(words.present, { revision: String(revision), date })}</p>
      <ul className="grid gap-4">
        {locales.map((locale) => {
          const state = product.states[locale]
          return (
            <li key={locale} className="grid justify-items-start gap-1">
              <a
                href={datasheetAddress(product.id, locale)}
                target="_blank"
                rel="noreferrer"
                className="inline-flex min-h-11 items-center"
              >
                {fill(words.open, { language: all.products.languages[locale] })}
              </a>
              <span className="flex flex-wrap items-center gap-2">
                <Badge tone={state === 'published' ? 'good' : 'attention'}>
                  {all.products.states[state]}
                </Badge>
                <span className="text-muted text-sm">
                  {state === 'published' ? words.isPublished : words.isDraft}
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
