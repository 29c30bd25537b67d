import { useRef } from 'react'
import { type LoaderFunctionArgs, replace, useLoaderData, useSearchParams } from 'react-router'
import type { EnquiryPage } from '#contract/enquiry.ts'
import { readEnquiries } from '../../../api/admin.ts'
import { loaded } from '../../answers.ts'
import { Page } from '../../frame/page.tsx'
import { Pager } from '../../frame/pager.tsx'
import { counted, fill, numberText } from '../../language/format.ts'
import { useLanguage } from '../../language/language.tsx'
import { paths } from '../../paths.ts'
import { ExportButton } from '../export/export-button.tsx'
import { ActiveFilters } from './filter/active-filters.tsx'
import { InboxFilter } from './filter/inbox-filter.tsx'
import { InboxList } from './inbox-list.tsx'
import { ViewList } from './views/view-list.tsx'

export async function loadInbox({ request, url }: LoaderFunctionArgs): Promise<EnquiryPage> {
  const page = loaded(await readEnquiries(url.searchParams, request.signal), url)
  const { product } = page
  if (product === undefined || product === url.searchParams.get('product')) return page
  // From a link of before it was renamed; the filter offers its present name alone.
  const search = new URLSearchParams(url.searchParams)
  search.set('product', product)
  throw replace(`${paths.enquiries}?${search}`)
}

export function InboxPage() {
  const { words, locale } = useLanguage()
  const { inbox } = words
  const { enquiries, nextCursor, total, isMore } = useLoaderData<EnquiryPage>()
  const [search] = useSearchParams()
  const count = useRef<HTMLParagraphElement>(null)
  const isByTime = (search.get('sort') || 'newest') === 'newest'
  return (
    <Page title={words.enquiries}>
      <ViewList />
      <InboxFilter />
      <ActiveFilters onRemove={() => count.current?.focus()} />
      <InboxList enquiries={enquiries}>
        <p ref={count} role="status" tabIndex={-1} className="me-auto text-muted outline-none">
          {isMore
            ? fill(inbox.moreThan, { total: numberText(total, locale) })
            : counted(inbox.total, total, locale)}
        </p>
        <ExportButton />
      </InboxList>
      {enquiries.length === 0 && <p>{search.size === 0 ? inbox.nothing : inbox.nothingMatches}</p>}
      <Pager
        nextCursor={nextCursor}
        {...(!isByTime && { labels: { previous: inbox.previousPage, next: inbox.nextPage } })}
      />
    </Page>
  )
}
