import { locales } from '#contract/locale.ts'
import { Panel } from '../../../ui/panel.tsx'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { useEditorContext } from './editor.ts'
import { fieldId, fieldName } from './field-name.ts'

const shownAtOnce = 12

/** What is missing in each language, with the way to it; as of the last saving. */
export function CompletenessPanel() {
  const { words } = useLanguage()
  const { completeness } = useEditorContext().base
  return (
    <Panel title={words.products.completeness}>
      <div className="grid gap-4">
        {locales.map((locale) => {
          const { score, missing } = completeness[locale]
          return (
            <section key={locale}>
              <h3 className="font-semibold">
                {words.products.languages[locale]}: {fill(words.products.complete, { score: String(score) })}
              </h3>
              <progress
                max={100}
                value={score}
                aria-label={`${words.products.completeness}: ${words.products.languages[locale]}`}
              />
              {missing.length === 0 ? (
                <p className="text-muted text-sm">{words.products.nothingMissing}</p>
              ) : (
                <ul className="mt-1 list-disc ps-5 text-sm">
                  {missing.slice(0, shownAtOnce).map(({ path, reason }) => (
                    <li key={path}>
                      <a href={`#${fieldId(path, reason === 'none' ? undefined : locale)}`}>
                        {fieldName(path, words)}
                      </a>
                      : {words.products.missing[reason]}
                    </li>
                  ))}
                  {missing.length > shownAtOnce && <li>+ {missing.length - shownAtOnce}</li>}
                </ul>
              )}
            </section>
          )
        })}
      </div>
    </Panel>
  )
}
