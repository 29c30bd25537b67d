import type { CompanyContact, SettingsView } from '#contract/admin/settings.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../language/language.tsx'
import { HoursField } from './hours-field.tsx'
import { type Editing, SettingForm } from './setting-form.tsx'

export function CompanyPanel({ setting }: { setting: SettingsView['company'] }) {
  const { words } = useLanguage()
  const { company } = words.settings
  return (
    <SettingForm name="company" setting={setting} title={company.title} intro={company.intro}>
      {(editing) => (
        <>
          <Localized editing={editing} field="legalName" />
          <Localized editing={editing} field="address" />
          <Field
            label={company.email}
            type="email"
            dir="ltr"
            maxLength={254}
            required
            value={editing.value.email}
            error={editing.faultOf('email')}
            onChange={({ target }) => editing.set({ email: target.value })}
          />
          <Telephone editing={editing} field="phone" />
          <Telephone editing={editing} field="whatsapp" />
          <HoursField
            hours={editing.value.workingHours}
            error={editing.faultOf('workingHours')}
            onChange={(workingHours) => editing.set({ workingHours })}
          />
        </>
      )}
    </SettingForm>
  )
}

type LocalizedProps = { editing: Editing<'company'>; field: 'legalName' | 'address' }

function Localized({ editing: { value, set, faultOf }, field }: LocalizedProps) {
  const { words } = useLanguage()
  const { settings } = words
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['en', 'ar'] as const).map((locale) => (
        <Field
          key={locale}
          label={`${settings.company[field]} (${locale === 'en' ? settings.english : settings.arabic})`}
          lang={locale}
          dir={locale === 'ar' ? 'rtl' : 'ltr'}
          maxLength={300}
          required
          value={value[field][locale]}
          error={faultOf(`${field}.${locale}`)}
          onChange={({ target }) => set({ [field]: { ...value[field], [locale]: target.value } })}
        />
      ))}
    </div>
  )
}

type TelephoneProps = { editing: Editing<'company'>; field: 'phone' | 'whatsapp' }

function Telephone({ editing: { value, set, faultOf }, field }: TelephoneProps) {
  const { words } = useLanguage()
  const { company } = words.settings
  const labels: Record<keyof CompanyContact['phone'], string> = {
    e164: company[field],
    display: company[`${field}Shown`],
  }
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {(['e164', 'display'] as const).map((form) => (
        <Field
          key={form}
          label={labels[form]}
          type="tel"
          dir="ltr"
          maxLength={30}
          required
          value={value[field][form]}
          error={faultOf(`${field}.${form}`)}
          onChange={({ target }) => set({ [field]: { ...value[field], [form]: target.value } })}
        />
      ))}
    </div>
  )
}
