import type { Holiday } from '#contract/admin/settings.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, Field } from '../../ui/field.tsx'
import { fill, today } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type HolidaysFieldProps = {
  holidays: Holiday[]
  faultOf: (at: number) => string | undefined
  onChange: (holidays: Holiday[]) => void
}

/** One that returns every year is kept without its year; the field needs one to show. */
const isYearly = ({ from }: Holiday) => from.length === 5
const shown = (day: string) => (day.length === 5 ? `${today().slice(0, 4)}-${day}` : day)
const kept = (day: string, yearly: boolean) => (yearly ? day.slice(-5) : shown(day))

export function HolidaysField({ holidays, faultOf, onChange }: HolidaysFieldProps) {
  const { words } = useLanguage()
  const { answering } = words.settings
  return (
    <details>
      <summary className="min-h-6 cursor-pointer font-semibold text-sm">
        {answering.holidays} ({holidays.length})
      </summary>
      <p className="my-2 text-muted text-sm">{answering.holidaysIntro}</p>
      <div className="grid gap-3">
        {holidays.map((holiday, at) => (
          <HolidayFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name
            key={at}
            number={at + 1}
            holiday={holiday}
            error={faultOf(at)}
            onChange={(changed) => onChange(holidays.map((one, index) => (index === at ? changed : one)))}
            onRemove={() => onChange(holidays.filter((_, index) => index !== at))}
          />
        ))}
        <div>
          <Button
            variant="secondary"
            onClick={() => onChange([...holidays, { from: today(), to: today(), name: { en: '', ar: '' } }])}
          >
            {answering.addHoliday}
          </Button>
        </div>
      </div>
    </details>
  )
}

type HolidayProps = {
  number: number
  holiday: Holiday
  error: string | undefined
  onChange: (holiday: Holiday) => void
  onRemove: () => void
}

function HolidayFields({ number, holiday, error, onChange, onRemove }: HolidayProps) {
  const { words } = useLanguage()
  const { settings } = words
  const { answering } = settings
  const yearly = isYearly(holiday)
  return (
    <fieldset className="grid gap-2 rounded border border-line p-3">
      <legend className="px-1 font-semibold text-sm">
        {fill(answering.holiday, { number: String(number) })}
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            label={settings[end]}
            type="date"
            required
            value={shown(holiday[end])}
            error={end === 'to' ? error : undefined}
            onChange={({ target }) => onChange({ ...holiday, [end]: kept(target.value, yearly) })}
          />
        ))}
        {(['en', 'ar'] as const).map((locale) => (
          <Field
            key={locale}
            label={locale === 'en' ? answering.nameEn : answering.nameAr}
            lang={locale}
            dir={locale === 'ar' ? 'rtl' : 'ltr'}
            maxLength={100}
            required
            value={holiday.name[locale]}
            onChange={({ target }) =>
              onChange({ ...holiday, name: { ...holiday.name, [locale]: target.value } })
            }
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <CheckboxField
          label={answering.yearly}
          checked={yearly}
          onChange={({ target }) =>
            onChange({
              ...holiday,
              from: kept(holiday.from, target.checked),
              to: kept(holiday.to, target.checked),
            })
          }
        />
        <Button
          variant="secondary"
          aria-label={fill(answering.removeHoliday, { number: String(number) })}
          onClick={onRemove}
        >
          {settings.remove}
        </Button>
      </div>
    </fieldset>
  )
}
