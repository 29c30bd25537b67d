import type { SettingsView } from '#contract/admin/settings.ts'
import { weekdays } from '#contract/company.ts'
import { CheckboxField, Field } from '../../ui/field.tsx'
import { useLanguage } from '../language/language.tsx'
import { HolidaysField } from './holidays-field.tsx'
import { type Editing, SettingForm } from './setting-form.tsx'

export function AnsweringPanel({ setting }: { setting: SettingsView['answering'] }) {
  const { words } = useLanguage()
  const { answering } = words.settings
  return (
    <SettingForm name="answering" setting={setting} title={answering.title} intro={answering.intro}>
      {(editing) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <HoursInput editing={editing} field="answerWithinMinutes" label={answering.within} />
            <HoursInput editing={editing} field="nudgeBeforeMinutes" label={answering.nudge} />
            <TimeInput editing={editing} field="opensAt" label={answering.opensAt} />
            <TimeInput editing={editing} field="closesAt" label={answering.closesAt} />
          </div>
          <WorkingDays editing={editing} />
          <HolidaysField
            holidays={editing.value.holidays}
            faultOf={(at) => editing.faultOf(`holidays.${at}`)}
            onChange={(holidays) => editing.set({ holidays })}
          />
        </>
      )}
    </SettingForm>
  )
}

type InputProps<Field extends string> = { editing: Editing<'answering'>; field: Field; label: string }

function HoursInput({
  editing: { value, set, faultOf },
  field,
  label,
}: InputProps<'answerWithinMinutes' | 'nudgeBeforeMinutes'>) {
  return (
    <Field
      label={label}
      type="number"
      min={0}
      step={0.25}
      required
      value={value[field] / 60}
      error={faultOf(field)}
      onChange={({ target }) => set({ [field]: Math.round(target.valueAsNumber * 60) || 0 })}
    />
  )
}

function TimeInput({ editing: { value, set, faultOf }, field, label }: InputProps<'opensAt' | 'closesAt'>) {
  return (
    <Field
      label={label}
      type="time"
      required
      value={value[field]}
      error={faultOf(field)}
      onChange={({ target }) => set({ [field]: target.value })}
    />
  )
}

function WorkingDays({ editing: { value, set, faultOf } }: { editing: Editing<'answering'> }) {
  const { words } = useLanguage()
  const fault = faultOf('workingDays')
  return (
    <fieldset>
      <legend className="mb-1 font-semibold text-sm">{words.settings.answering.workingDays}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {weekdays.map((day, number) => (
          <CheckboxField
            key={day}
            label={words.settings.days[day]}
            checked={value.workingDays.includes(number)}
            onChange={({ target }) =>
              set({
                workingDays: [0, 1, 2, 3, 4, 5, 6].filter((other) =>
                  other === number ? target.checked : value.workingDays.includes(other),
                ),
              })
            }
          />
        ))}
      </div>
      {fault && <p className="text-bad text-sm">{fault}</p>}
    </fieldset>
  )
}
