import { specificationGroups } from '#contract/catalogue.ts'
import { SelectField } from '../../../../ui/select-field.tsx'
import { useLanguage } from '../../../language/language.tsx'
import { useEditorContext } from '../editor.ts'
import { useCatalogueWords } from './catalogue-words.ts'
import { RowList } from './row-list.tsx'
import { TextPair } from './text-pair.tsx'
import { ValueFields } from './value-fields.tsx'

const blank = {
  label: { en: '', ar: '' },
  value: { en: '', ar: '' },
  unit: null,
  group: 'general',
  note: { en: '', ar: '' },
}

export function SpecificationRows() {
  const { words: all } = useLanguage()
  const words = all.products
  const names = useCatalogueWords()
  const editor = useEditorContext()
  return (
    <RowList path="specifications" title={words.specifications} blank={blank}>
      {(row) => (
        <>
          <div className="grid gap-3 sm:grid-cols-4">
            <SelectField
              label={words.heading}
              value={String(editor.at(`content.${row}.group`))}
              disabled={editor.isReadOnly}
              options={specificationGroups.map((group) => ({ value: group, label: names.groups[group] }))}
              onChange={({ target }) => editor.set(`content.${row}.group`, target.value)}
            />
          </div>
          <TextPair path={`${row}.label`} label={words.label} />
          <ValueFields path={row} />
          <NoteFields row={row} />
        </>
      )}
    </RowList>
  )
}

/** Most rows have none. */
function NoteFields({ row }: { row: string }) {
  const { words } = useLanguage()
  const editor = useEditorContext()
  const note = editor.at(`content.${row}.note`)
  if (note !== undefined) return <TextPair path={`${row}.note`} label={words.products.note} />
  if (editor.isReadOnly) return null
  return (
    <button
      type="button"
      className="cursor-pointer justify-self-start text-accent text-sm underline"
      onClick={() => editor.set(`content.${row}.note`, { en: '', ar: '' })}
    >
      + {words.products.note}
    </button>
  )
}
