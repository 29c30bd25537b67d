import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { DashboardStats } from '#contract/visit.ts'
import { readStats } from '../../api/admin.ts'
import { Panel } from '../../ui/panel.tsx'
import { Table } from '../../ui/table.tsx'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { numberText, percentText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { Figures } from './figures.tsx'
import { RangeForm } from './range-form.tsx'
import { Trend } from './trend.tsx'

export async function loadDashboard({ request, url }: LoaderFunctionArgs): Promise<DashboardStats> {
  return loaded(await readStats(inOrder(url.searchParams), request.signal), url)
}

export function DashboardPage() {
  const { words } = useLanguage()
  const stats = useLoaderData<DashboardStats>()
  return (
    <Page title={words.dashboard}>
      <RangeForm from={stats.from} to={stats.to} />
      <Figures stats={stats} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="min-w-0 lg:col-span-2">
          <Panel title={words.stats.trend}>
            <Trend series={stats.series} />
          </Panel>
        </div>
        <Sources sources={stats.topTrafficSources} />
        <Pages pages={stats.topPages} />
      </div>
    </Page>
  )
}

function Sources({ sources }: { sources: DashboardStats['topTrafficSources'] }) {
  const { words, locale } = useLanguage()
  const rows = sources.map(({ source, count, percentage }) => ({
    key: source,
    cells: [
      source === directSource ? (
        words.stats.direct
      ) : (
        <bdi key={source} dir="ltr">
          {source}
        </bdi>
      ),
      numberText(count, locale),
      percentText(percentage, locale),
    ],
  }))
  return (
    <Panel title={words.stats.sources}>
      {rows.length === 0 ? (
        <p>{words.stats.nothing}</p>
      ) : (
        <Table
          caption={words.stats.sources}
          columns={[words.stats.source, words.stats.visitors, words.stats.share]}
          rows={rows}
        />
      )}
    </Panel>
  )
}

function Pages({ pages }: { pages: DashboardStats['topPages'] }) {
  const { words, locale } = useLanguage()
  const rows = pages.map(({ page, views }) => ({
    key: page,
    cells: [
      <bdi key={page} dir="ltr">
        {page}
      </bdi>,
      numberText(views, locale),
    ],
  }))
  return (
    <Panel title={words.stats.topPages}>
      {rows.length === 0 ? (
        <p>{words.stats.nothing}</p>
      ) : (
        <Table caption={words.stats.topPages} columns={[words.stats.page, words.stats.views]} rows={rows} />
      )}
    </Panel>
  )
}

/** Days chosen the wrong way round are meant the right way round. */
function inOrder(search: URLSearchParams): URLSearchParams {
  const ordered = new URLSearchParams(search)
  const [from, to] = [search.get('from'), search.get('to')]
  if (from && to && from > to) {
    ordered.set('from', to)
    ordered.set('to', from)
  }
  return ordered
}

/** How the server names visits that came from no other site. */
const directSource = 'direct'
