import { useState } from 'react'
import { type Locale, locales } from '#contract/locale.ts'
import { previewAddress } from '../../../api/catalogue.ts'
import { paths as sitePaths } from '../../../paths.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { dayText, fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { useEditorContext } from './editor.ts'

/** Each language is published and withdrawn by itself. */
export function PublicationPanel() {
  const { words: all, locale: reader } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const { base, isDirty, isSaving, isReadOnly } = editor
  const [said, setSaid] = useState('')
  const turn = async (locale: Locale) => {
    const state = base.states[locale] === 'published' ? 'withdrawn' : 'published'
    setSaid('')
    if (await editor.publish(locale, state))
      setSaid(fill(words[state], { language: words.languages[locale] }))
  }
  return (
    <Panel title={words.publication}>
      <ul className="grid gap-4">
        {locales.map((locale) => {
          const state = base.states[locale]
          const language = words.languages[locale]
          return (
            <li key={locale} className="grid gap-2">
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-semibold">{language}</span>
                <Badge tone={state === 'published' ? 'good' : state === 'draft' ? 'attention' : 'bad'}>
                  {words.states[state]}
                </Badge>
              </span>
              <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
                {!isReadOnly && (
                  <Button
                    variant="secondary"
                    disabled={isDirty || isSaving}
                    onClick={() => void turn(locale)}
                  >
                    {fill(state === 'published' ? words.withdraw : words.publish, { language })}
                  </Button>
                )}
                <a href={previewAddress(base.id, locale)} target="_blank" rel="noreferrer">
                  {fill(words.preview, { language })}
                </a>
                {state === 'published' && (
                  <a href={sitePaths.product(locale, base)} target="_blank" rel="noreferrer">
                    {words.onSite}
                  </a>
                )}
              </span>
            </li>
          )
        })}
      </ul>
      {isDirty && !isReadOnly && <p className="mt-3 text-muted text-sm">{words.saveFirst}</p>}
      <p role="status" className="mt-2">
        {said}
      </p>
      {base.kind === 'equipment' && (
        <p className="mt-2 text-muted text-sm">
          {fill(words.datasheet, { revision: String(base.revision), date: dayText(base.revisedOn, reader) })}
        </p>
      )}
    </Panel>
  )
}
