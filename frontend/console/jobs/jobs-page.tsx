import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { JobView } from '#contract/job.ts'
import { readJobs } from '../../api/jobs.ts'
import { Panel } from '../../ui/panel.tsx'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { timeText } from '../language/format.ts'
import { useLanguage } from '../language/language.tsx'
import { JobProgress } from './job-progress.tsx'
import { JobResult } from './job-result.tsx'

export async function loadJobs({ request, url }: LoaderFunctionArgs): Promise<JobView[]> {
  return loaded(await readJobs(request.signal), url).jobs
}

/** The long work of the last day: what staff ordered themselves; administrators see everybody's. */
export function JobsPage() {
  const { words, locale } = useLanguage()
  const jobs = useLoaderData<JobView[]>()
  return (
    <Page title={words.jobs.title}>
      <p className="mb-4 text-muted">{words.jobs.intro}</p>
      {jobs.length === 0 ? (
        <p>{words.jobs.nothing}</p>
      ) : (
        <ul className="grid gap-4">
          {jobs.map((listed) => (
            <li key={listed.id}>
              <Panel title={words.jobs.kinds[listed.kind]}>
                <p className="mb-2 text-muted text-sm">{timeText(listed.createdAt, locale)}</p>
                <JobProgress jobId={listed.id} given={listed}>
                  {(job) => <JobResult job={job} />}
                </JobProgress>
              </Panel>
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}
