import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { useLanguage } from '../../language/language.tsx'
import { isSamePart, linesOf, parts, withPart } from '../revisions/parts.ts'
import { useEditorContext } from './editor.ts'
import { fieldName } from './field-name.ts'
import { writtenOf } from './written.ts'

/** Both texts of each field that two people have changed; those that only one has changed stay as changed. */
export function ConflictPanel() {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({})
  const heading = useRef<HTMLDivElement>(null)
  const { conflict, written: mine } = editor
  useEffect(() => {
    if (conflict) heading.current?.focus()
  }, [conflict])
  if (!conflict) return null
  const [before, theirs] = [writtenOf(editor.base), writtenOf(conflict)]
  const mineOnly = parts.filter((part) => !isSamePart(before, mine, part))
  const contested = mineOnly.filter(
    (part) => !isSamePart(before, theirs, part) && !isSamePart(mine, theirs, part),
  )
  const goOn = () => {
    const kept = mineOnly.filter((part) => !contested.includes(part) || chosen[part] !== 'theirs')
    editor.rebase(
      conflict,
      kept.reduce((written, part) => withPart(written, part, mine), theirs),
    )
  }
  return (
    <div ref={heading} tabIndex={-1} role="alert" className="mb-4 outline-none">
      <Panel title={words.conflictTitle}>
        <p className="mb-3">{contested.length === 0 ? words.merged : words.conflictIntro}</p>
        {contested.map((part) => (
          <fieldset key={part} className="mb-4 grid gap-2 md:grid-cols-2">
            <legend className="mb-1 font-semibold">{fieldName(part, all)}</legend>
            {(['mine', 'theirs'] as const).map((whose) => (
              <label key={whose} className="flex gap-3 rounded border border-line p-3">
                <input
                  type="radio"
                  name={part}
                  className="mt-1.5 size-4 shrink-0"
                  checked={(chosen[part] ?? 'mine') === whose}
                  onChange={() => setChosen({ ...chosen, [part]: whose })}
                />
                <span className="min-w-0">
                  <span className="block text-sm text-muted">{words[whose]}</span>
                  <span dir="auto" className="block whitespace-pre-wrap wrap-anywhere">
                    {linesOf(whose === 'mine' ? mine : theirs, part).join('\n')}
                  </span>
                </span>
              </label>
            ))}
          </fieldset>
        ))}
        <Button onClick={goOn}>{words.take}</Button>
      </Panel>
    </div>
  )
}
