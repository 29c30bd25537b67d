import type { SettingsView } from '#contract/admin/settings.ts'
import { roles } from '#contract/staff.ts'
import { CheckboxField } from '../../ui/field.tsx'
import { useLanguage } from '../language/language.tsx'
import { SettingForm } from './setting-form.tsx'

export function SignInPanel({ setting }: { setting: SettingsView['signIn'] }) {
  const { words } = useLanguage()
  const { signIn } = words.settings
  return (
    <SettingForm name="signIn" setting={setting} title={signIn.title} intro={signIn.intro}>
      {({ value, set }) => (
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-semibold text-sm">{signIn.roles}</legend>
          {roles.map((role) => (
            <CheckboxField
              key={role}
              label={words.roles[role]}
              checked={value.secondStepFor.includes(role)}
              onChange={({ target }) =>
                set({
                  secondStepFor: roles.filter((other) =>
                    other === role ? target.checked : value.secondStepFor.includes(other),
                  ),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </SettingForm>
  )
}
