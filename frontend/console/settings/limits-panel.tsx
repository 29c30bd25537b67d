import { limitVariables, type SettingsView, settingsSeenWithinSeconds } from '#contract/admin/settings.ts'
import { Field } from '../../ui/field.tsx'
import { Table } from '../../ui/table.tsx'
import { fieldName } from '../fields/field-text.ts'
import { fill, numberText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { SettingForm } from './setting-form.tsx'

type LimitsPanelProps = Pick<SettingsView, 'fixedLimits'> & {
  setting: SettingsView['limits']
  highest: SettingsView['highestLimits']
}
type LimitName = keyof typeof limitVariables

const names = Object.keys(limitVariables) as LimitName[]

export function LimitsPanel({ setting, highest, fixedLimits }: LimitsPanelProps) {
  const { words } = useLanguage()
  const { limits } = words.settings
  const intro = fill(limits.intro, { seconds: String(settingsSeenWithinSeconds) })
  return (
    <SettingForm
      name="limits"
      setting={setting}
      title={limits.title}
      intro={intro}
      remark={<FixedLimits values={fixedLimits} />}
    >
      {({ value, set, faultOf }) => (
        <div className="grid gap-3">
          {names.map((name) => (
            <Field
              key={name}
              label={fieldName(name, { words })}
              type="number"
              min={name === 'unprovenPerHour' ? 0 : 1}
              max={highest[name]}
              required
              hint={fill(limits.most, { most: String(highest[name]), variable: limitVariables[name] })}
              value={value[name]}
              error={faultOf(name)}
              onChange={({ target }) => set({ [name]: target.valueAsNumber || 0 })}
            />
          ))}
        </div>
      )}
    </SettingForm>
  )
}

function FixedLimits({ values }: { values: SettingsView['fixedLimits'] }) {
  const { words, locale } = useLanguage()
  const { limits } = words.settings
  return (
    <div className="mt-6 border-line border-t pt-4">
      <p className="mb-3 text-muted text-sm">{limits.fixed}</p>
      <Table
        caption={limits.fixed}
        columns={[limits.limit, limits.value]}
        rows={values.map(({ variable, value }) => ({
          key: variable,
          cells: [
            <span key="name">
              {limits.names[variable]}
              <span className="block font-mono text-muted text-xs">
                <bdi dir="ltr">{variable}</bdi>
              </span>
            </span>,
            numberText(value, locale),
          ],
        }))}
      />
    </div>
  )
}
