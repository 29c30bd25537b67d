import { CheckboxField, Field } from '../../../../ui/field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { useLanguage } from '../../../language/language.tsx'
import { type Choice, useChoices } from './choices.ts'

/** A control for each filter; the statuses are boxes, because several are often wanted. */
export function FilterFields() {
  return (
    <div className="grid grid-cols-2 items-start gap-3 md:grid-cols-4 xl:grid-cols-5">
      {useChoices().map((choice) =>
        choice.name === 'status' ? (
          <Boxes key={choice.name} choice={choice} />
        ) : (
          <Control key={choice.name} choice={choice} />
        ),
      )}
    </div>
  )
}

function Boxes({ choice: { name, label, options = [] } }: { choice: Choice }) {
  return (
    <fieldset className="col-span-full">
      <legend className="mb-1 font-semibold text-sm">{label}</legend>
      <div className="grid grid-cols-2 gap-x-5 gap-y-2 sm:flex sm:flex-wrap">
        {options.map((option) => (
          <CheckboxField key={option.value} name={name} value={option.value} label={option.label} />
        ))}
      </div>
    </fieldset>
  )
}

function Control({ choice: { name, label, options } }: { choice: Choice }) {
  const { words } = useLanguage()
  if (options) {
    const any = { value: '', label: name === 'quarantined' ? words.inbox.inboxOnly : words.any }
    return <SelectField label={label} name={name} options={[any, ...options]} />
  }
  if (name !== 'country') return <Field label={label} name={name} type="date" />
  return <Field label={label} name={name} dir="auto" maxLength={100} placeholder={words.inbox.countryHint} />
}
