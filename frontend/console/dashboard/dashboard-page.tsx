import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { DashboardStats } from '#contract/admin/dashboard.ts'
import { visitClasses } from '#contract/visit.ts'
import { dashboardFileAddress, readStats } from '../../api/figures.ts'
import { Panel } from '../../ui/panel.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { loaded } from '../answers.ts'
import { CsvLink } from '../figures/csv-link.tsx'
import { inOrder } from '../figures/in-order.ts'
import { PeriodForm } from '../figures/period-form.tsx'
import { TrendChart } from '../figures/trend-chart.tsx'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { FailedLetters } from './failed-letters.tsx'
import { Figures } from './figures.tsx'
import { Funnel } from './funnel.tsx'
import { Countries, Languages, Pages, Sources } from './lists.tsx'
import { Waiting } from './waiting.tsx'

export async function loadDashboard({ request, url }: LoaderFunctionArgs): Promise<DashboardStats> {
  return loaded(await readStats(inOrder(url.searchParams), request.signal), url)
}

export function DashboardPage() {
  const { words, locale } = useLanguage()
  const stats = useLoaderData<DashboardStats>()
  const [search] = useSearchParams()
  const classes = search.get('classes') ?? 'human'
  const csv = (table: Parameters<typeof dashboardFileAddress>[0]) =>
    dashboardFileAddress(table, stats, { classes, locale })
  return (
    <Page title={words.dashboard}>
      <FailedLetters count={stats.failedLetters} />
      <PeriodForm period={stats} kept={{ classes }}>
        <ClassField />
      </PeriodForm>
      <Figures stats={stats} />
      <div className="mb-4 -mt-3">
        <CsvLink table={words.stats.figures} address={csv('figures')} />
      </div>
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0 lg:col-span-2">
          <Panel title={words.stats.trend}>
            <Trend stats={stats} />
            <CsvLink table={words.stats.trend} address={csv('trend')} />
          </Panel>
        </div>
        <Funnel stats={stats} csv={csv('figures')} />
        <Waiting stats={stats} csv={csv('waiting')} />
        <Sources sources={stats.topTrafficSources} csv={csv('sources')} />
        <Pages pages={stats.topPages} csv={csv('pages')} />
        <Languages languages={stats.languages} csv={csv('languages')} />
        <Countries countries={stats.countries} csv={csv('countries')} />
      </div>
    </Page>
  )
}

/** People, everything, or one kind of machine alone. */
function ClassField() {
  const { stats } = useLanguage().words
  const [human, ...machines] = visitClasses
  const options = [
    { value: human, label: stats.classNames[human] },
    { value: 'all', label: stats.all },
    ...machines.map((value) => ({ value, label: stats.classNames[value] })),
  ]
  return <SelectField label={stats.classes} name="classes" options={options} />
}

function Trend({ stats }: { stats: DashboardStats }) {
  const { stats: words } = useLanguage().words
  const { series } = stats
  const line = (name: string, key: 'visits' | 'visitors' | 'submissions' | 'datasheetRequests') => ({
    name,
    values: series.map((step) => step[key]),
  })
  return (
    <TrendChart
      caption={words.trend}
      steps={series.map(({ day }) => day)}
      granularity={stats.granularity}
      lines={[line(words.visitors, 'visitors'), line(words.submissions, 'submissions')]}
      more={[line(words.visits, 'visits'), line(words.datasheets, 'datasheetRequests')]}
    />
  )
}
