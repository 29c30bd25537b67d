import { useState } from 'react'
import { figureIn } from '#contract/admin/figure.ts'
import type { DraftValue } from '#contract/admin/product.ts'
import { units } from '#contract/catalogue.ts'
import { Field } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { useLanguage } from '../../../language/language.tsx'
import { useEditorContext } from '../editor.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { TextPair } from './text-pair.tsx'

const kinds = ['number', 'range', 'words'] as const
type Kind = (typeof kinds)[number]
const blanks: Record<Kind, DraftValue> = { number: 0, range: { min: 0, max: 0 }, words: { en: '', ar: '' } }

/** A number, a range or words, and their unit. */
export function ValueFields({ path, isUnitNeeded = false }: { path: string; isUnitNeeded?: boolean }) {
  const { words: all } = useLanguage()
  const words = all.products
  const names = useCatalogueWords()
  const editor = useEditorContext()
  const at = `content.${path}`
  const value = editor.at(`${at}.value`) as DraftValue
  const kind: Kind = typeof value === 'number' ? 'number' : 'min' in value ? 'range' : 'words'
  const number = (label: string, place: string, figure: number) => (
    <NumberField
      label={label}
      figure={figure}
      isReadOnly={editor.isReadOnly}
      onChange={(given) => editor.set(place, given)}
    />
  )
  const unitOptions = units.map((unit) => ({ value: unit as string, label: names.units[unit] }))
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-4">
        <SelectField
          label={words.valueKind}
          value={kind}
          disabled={editor.isReadOnly}
          options={kinds.map((one) => ({ value: one, label: words.valueKinds[one] }))}
          onChange={({ target }) => editor.set(`${at}.value`, blanks[target.value as Kind])}
        />
        {typeof value === 'number' && number(words.value, `${at}.value`, value)}
        {typeof value === 'object' && 'min' in value && (
          <>
            {number(words.least, `${at}.value.min`, value.min)}
            {number(words.most, `${at}.value.max`, value.max)}
          </>
        )}
        <SelectField
          label={words.unit}
          value={editor.textAt(`${at}.unit`)}
          disabled={editor.isReadOnly}
          options={isUnitNeeded ? unitOptions : [{ value: '', label: words.noUnit }, ...unitOptions]}
          onChange={({ target }) => editor.set(`${at}.unit`, target.value || null)}
        />
      </div>
      {kind === 'words' && <TextPair path={`${path}.value`} label={words.value} />}
    </div>
  )
}

type NumberFieldProps = {
  label: string
  figure: number
  isReadOnly: boolean
  onChange: (given: number) => void
}

/** Keeps what is typed, such as “0.”, as long as it is the figure; what is no number is NaN, and said. */
export function NumberField({ label, figure, isReadOnly, onChange }: NumberFieldProps) {
  const { words } = useLanguage()
  const [typed, setTyped] = useState({ text: String(figure), figure })
  const isUnreadable = Number.isNaN(figure)
  return (
    <Field
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      label={label}
      error={isUnreadable ? words.products.notNumber : undefined}
      dir="ltr"
      required
      readOnly={isReadOnly}
      value={Object.is(typed.figure, figure) ? typed.text : isUnreadable ? '' : String(figure)}
      onChange={({ target }) => {
        const given = figureIn(target.value)
        setTyped({ text: target.value, figure: given })
        if (!Object.is(given, figure)) onChange(given)
      }}
    />
  )
}
