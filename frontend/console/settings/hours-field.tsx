import type { CompanyContact } from '#contract/admin/settings.ts'
import { weekdays } from '#contract/company.ts'
import { Button } from '../../ui/button.tsx'
import { CheckboxField, Field } from '../../ui/field.tsx'
import { fill } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'

type Hours = CompanyContact['workingHours']
type HoursFieldProps = { hours: Hours; error: string | undefined; onChange: (hours: Hours) => void }

/** When the company is open: days that have the same hours stand together. */
export function HoursField({ hours, error, onChange }: HoursFieldProps) {
  const { words } = useLanguage()
  const { company } = words.settings
  const change = (at: number, part: Partial<Hours[number]>) =>
    onChange(hours.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <div className="grid gap-3">
      {hours.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name
        <fieldset key={at} className="grid gap-2 rounded border border-line p-3">
          <legend className="px-1 font-semibold text-sm">
            {fill(company.hoursNumber, { number: String(at + 1) })}
          </legend>
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            {weekdays.map((day) => (
              <CheckboxField
                key={day}
                label={words.settings.days[day]}
                checked={one.days.includes(day)}
                onChange={({ target }) =>
                  change(at, {
                    days: weekdays.filter((other) =>
                      other === day ? target.checked : one.days.includes(other),
                    ),
                  })
                }
              />
            ))}
          </div>
          <div className="grid grid-cols-2 gap-3">
            <Field
              label={words.settings.from}
              type="time"
              required
              value={one.opens}
              error={error}
              onChange={({ target }) => change(at, { opens: target.value })}
            />
            <Field
              label={words.settings.to}
              type="time"
              required
              value={one.closes}
              onChange={({ target }) => change(at, { closes: target.value })}
            />
          </div>
          <div>
            <Button
              variant="secondary"
              aria-label={fill(company.removeHours, { number: String(at + 1) })}
              onClick={() => onChange(hours.filter((_, index) => index !== at))}
            >
              {words.settings.remove}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          variant="secondary"
          onClick={() => onChange([...hours, { days: ['Sun'], opens: '09:00', closes: '17:00' }])}
        >
          {company.addHours}
        </Button>
      </div>
    </div>
  )
}
