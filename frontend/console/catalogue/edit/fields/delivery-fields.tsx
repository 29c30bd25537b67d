import type { DraftDelivery } from '#contract/admin/product.ts'
import { CheckboxField } from '../../../../ui/field.tsx'
import { Panel } from '../../../../ui/panel.tsx'
import { today } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { useEditorContext } from '../editor.ts'
import { TextList } from './row-list.tsx'
import { TextPair } from './text-pair.tsx'
import { NumberField, ValueFields } from './value-fields.tsx'

const text = { en: '', ar: '' }
const blank: DraftDelivery = {
  plantType: text,
  scope: [],
  discipline: text,
  capacity: null,
  quantity: null,
  client: text,
  place: text,
  governorate: text,
  year: Number(today().slice(0, 4)),
}
const texts = ['client', 'place', 'governorate', 'plantType', 'discipline'] as const

/** What is known of a delivered project. */
export function DeliveryFields() {
  const { words: all } = useLanguage()
  const words = all.products
  const editor = useEditorContext()
  const delivery = editor.at('content.delivery') as DraftDelivery | null
  if (delivery === null) {
    return (
      <Panel title={words.delivery}>
        <CheckboxField
          label={words.add}
          checked={false}
          disabled={editor.isReadOnly}
          onChange={() => editor.set('content.delivery', blank)}
        />
      </Panel>
    )
  }
  const { capacity, quantity, year } = delivery
  return (
    <>
      <Panel title={words.delivery}>
        <div id="field-delivery" className="grid gap-4">
          {texts.map((name) => (
            <TextPair key={name} path={`delivery.${name}`} label={words[name]} />
          ))}
          <div className="grid gap-3 sm:grid-cols-3">
            <NumberField
              label={words.year}
              figure={year}
              isReadOnly={editor.isReadOnly}
              onChange={(given) => editor.set('content.delivery.year', given)}
            />
            <NumberField
              label={words.quantity}
              figure={quantity ?? 1}
              isReadOnly={editor.isReadOnly}
              onChange={(given) => editor.set('content.delivery.quantity', given <= 1 ? null : given)}
            />
          </div>
          <CheckboxField
            label={words.capacity}
            checked={capacity !== null}
            disabled={editor.isReadOnly}
            onChange={({ target }) =>
              editor.set('content.delivery.capacity', target.checked ? { value: 0, unit: 'kg/h' } : null)
            }
          />
          {capacity !== null && <ValueFields path="delivery.capacity" isUnitNeeded />}
        </div>
      </Panel>
      <TextList path="delivery.scope" title={words.scope} />
    </>
  )
}
