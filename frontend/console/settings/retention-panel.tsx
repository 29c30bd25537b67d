import type { SettingsView } from '#contract/admin/settings.ts'
import { retention as promised } from '#contract/retention.ts'
import { Field } from '../../ui/field.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { SettingForm } from './setting-form.tsx'

/** What the privacy page promises, in months. */
const most = {
  contactMonths: promised.contactYears * 12,
  datasheetMonths: promised.datasheetYears * 12,
  visitMonths: promised.visitMonths,
}
const fields = ['contactMonths', 'datasheetMonths', 'visitMonths'] as const

export function RetentionPanel({ setting }: { setting: SettingsView['retention'] }) {
  const { words } = useLanguage()
  const { retention } = words.settings
  return (
    <SettingForm name="retention" setting={setting} title={retention.title} intro={retention.intro}>
      {({ value, set, faultOf }) =>
        fields.map((field) => (
          <Field
            key={field}
            label={retention[field]}
            type="number"
            min={1}
            max={most[field]}
            required
            hint={fill(retention.most, { months: String(most[field]) })}
            value={value[field]}
            error={faultOf(field)}
            onChange={({ target }) => set({ [field]: target.valueAsNumber || 0 })}
          />
        ))
      }
    </SettingForm>
  )
}
