import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { VisitFigures } from '#contract/admin/visits.ts'
import { readVisits, visitsFileAddress } from '../../api/figures.ts'
import { Panel } from '../../ui/panel.tsx'
import { loaded } from '../answers.ts'
import { CsvLink } from '../figures/csv-link.tsx'
import { inOrder } from '../figures/in-order.ts'
import { PeriodForm } from '../figures/period-form.tsx'
import { TrendChart } from '../figures/trend-chart.tsx'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { ClassLists } from './class-lists.tsx'
import { ClassOverview } from './class-overview.tsx'

export async function loadVisits({ request, url }: LoaderFunctionArgs): Promise<VisitFigures> {
  return loaded(await readVisits(inOrder(url.searchParams), request.signal), url)
}

/** Every class of visit beside the others, so that staff see what the figures for people leave out. */
export function VisitsPage() {
  const { words, locale } = useLanguage()
  const figures = useLoaderData<VisitFigures>()
  const csv = (table: Parameters<typeof visitsFileAddress>[0]) => visitsFileAddress(table, figures, locale)
  return (
    <Page title={words.visits.title}>
      <p className="mb-4 text-muted">{words.visits.intro}</p>
      <PeriodForm period={figures} />
      <div className="grid gap-4">
        <ClassOverview classes={figures.classes} csv={csv('classes')} />
        <Panel title={words.visits.overTime}>
          <TrendChart
            caption={words.visits.overTime}
            steps={figures.steps}
            granularity={figures.granularity}
            lines={figures.classes.map(({ class: of, series }) => ({
              name: words.stats.classNames[of],
              values: series.map(({ visits }) => visits),
            }))}
          />
          <CsvLink table={words.visits.overTime} address={csv('trend')} />
        </Panel>
        <ClassLists classes={figures.classes} pagesCsv={csv('pages')} sourcesCsv={csv('sources')} />
      </div>
    </Page>
  )
}
