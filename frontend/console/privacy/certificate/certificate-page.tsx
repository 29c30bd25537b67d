import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router'
import type { Certificate } from '#contract/admin/privacy.ts'
import { readCertificate } from '../../../api/privacy.ts'
import { Button } from '../../../ui/button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { Table } from '../../../ui/table.tsx'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { JobProgress } from '../../jobs/job-progress.tsx'
import { fill, numberText, timeText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { paths } from '../../paths.ts'
import { Refreshed } from '../person/erasing.tsx'
import { Elsewhere } from './elsewhere.tsx'

export async function loadCertificate({ request, params, url }: LoaderFunctionArgs): Promise<Certificate> {
  return loaded(await readCertificate(params['id'] ?? '', request.signal), url)
}

/** Proof of an erasure, to be printed: every table, every other place, and nobody's name. */
export function CertificatePage() {
  const { words, locale } = useLanguage()
  const { certificate: phrases, stores } = words.privacy
  const certificate = useLoaderData<Certificate>()
  const { content, erasedAt, finishedAt, id } = certificate
  return (
    <Page title={phrases.title}>
      <p className="mb-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
        <Link to={paths.privacy}>{phrases.back}</Link>
        <Button variant="secondary" onClick={() => print()}>
          {phrases.print}
        </Button>
      </p>
      <p className="mb-4 max-w-prose">{fill(phrases.intro, { time: timeText(erasedAt, locale) })}</p>
      {finishedAt === null && (
        <div className="mb-4 print:hidden">
          <JobProgress jobId={id}>{() => <Refreshed />}</JobProgress>
        </div>
      )}
      <div className="grid gap-4">
        <Facts certificate={certificate} />
        <Panel title={phrases.parts}>
          <Table
            caption={phrases.parts}
            columns={[words.privacy.found.part, words.privacy.found.rows]}
            rows={[
              ...content.stores.map(({ store, rows }) => ({
                key: store,
                cells: [stores[store] ?? store, numberText(rows, locale)],
              })),
              { key: 'exports', cells: [phrases.exports, numberText(content.exports, locale)] },
            ]}
          />
        </Panel>
        <Panel title={phrases.elsewhere}>
          <Elsewhere content={content} erasedAt={erasedAt} />
        </Panel>
      </div>
    </Page>
  )
}

function Facts({ certificate: { id, personHash, orderedBy, finishedAt } }: { certificate: Certificate }) {
  const { words, locale } = useLanguage()
  const { certificate: phrases } = words.privacy
  const facts = [
    [phrases.number, id],
    [phrases.person, personHash],
    [phrases.orderedBy, orderedBy ?? words.audit.somebody],
    [phrases.finishedAt, finishedAt === null ? phrases.pending : timeText(finishedAt, locale)],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
      {facts.map(([name, value]) => (
        <div key={name} className="grid sm:col-span-2 sm:grid-cols-subgrid">
          <dt className="text-muted">{name}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
