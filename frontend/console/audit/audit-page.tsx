import { type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { AuditPage as AuditPageData } from '#contract/admin/audit.ts'
import { auditFileAddress, readAudit } from '../../api/audit.ts'
import { loaded } from '../answers.ts'
import { Page } from '../frame/page.tsx'
import { Pager } from '../frame/pager.tsx'
import { useLanguage } from '../language/language.tsx'
import { AuditEntry } from './audit-entry.tsx'
import { AuditFilter } from './audit-filter.tsx'

export async function loadAudit({ request, url }: LoaderFunctionArgs): Promise<AuditPageData> {
  return loaded(await readAudit(url.searchParams, request.signal), url)
}

export function AuditPage() {
  const { words, locale } = useLanguage()
  const { rows, nextCursor, people } = useLoaderData<AuditPageData>()
  const [search] = useSearchParams()
  return (
    <Page title={words.audit.title}>
      <p className="mb-4 max-w-prose text-muted">{words.audit.intro}</p>
      <AuditFilter people={people} />
      {rows.length === 0 ? (
        <p role="status">{words.audit.nothing}</p>
      ) : (
        <>
          <p className="mb-3">
            <a href={auditFileAddress(search, locale)} download>
              {words.audit.download}
            </a>
          </p>
          <ol className="divide-y divide-line rounded border border-line bg-surface">
            {rows.map((row) => (
              <li key={row.id}>
                <AuditEntry row={row} people={people} />
              </li>
            ))}
          </ol>
        </>
      )}
      <Pager nextCursor={nextCursor} />
    </Page>
  )
}
