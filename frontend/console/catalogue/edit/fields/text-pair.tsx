import { locales } from '#contract/locale.ts'
import { Badge } from '../../../../ui/badge.tsx'
import { Button } from '../../../../ui/button.tsx'
import { useLanguage } from '../../../language/language.tsx'
import { standingOf, useEditorContext } from '../editor.ts'
import { fieldId } from '../field-name.ts'

type TextPairProps = {
  /** Below the content, such as `specifications.3.label`. */
  path: string
  label: string
  maxLength?: number
  rows?: number
}

/** One text in both languages, side by side where there is room, with how each stands to the other. */
export function TextPair({ path, label, maxLength = 600, rows = 1 }: TextPairProps) {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  return (
    <fieldset id={fieldId(path)} className="min-w-0 border-0 p-0">
      <legend className="sr-only">{label}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        {locales.map((locale) => {
          const id = fieldId(path, locale)
          const standing = standingOf(editor, path, locale)
          return (
            <div key={locale} className="grid min-w-0 content-start gap-1">
              <label htmlFor={id} className="text-sm font-semibold">
                {label} <span className="font-normal text-muted">· {words.languages[locale]}</span>
              </label>
              <textarea
                id={id}
                rows={rows}
                lang={locale}
                dir={locale === 'ar' ? 'rtl' : 'ltr'}
                maxLength={maxLength}
                readOnly={editor.isReadOnly}
                className="control field-sizing-content"
                aria-describedby={standing === 'own' ? undefined : `${id}-standing`}
                value={editor.textAt(`content.${path}.${locale}`)}
                onChange={({ target }) =>
                  editor.set(`content.${path}.${locale}`, target.value.replace(/\s*\n\s*/g, ' '))
                }
              />
              {standing !== 'own' && <Standing id={`${id}-standing`} path={path} standing={standing} />}
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

type StandingProps = { id: string; path: string; standing: 'fallback' | 'stale' | 'confirmed' }

function Standing({ id, path, standing }: StandingProps) {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const said = { fallback: words.fallback, stale: words.left, confirmed: words.confirmed }
  return (
    <div id={id} className="flex flex-wrap items-center gap-2 text-sm">
      <Badge tone={standing === 'confirmed' ? 'good' : 'attention'}>{said[standing]}</Badge>
      {standing === 'stale' && !editor.isReadOnly && (
        <Button variant="secondary" className="text-sm" onClick={() => editor.confirm(path)}>
          {words.stillRight}
        </Button>
      )}
    </div>
  )
}
