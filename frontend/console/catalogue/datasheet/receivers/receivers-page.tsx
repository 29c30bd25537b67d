import { Link, type LoaderFunctionArgs, useLoaderData, useSearchParams } from 'react-router'
import type { NoticePlan, ReceiverPage } from '#contract/admin/datasheet.ts'
import { readNoticePlan, readReceivers, receiversFileAddress } from '../../../../api/datasheets.ts'
import { loaded } from '../../../answers.ts'
import { Page } from '../../../frame/page.tsx'
import { Pager } from '../../../frame/pager.tsx'
import { fill } from '../../../language/format.ts'
import { useLanguage } from '../../../language/language.tsx'
import { datasheetPath } from '../../../paths.ts'
import { mayHandleEnquiries } from '../../../permissions.ts'
import { useStaff } from '../../../session.ts'
import { ReceiverCard } from './receiver-card.tsx'
import { ReceiversFilter } from './receivers-filter.tsx'

type Loaded = { page: ReceiverPage; plan: NoticePlan }

export async function loadReceivers({
  request: { signal },
  params,
  url,
}: LoaderFunctionArgs): Promise<Loaded> {
  const id = params['id'] ?? ''
  const [page, plan] = await Promise.all([
    readReceivers(id, url.searchParams, signal),
    readNoticePlan(id, signal),
  ])
  return { page: loaded(page, url), plan: loaded(plan, url) }
}

/** Everybody who was given a datasheet of one product, with the newest revision they were given. */
export function ReceiversPage() {
  const { words: all, locale } = useLanguage()
  const words = all.datasheets.receivers
  const { page, plan } = useLoaderData<Loaded>()
  const { role } = useStaff()
  const [search] = useSearchParams()
  const { product, receivers, nextCursor } = page
  const name = product.name[locale]
  return (
    <Page title={fill(words.heading, { product: name })}>
      <p className="mb-4">
        <Link to={datasheetPath(product.id)}>{fill(all.datasheets.title, { product: name })}</Link>
      </p>
      <ReceiversFilter revisions={plan.holders.map(({ revision }) => revision)} id={product.id} />
      {receivers.length === 0 ? (
        <p role="status">{search.size > 0 ? words.nothingMatches : words.nobody}</p>
      ) : (
        <>
          {mayHandleEnquiries(role) && (
            <p className="mb-3">
              <a href={receiversFileAddress(product.id, search, locale)} download>
                {words.download}
              </a>
            </p>
          )}
          <ul className="divide-y divide-line rounded border border-line bg-surface">
            {receivers.map((receiver) => (
              <li key={receiver.address}>
                <ReceiverCard receiver={receiver} present={product.revision} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Pager
        nextCursor={nextCursor}
        labels={{ previous: all.inbox.previousPage, next: all.inbox.nextPage }}
      />
    </Page>
  )
}
