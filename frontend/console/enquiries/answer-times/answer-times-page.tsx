import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { AnswerTimes } from '#contract/admin/enquiries/answer-times.ts'
import { answerTimesFileAddress, readAnswerTimes } from '../../../api/enquiries/answering.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { loaded } from '../../answers.ts'
import { FilterForm } from '../../frame/filter-form.tsx'
import { Page } from '../../frame/page.tsx'
import { useDuration } from '../../language/duration.ts'
import { fill } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { MonthsChart } from './months-chart.tsx'
import { MonthsTable } from './months-table.tsx'

export async function loadAnswerTimes({ request, url }: LoaderFunctionArgs): Promise<AnswerTimes> {
  return loaded(await readAnswerTimes(inOrder(url.searchParams), request.signal), url)
}

/** How many of each month's enquiries were answered in time. */
export function AnswerTimesPage() {
  const { words, locale } = useLanguage()
  const times = useLoaderData<AnswerTimes>()
  const duration = useDuration()
  const [search] = useSearchParams()
  const phrases = words.answering.times
  return (
    <Page title={phrases.title}>
      <p className="mb-4 max-w-prose text-muted">
        {fill(phrases.intro, { target: duration(times.targetMinutes) })}
      </p>
      <FilterForm label={words.filter} values={{ from: times.from, to: times.to }}>
        <div className="mb-4 flex flex-wrap items-end gap-3">
          <Field
            label={phrases.from}
            name="from"
            type="month"
            placeholder="2026-11"
            pattern="[0-9]{4}-[0-9]{2}"
            required
          />
          <Field
            label={phrases.to}
            name="to"
            type="month"
            placeholder="2026-11"
            pattern="[0-9]{4}-[0-9]{2}"
            required
          />
          <Button type="submit" variant="secondary">
            {phrases.show}
          </Button>
        </div>
      </FilterForm>
      <Panel title={phrases.chart}>
        {times.months.length === 0 ? (
          <p role="status">{phrases.nothing}</p>
        ) : (
          <>
            <MonthsChart months={times.months} />
            <details className="mt-3" open>
              <summary className="min-h-11 cursor-pointer py-2">{phrases.asTable}</summary>
              <MonthsTable months={times.months} />
            </details>
            <p className="mt-3">
              <a href={answerTimesFileAddress(inOrder(search), locale)} download>
                {phrases.download}
              </a>
            </p>
          </>
        )}
      </Panel>
    </Page>
  )
}

/** Months chosen the wrong way round are meant the right way round. */
function inOrder(search: URLSearchParams): URLSearchParams {
  const ordered = new URLSearchParams(search)
  const [from, to] = [search.get('from'), search.get('to')]
  if (from && to && from > to) {
    ordered.set('from', to)
    ordered.set('to', from)
  }
  return ordered
}
