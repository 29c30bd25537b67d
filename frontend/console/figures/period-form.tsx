import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { granularities, type Period } from '#contract/admin/period.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { FilterForm } from '../frame/filter-form.tsx'
import { useLanguage } from '../language/language.tsx'
import { presetsOf } from './presets.ts'

type PeriodFormProps = {
  period: Period
  /** Names of further choices, which stay when the range changes, and the controls for them. */
  kept?: Record<string, string>
  children?: ReactNode
}

/** Which days the figures are about: ranges at hand, or any other from and to. */
export function PeriodForm({ period, kept = {}, children }: PeriodFormProps) {
  const { words } = useLanguage()
  const { stats } = words
  const [search] = useSearchParams()
  const { from, to } = period
  return (
    <div className="mb-4 grid gap-3">
      <Presets period={period} kept={kept} />
      <FilterForm
        label={words.filter}
        values={{ from, to, granularity: search.get('granularity') ?? '', ...kept }}
      >
        <div className="flex flex-wrap items-end gap-3">
          <Field label={stats.from} name="from" type="date" max={period.today} />
          <Field label={stats.to} name="to" type="date" max={period.today} />
          <SelectField
            label={stats.step}
            name="granularity"
            options={[
              { value: '', label: stats.stepAuto },
              ...granularities.map((value) => ({ value, label: stats.steps[value] })),
            ]}
          />
          {children}
          <Button type="submit" variant="secondary">
            {stats.show}
          </Button>
        </div>
      </FilterForm>
    </div>
  )
}

function Presets({ period, kept }: { period: Period; kept: Record<string, string> }) {
  const { words } = useLanguage()
  const { from, to, today } = period
  return (
    <nav aria-label={words.stats.ranges}>
      <ul className="flex flex-wrap gap-2">
        {presetsOf(period).map(({ name, from: first }) => (
          <li key={name}>
            <Link
              to={{ search: new URLSearchParams({ from: first, ...kept }).toString() }}
              aria-current={first === from && to === today ? 'true' : undefined}
              className="flex min-h-11 items-center rounded border border-line bg-surface px-3 no-underline hover:bg-hover aria-[current=true]:border-accent aria-[current=true]:bg-hover aria-[current=true]:font-semibold"
            >
              {words.stats.presets[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
