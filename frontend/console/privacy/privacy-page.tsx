import { useCallback, useState } from 'react'
import { type LoaderFunctionArgs, useFetcher, useLoaderData } from 'react-router'
import type { PrivacyOverview } from '#contract/admin/privacy.ts'
import { readPrivacy } from '../../api/privacy.ts'
import { Panel } from '../../ui/panel.tsx'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { useLanguage } from '../language/language.tsx'
import { CertificateList } from './certificate/certificate-list.tsx'
import { Erasing } from './person/erasing.tsx'
import { FindPanel } from './person/find-panel.tsx'
import { Person } from './person/person.tsx'
import type { Search } from './privacy-actions.ts'
import { RetentionPanel } from './retention/retention-panel.tsx'

export async function loadPrivacy({ request, url }: LoaderFunctionArgs): Promise<PrivacyOverview> {
  return loaded(await readPrivacy(request.signal), url)
}

/** What is kept of whom: found, handed over, erased, certified. Nobody's name stands in an address. */
export function PrivacyPage() {
  const { words } = useLanguage()
  const { privacy } = words
  const { certificates, retention } = useLoaderData<PrivacyOverview>()
  const search = useFetcher<Search>()
  const { reset } = search
  const [erasureId, setErasureId] = useState<string | null>(null)
  /** Neither what was typed nor what was found is shown any more. */
  const showErasure = useCallback(
    (jobId: string) => {
      setErasureId(jobId)
      reset()
    },
    [reset],
  )
  return (
    <Page title={privacy.title}>
      <p className="mb-4 max-w-prose text-muted">{privacy.intro}</p>
      <div className="grid gap-4">
        <FindPanel key={erasureId} search={search} />
        {search.data?.answer.ok && (
          <Person
            key={search.data.at}
            sought={search.data.sought}
            found={search.data.answer.value}
            onErasure={showErasure}
          />
        )}
        {!search.data && erasureId !== null && <Erasing key={erasureId} jobId={erasureId} />}
        <Panel title={privacy.certificates.title}>
          <CertificateList certificates={certificates} />
        </Panel>
        <RetentionPanel retention={retention} />
      </div>
    </Page>
  )
}
